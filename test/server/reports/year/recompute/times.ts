import { hourOf, span, spread } from '../arithmetic.ts';
import type { Essence, TableEssence } from '../essence.ts';
import { DONE, serviceOfRound, wanted, within, type Asked, type Run, type TheYear } from '../the-year.ts';

const BOTH = ['Jumlah', 'Tunggu, median', 'Tunggu, P90', 'Proses, median', 'Proses, P90'];
const STANDARDS = ['10 menit', '10 menit', '1 hari kerja', '1 hari kerja'];

interface Timed {
  readonly wait: number;
  readonly handling: number;
}

/** In this procedure the officers' steps are 2 to 5. */
function timed({ waitingSince, startedAt, finishedAt, pausedMs }: Run): Timed[] {
  if (startedAt === null || finishedAt === null) return [];
  return [
    {
      wait: Math.max(0, startedAt - waitingSince),
      handling: Math.max(0, finishedAt - startedAt - pausedMs),
    },
  ];
}

const officersStep = ({ no }: Run): boolean => no >= 2 && no <= 5;

function five(of: readonly Timed[]): (number | null)[] {
  const [n, ...waits] = spread(of.map(({ wait }) => wait));
  return [n, ...waits, ...spread(of.map(({ handling }) => handling)).slice(1)];
}

export function times(year: TheYear, asked: Asked): Essence[] {
  const runs = year.runs.filter(officersStep);
  const whole = year.services
    .filter(
      ({ visit, result, finishedAt }) =>
        within(asked, visit.day) && DONE.includes(result) && finishedAt !== null,
    )
    .filter(({ service, officer }) => wanted(asked, service, officer))
    .map(({ visit, round, service }) => {
      const of = runs.filter((run) => run.visit === visit.id && run.round === round).flatMap(timed);
      const sum = (key: keyof Timed): number => of.reduce((total, one) => total + one[key], 0);
      const hour = hourOf(visit.at);
      return { service, hour, wait: sum('wait'), handling: sum('handling') };
    });
  const days = new Map(year.visits.map(({ id, day }) => [id, day]));
  const single = runs
    .filter((run) => within(asked, days.get(run.visit) ?? ''))
    .filter((run) => wanted(asked, serviceOfRound(year, run.visit, run.round), run.officer))
    .flatMap((run) => timed(run).map((one) => ({ ...run, ...one })));
  const hours = [...Map.groupBy(whole, ({ hour }) => hour)].sort(([a], [b]) => (a < b ? -1 : 1));
  const [, wait, lateWait] = spread(whole.map((one) => one.wait));
  const [, handling, lateHandling] = spread(whole.map((one) => one.handling));
  const tenths = (ms: number | null | undefined): number | null =>
    ms == null ? null : Math.round(ms / 6_000) / 10;
  const byHour: TableEssence = {
    table: 'Menurut jam kedatangan',
    columns: ['Jam (WITA)', ...BOTH],
    rows: hours.map(([hour, of]) => [`${hour}.00–${hour}.59`, ...five(of)]),
    footer: null,
  };
  return [
    {
      figures: [
        ['Layanan selesai', String(whole.length)],
        ['Waktu tunggu, median', span(wait), `P90 ${span(lateWait)}`],
        ['Waktu proses, median', span(handling), `P90 ${span(lateHandling)}`],
      ],
    },
    /^Median: separuh/,
    {
      table: 'Menurut layanan',
      columns: ['Layanan', ...BOTH],
      rows: [...Map.groupBy(whole, ({ service }) => service)].map(([service, of]) => [
        year.serviceName(service),
        ...five(of),
      ]),
      footer: ['Semua layanan', ...five(whole)],
    },
    ...(hours.length > 1
      ? [
          {
            chart: 'Waktu tunggu menurut jam kedatangan',
            categories: hours.map(([hour]) => `${hour}.00`),
            series: {
              Median: hours.map(([, of]) => tenths(five(of)[1])),
              P90: hours.map(([, of]) => tenths(five(of)[2])),
            },
          },
        ]
      : []),
    byHour,
    {
      table: 'Menurut langkah POS',
      columns: ['Langkah', 'POS', 'Waktu baku', ...BOTH],
      rows: [...Map.groupBy(single, ({ no }) => no)].map(([no, of]) => [
        stepName(year, no),
        'v2',
        STANDARDS[no - 2] ?? '',
        ...five(of),
      ]),
      footer: null,
    },
    {
      table: 'Waktu proses menurut petugas',
      columns: ['Petugas', 'Langkah', 'Jumlah', 'Proses, median', 'Proses, P90'],
      rows: [
        ...Map.groupBy(
          single.filter(({ officer }) => officer !== null),
          ({ officer, no }) => `${no} ${officer}`,
        ).values(),
      ].map((of) => [
        year.officerName(of[0]?.officer ?? ''),
        of[0]?.no ?? 0,
        ...spread(of.map((one) => one.handling)),
      ]),
      footer: null,
    },
  ];
}

/** `2. Melakukan verifikasi identitas Pemohon`, as the procedure's row has it. */
export function stepName(year: TheYear, no: number): string {
  const [pos] = year.rows<{ data: string }>('SELECT data FROM "posVersion"');
  const { steps } = JSON.parse(pos?.data ?? '{}') as { steps: { no: number; name: { id: string } }[] };
  return `${no}. ${steps.find((step) => step.no === no)?.name.id}`;
}
