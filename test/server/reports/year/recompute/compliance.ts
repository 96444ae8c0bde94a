import { percent, share, whole } from '../arithmetic.ts';
import type { Essence, TableEssence } from '../essence.ts';
import { serviceOfRound, wanted, within, type Asked, type TheYear } from '../the-year.ts';
import { stepName } from './times.ts';

const KEPT = ['Selesai', 'Dalam waktu baku', 'Melewati', 'Kepatuhan'];
const POS = 'ULT.11/POS/C7.25/2025 (v2)';
const STANDARDS = ['', '10 menit', '10 menit', '10 menit', '1 hari kerja', '1 hari kerja', '10 menit'];
const KINDS: Readonly<Record<string, string>> = { time: 'Waktu', inputs: 'Kelengkapan', output: 'Output' };

interface Deviation {
  readonly id: string;
  readonly visit: string;
  readonly round: number;
  readonly step: number;
  readonly kind: string;
  readonly responsible: string;
  readonly explanation: string;
  readonly day: string;
  readonly ticket: string;
}

export function compliance(year: TheYear, asked: Asked): Essence[] {
  const days = new Map(year.visits.map(({ id, day }) => [id, day]));
  const deviations = year
    .rows<Deviation>(
      `SELECT d.id, d."visitId" AS visit, d.round, d."stepNo" AS step, d.kind, d.responsible, d.explanation, v.day, v.ticket
       FROM deviation d JOIN visit v ON v.id = d."visitId" ORDER BY d."createdAt", d.id`,
    )
    .filter(({ day }) => within(asked, day));
  const runs = year.runs
    .filter(({ visit, finishedAt, startedAt }) => {
      return within(asked, days.get(visit) ?? '') && finishedAt !== null && startedAt !== null;
    })
    .filter((run) => wanted(asked, serviceOfRound(year, run.visit, run.round), run.officer))
    .map((run) => ({
      ...run,
      late: run.dueAt !== null && (run.finishedAt ?? 0) > run.dueAt,
      officers: run.no >= 2 && run.no <= 5,
    }));
  const kept = (of: readonly { late: boolean }[]): (number | null)[] => {
    const late = of.filter((run) => run.late).length;
    return [of.length, of.length - late, late, share(of.length - late, of.length)];
  };
  const stepTable = (title: string, of: typeof runs): TableEssence => ({
    table: title,
    columns: ['Langkah', 'POS', 'Waktu baku', ...KEPT],
    rows: [...Map.groupBy(of, ({ no }) => no)].map(([no, those]) => [
      stepName(year, no),
      POS,
      STANDARDS[no] ?? '',
      ...kept(those),
    ]),
    footer: of.length === 0 ? null : ['Jumlah', null, null, ...kept(of)],
  });
  const officers = runs.filter((run) => run.officers);
  const answering = Map.groupBy(officers, ({ late, visit, round, no, officer }) => {
    const overrun = deviations.find(
      (one) => one.kind === 'time' && one.visit === visit && one.round === round && one.step === no,
    );
    return (late ? overrun?.responsible : undefined) ?? officer ?? '';
  });
  const listed = deviations.filter(({ visit, round, responsible }) =>
    wanted(asked, serviceOfRound(year, visit, round), responsible),
  );
  const inTime = officers.filter(({ late }) => !late).length;
  return [
    {
      figures: [
        ['Langkah petugas yang selesai', whole(officers.length)],
        [
          'Dalam waktu baku',
          officers.length === 0 ? '-' : percent(inTime / officers.length),
          `${whole(officers.length - inTime)} melewati waktu baku`,
        ],
        ['Penyimpangan tercatat', whole(listed.length)],
      ],
    },
    stepTable('Langkah petugas', officers),
    stepTable(
      'Langkah pemohon (dicatat, tidak menjadi tanggung jawab petugas)',
      runs.filter((run) => !run.officers),
    ),
    {
      table: 'Menurut petugas yang bertanggung jawab',
      columns: ['Petugas', ...KEPT],
      rows: [...answering].map(([officer, of]) => [year.officerName(officer), ...kept(of)]),
      footer: null,
    },
    {
      table: 'Penyimpangan',
      columns: [
        'Tanggal',
        'Nomor',
        'Layanan',
        'Langkah',
        'Jenis',
        'Penanggung jawab',
        'Penjelasan saat dicatat',
        'Pertanggungjawaban',
        'Tinjauan',
      ],
      rows: listed.map((one) => [
        one.day,
        one.ticket,
        year.serviceName(serviceOfRound(year, one.visit, one.round)),
        one.step,
        KINDS[one.kind] ?? one.kind,
        one.responsible === 'visitor' ? 'Pemohon (tidak dibebankan)' : year.officerName(one.responsible),
        one.explanation,
        remarks(year, one.id, 'explanation'),
        remarks(year, one.id, 'review'),
      ]),
      footer: null,
    },
  ];
}

function remarks({ rows, officerName }: TheYear, deviation: string, kind: string): string {
  return rows<{ text: string; officer: string }>(
    `SELECT text, "officerId" AS officer FROM "deviationRemark" WHERE "deviationId" = ? AND kind = ? ORDER BY "createdAt", id`,
    deviation,
    kind,
  )
    .map(({ text, officer }) => `${officerName(officer)}: ${text}`)
    .join('\n');
}
