/** What an office publishes of its services (domain 5.6): words of its own rows, put together once more. */
import { defaultStandards } from '../../../../../db/seed/profiles/standards.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';

interface Text {
  readonly id: string;
}
interface OfficeRow {
  readonly shortName: string;
  readonly charter: Text;
  readonly address: { readonly verified: boolean; readonly text: string } | null;
  readonly contacts: readonly { readonly label: Text; readonly value: string; readonly verified: boolean }[];
}
interface ServiceRow {
  readonly id: string;
  readonly name: Text;
  readonly requirements: readonly Text[];
  readonly leadWorkingDays: number | null;
  readonly standardText: Text;
  readonly milestones: readonly { readonly name: Text; readonly workingDays: number }[];
  readonly fee: Text;
  readonly product: Text;
}
interface PosRow {
  readonly steps: readonly { readonly name: Text; readonly standard: { kind: string; n: number } }[];
}

const COLUMNS = ['No.', 'Komponen', 'Uraian'];
const MANAGEMENT = {
  'legal-basis': 'Dasar Hukum',
  facilities: 'Sarana dan Prasarana dan/atau Fasilitas',
  competence: 'Kompetensi Pelaksana',
  supervision: 'Pengawasan Internal',
  staffing: 'Jumlah Pelaksana',
  guarantee: 'Jaminan Pelayanan',
  safety: 'Jaminan Keamanan dan Keselamatan Pelayanan',
  evaluation: 'Evaluasi Kinerja Pelaksana',
} as const;

function officeOf({ rows }: TheYear): OfficeRow {
  const [row] = rows<{ value: string }>(`SELECT value FROM setting WHERE key = 'office'`);
  return JSON.parse(row?.value ?? '{}') as OfficeRow;
}

const numbered = (items: readonly string[]): string =>
  items.length === 1 ? (items[0] ?? '') : items.map((item, n) => `${n + 1}. ${item}`).join('\n');

export function charter(year: TheYear): Essence[] {
  return [`! ${officeOf(year).charter.id}`];
}

export function serviceStandards(year: TheYear, { serviceId }: Asked): Essence[] {
  const office = officeOf(year);
  const services = year
    .rows<{ data: string }>('SELECT data FROM service ORDER BY rowid')
    .map(({ data }) => JSON.parse(data) as ServiceRow)
    .filter(({ id }) => (serviceId ?? id) === id);
  const several = services.length > 1;
  const { parts } = defaultStandards(office.shortName);
  return [
    ...services.flatMap((service, n) => [...(n === 0 ? [] : ['---']), delivery(year, office, service)]),
    ...(several ? ['---'] : []),
    {
      table: `Pengelolaan pelayanan (manufacturing)${several ? ', berlaku untuk seluruh layanan' : ''}`,
      columns: COLUMNS,
      rows: Object.entries(MANAGEMENT).map(([part, name], n) => [
        n + 1,
        name,
        numbered(parts[part as keyof typeof MANAGEMENT].split('\n')),
      ]),
      footer: null,
    },
  ];
}

function delivery({ rows }: TheYear, office: OfficeRow, service: ServiceRow): Essence {
  const [pos] = rows<{ data: string }>('SELECT data FROM "posVersion"');
  const { steps } = JSON.parse(pos?.data ?? '{}') as PosRow;
  const lead = `${service.leadWorkingDays} hari kerja`;
  const requirements = service.requirements.map(({ id }) => id);
  const isSaid = service.leadWorkingDays === null || requirements.some((text) => text.includes(lead));
  const units: Readonly<Record<string, string>> = { minutes: 'menit', 'working-days': 'hari kerja' };
  const components: readonly (readonly [string, readonly string[]])[] = [
    [
      'Persyaratan Pelayanan',
      [...requirements, ...(isSaid ? [] : [`Diajukan paling lambat ${lead} sebelum pelaksanaan`])],
    ],
    [
      'Sistem, Mekanisme, dan Prosedur',
      steps.map(({ name, standard }) => `${name.id} (${standard.n} ${units[standard.kind]})`),
    ],
    [
      'Jangka Waktu Pelayanan',
      [
        service.standardText.id,
        ...service.milestones.map(({ name, workingDays }) => `${name.id}: ${workingDays} hari kerja`),
      ],
    ],
    ['Biaya/Tarif', [service.fee.id]],
    ['Produk Pelayanan', [service.product.id]],
    [
      'Penanganan Pengaduan, Saran, dan Masukan',
      [
        ...office.contacts
          .filter(({ verified }) => verified)
          .map(({ label, value }) => `${label.id}: ${value}`),
        `Tatap muka di Unit Layanan Terpadu ${office.shortName}`,
        'Kotak saran di ruang layanan',
        'Pengaduan diproses paling lambat 5 hari kerja dan hasilnya disampaikan kepada pelapor',
      ],
    ],
  ];
  return {
    table: `${service.name.id}: penyampaian pelayanan (service delivery)`,
    columns: COLUMNS,
    rows: components.map(([name, items], n) => [n + 1, name, numbered(items)]),
    footer: null,
  };
}
