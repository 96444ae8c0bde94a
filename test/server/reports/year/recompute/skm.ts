import { decimal, longDate, sampleOf, whole } from '../arithmetic.ts';
import type { Essence, TableEssence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { before, nameOf } from './periods.ts';
import { ageOf, bandOf, CODES, indexOf, surveysOf, usersOf, type Index, type Survey } from './survey-rows.ts';

export const GRADES: Readonly<Record<string, string>> = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
};
const ELEMENTS = [
  'Persyaratan',
  'Sistem, Mekanisme, dan Prosedur',
  'Waktu Penyelesaian',
  'Biaya/Tarif',
  'Produk Spesifikasi Jenis Pelayanan',
  'Kompetensi Pelaksana',
  'Perilaku Pelaksana',
  'Penanganan Pengaduan, Saran, dan Masukan',
  'Sarana dan Prasarana',
];
const STATUSES: Readonly<Record<string, string>> = {
  planned: 'Direncanakan',
  running: 'Berjalan',
  done: 'Selesai',
  dropped: 'Tidak dilanjutkan',
};
export const SEXES: Readonly<Record<string, string>> = { L: 'Laki-laki', P: 'Perempuan' };
export const EDUCATION: Readonly<Record<string, string>> = {
  SD: 'SD',
  SMP: 'SMP',
  SMA: 'SMA/SMK',
  D3: 'Diploma (D3)',
  S1: 'Sarjana (S1/D4)',
  S2: 'Magister (S2)',
  S3: 'Doktor (S3)',
};
const NOBODY = 'Belum ada responden pada periode ini.';

export type Unit = 'pooled' | 'mean-of-services';

export function skm(year: TheYear, asked: Asked, unit: Unit = 'pooled'): Essence[] {
  const surveys = surveysOf(year, asked);
  const index = indexOf(surveys, unit);
  const services = [...Map.groupBy(surveys, ({ service }) => service)];
  const earlier = before(asked);
  const users = usersOf(year, earlier);
  const population = asked.serviceId === null ? users.all : (users.of.get(asked.serviceId) ?? 0);
  return [
    ...headline(index, population),
    '# 1. Latar belakang',
    /^Undang-Undang Nomor 25 Tahun 2009/,
    '# 2. Tujuan dan manfaat',
    /^Survei bertujuan/,
    '# 3. Metode',
    unit === 'pooled'
      ? /dengan 9 unsur.* Bobot setiap unsur: 1\/9\. Nilai unit dihitung dari semua responden/
      : /dengan 9 unsur.* Bobot setiap unsur: 1\/9\. Nilai unit adalah rata-rata nilai setiap layanan/,
    '# 4. Waktu pelaksanaan',
    asked.from === asked.to
      ? `${nameOf(asked.period, asked)}.`
      : `${nameOf(asked.period, asked)}: ${longDate(asked.from)} sampai dengan ${longDate(asked.to)}.`,
    '# 5. Jumlah responden',
    population === 0
      ? `Pengguna layanan pada ${nameOf(asked.period, earlier)} belum tercatat dalam sistem, sehingga populasi dan sampel belum dapat dihitung.`
      : `Populasi adalah pengguna layanan pada ${nameOf(asked.period, earlier)}; jumlah sampel dihitung menurut Krejcie dan Morgan.`,
    {
      table: 'Populasi, sampel, dan responden',
      columns: ['Jenis layanan', 'Populasi', 'Sampel', 'Responden', 'Terpenuhi'],
      rows: services.map(([id, of]) => [year.serviceName(id), ...sample(users.of.get(id) ?? 0, of.length)]),
      footer: ['Unit pelayanan', ...sample(population, surveys.length)],
    },
    '# 6. Analisis responden',
    respondents(surveys),
    '# 7. Indeks Kepuasan Masyarakat',
    ...indices(year, index, services, unit),
    '# 8. Analisis masalah dan rencana tindak lanjut',
    ...weakest(index),
    ...analysis(year, asked),
    plans(year, asked),
    '# 9. Tren lima tahun',
    ...trend(year, asked, unit),
    `# 10. Realisasi tindak lanjut ${nameOf(asked.period, earlier)}`,
    ...realisation(year, asked, earlier.from),
  ];
}

function headline(index: Index | null, population: number): Essence[] {
  if (index === null) return [NOBODY];
  const needed = population === 0 ? [] : [`sampel ${sampleOf(population)}`];
  return [
    {
      figures: [
        ['IKM', decimal(index.nik)],
        ['Mutu', index.mutu, GRADES[index.mutu] ?? ''],
        ['Responden', whole(index.responses), ...needed] as [string, string, string?],
      ],
    },
  ];
}

function sample(population: number, responses: number): (number | null)[] {
  if (population === 0) return [null, null, responses, null];
  const needed = sampleOf(population);
  return [population, needed, responses, responses / needed];
}

function respondents(surveys: readonly Survey[]): TableEssence {
  const said = (value: string | null, names: Readonly<Record<string, string>> = {}): string =>
    value === null ? 'Tidak diisi' : (names[value] ?? value);
  const characteristics: Readonly<Record<string, (survey: Survey) => string>> = {
    'Jenis kelamin': ({ sex }) => said(sex, SEXES),
    Usia: ({ age }) => ageOf(age),
    Pendidikan: ({ education }) => said(education, EDUCATION),
    Pekerjaan: ({ occupation }) => said(occupation),
    'Jam survei': ({ at }) => bandOf(at),
  };
  return {
    table: 'Karakteristik responden',
    columns: ['Karakteristik', 'Indikator', 'Jumlah', 'Persentase'],
    rows: Object.entries(characteristics).flatMap(([name, of]) =>
      [...Map.groupBy(surveys, of)].map(([indicator, those]) => [
        name,
        indicator,
        those.length,
        those.length / surveys.length,
      ]),
    ),
    footer: null,
  };
}

function indices(
  year: TheYear,
  index: Index | null,
  services: readonly (readonly [string, readonly Survey[]])[],
  unit: Unit,
): Essence[] {
  if (index === null) return [NOBODY];
  const line = (name: string, of: Index | null): (string | number | null)[] => [
    name,
    ...(of?.means ?? []),
    of?.nik ?? null,
    of?.mutu ?? null,
  ];
  return [
    {
      table: 'IKM per jenis layanan (NRR setiap unsur)',
      columns: ['Jenis layanan', ...CODES, 'IKM', 'Mutu'],
      rows: services.map(([id, of]) => line(year.serviceName(id), indexOf(of, unit))),
      footer: services.length > 1 ? line('Unit pelayanan', index) : null,
    },
    {
      table: 'Nilai per unsur',
      columns: ['Kode', 'Unsur', 'Jawaban', 'NRR', 'NRR tertimbang', 'Nilai', 'Mutu'],
      rows: index.elements.map(([code, ...rest], n) => [code, ELEMENTS[n] ?? '', ...rest]),
      footer: null,
    },
    {
      chart: 'Nilai rata-rata (NRR) per unsur',
      categories: CODES,
      series: { NRR: index.means },
    },
  ];
}

/** Those below the mean of all nine, at most three, the lowest first. */
function weakest(index: Index | null): Essence[] {
  if (index === null) return [];
  const usual = index.means.reduce((sum, mean) => sum + mean, 0) / CODES.length;
  const below = CODES.map((code, n) => ({ name: `${code} ${ELEMENTS[n]}`, mean: index.means[n] ?? 0 }))
    .filter(({ mean }) => usual - mean > 1e-9)
    .sort((one, other) => one.mean - other.mean)
    .slice(0, 3);
  if (below.length === 0) return ['Semua unsur bernilai sama.'];
  return [`Unsur dengan nilai terendah: ${below.map(({ name }) => name).join('; ')}.`];
}

function analysis(year: TheYear, { period, from }: Asked): Essence[] {
  return year
    .rows<{ analysis: string }>(
      `SELECT analysis FROM "skmReportText" WHERE "periodKind" = ? AND "periodFrom" = ? ORDER BY revision DESC LIMIT 1`,
      period.kind,
      from,
    )
    .map((row) => row.analysis)
    .filter((text) => text !== '');
}

interface Plan {
  readonly element: string;
  readonly plan: string;
  readonly due: string;
  readonly inCharge: string;
  readonly status: string;
  readonly realisation: string;
}

/** Of each plan its last revision. */
function plansIn(year: TheYear, kind: string, from: string): Plan[] {
  return year.rows<Plan>(
    `SELECT element, plan, "dueDay" AS due, "inCharge", status, realisation FROM "skmPlan" p
     WHERE "periodKind" = ? AND "periodFrom" = ? AND revision = (SELECT max(revision) FROM "skmPlan" q WHERE q.id = p.id)`,
    kind,
    from,
  );
}

function elementName(code: string): string {
  return `${code} ${ELEMENTS[Number(code.slice(1)) - 1]}`;
}

function plans(year: TheYear, { period, from }: Asked): TableEssence {
  return {
    table: 'Rencana tindak lanjut',
    columns: ['Unsur', 'Rencana', 'Waktu', 'Penanggung jawab', 'Status'],
    rows: plansIn(year, period.kind, from).map(({ element, plan, due, inCharge, status }) => [
      elementName(element),
      plan,
      due,
      inCharge,
      STATUSES[status] ?? '',
    ]),
    footer: null,
  };
}

function realisation(year: TheYear, { period }: Asked, from: string): Essence[] {
  const of = plansIn(year, period.kind, from);
  const holding = of.filter(({ status }) => status !== 'dropped');
  const done = of.filter(({ status }) => status === 'done');
  return [
    {
      table: 'Realisasi tindak lanjut periode lalu',
      columns: ['Unsur', 'Rencana', 'Penanggung jawab', 'Status', 'Realisasi'],
      rows: of.map(({ element, plan, inCharge, status, realisation: came }) => [
        elementName(element),
        plan,
        inCharge,
        STATUSES[status] ?? '',
        came,
      ]),
      footer: null,
    },
    ...(of.length === 0 ? [] : [`${done.length} dari ${holding.length} rencana selesai.`]),
  ];
}

function trend(year: TheYear, { from, serviceId }: Asked, unit: Unit): Essence[] {
  const last = Number(from.slice(0, 4));
  const years = [4, 3, 2, 1, 0].map((back) => String(last - back));
  const of = years.map((each) => {
    return indexOf(surveysOf(year, { from: `${each}-01-01`, to: `${each}-12-31`, serviceId }), unit);
  });
  return [
    { chart: 'IKM lima tahun', categories: years, series: { IKM: of.map((index) => index?.nik ?? null) } },
    {
      table: 'IKM lima tahun',
      columns: ['Tahun', 'Responden', 'IKM', 'Mutu'],
      rows: years.map((each, n) => {
        const index = of[n];
        return [each, index?.responses ?? 0, index?.nik ?? null, index?.mutu ?? null];
      }),
      footer: null,
    },
  ];
}
