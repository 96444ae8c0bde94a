/** Requests that outlive the visit, each clock walked once more from the dates that were put down. */
import { daysAfter, dayOf, type WorkingCalendar } from '../arithmetic.ts';
import { within, type Asked, type TheYear } from '../the-year.ts';

/** In the order in which the reports have their columns. */
export type InTime = 'in-time' | 'late' | 'open' | 'overdue' | 'withdrawn' | 'no-standard';

interface Clock {
  readonly of: string;
  readonly starts: string;
  readonly once?: string;
  readonly counts: string;
  readonly workingDays: number;
  readonly stops: readonly string[];
  readonly pauses?: { readonly from: string; readonly to: string };
  readonly extension?: { readonly mark: string; readonly workingDays: number };
}

interface Choice {
  readonly id: string;
  readonly label: { readonly id: string };
}

export interface Type {
  readonly id: string;
  readonly name: { readonly id: string };
  readonly states: readonly {
    readonly id: string;
    readonly name: { readonly id: string };
    readonly waitsFor: string;
  }[];
  readonly clocks: readonly Clock[];
  readonly form: readonly { readonly id: string; readonly choices?: readonly Choice[] }[];
}

interface Mark {
  readonly request: string;
  readonly mark: string;
  readonly at: number;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly typeId: string;
  readonly version: number;
  readonly service: string;
  readonly visit: string | null;
  readonly channel: string;
  readonly received: string;
  readonly state: string;
  readonly ended: number | null;
}

export interface Filed extends Row {
  readonly type: Type;
  readonly marks: readonly Mark[];
  readonly due: number | null;
  readonly time: InTime;
}

const MARKS = 'SELECT "requestId" AS request, mark, at FROM "requestMark" ORDER BY "requestId", no';
const ROWS = `SELECT id, number, "typeId", "typeVersion" AS version, "serviceId" AS service, "visitId" AS visit, channel,
  "receivedOn" AS received, state, "endedAt" AS ended FROM request ORDER BY "receivedOn", number`;

export function filedIn(year: TheYear, asked: Pick<Asked, 'from' | 'to'>): Filed[] {
  const types = new Map(
    year
      .rows<{ id: string; version: number; data: string }>('SELECT id, version, data FROM "requestType"')
      .map(({ id, version, data }) => [`${id} ${version}`, JSON.parse(data) as Type]),
  );
  const marks = Map.groupBy(year.rows<Mark>(MARKS), ({ request }) => request);
  return year
    .rows<Row>(ROWS)
    .filter(({ received }) => within(asked, received))
    .map((row) => {
      const type = types.get(`${row.typeId} ${row.version}`);
      if (!type) throw new Error(`no type ${row.typeId}`);
      const put = marks.get(row.id) ?? [];
      return { ...row, type, marks: put, ...timeOf(year, type, row, put) };
    });
}

function timeOf(
  { calendar, now }: TheYear,
  type: Type,
  { state, received }: Row,
  marks: readonly Mark[],
): Pick<Filed, 'due' | 'time'> {
  const ran = type.clocks
    .filter(({ of }) => of === 'office')
    .flatMap((clock) => walked(calendar, clock, received, marks, now));
  const running = ran.filter(({ stands }) => !stands);
  const missed = running.filter(({ late }) => late).map(({ due }) => due);
  const due =
    missed.length > 0
      ? Math.min(...missed)
      : running.length > 0
        ? Math.max(...running.map((one) => one.due))
        : null;
  const over = type.states.find(({ id }) => id === state)?.waitsFor === 'nobody';
  const has = (mark: string): boolean => marks.some((one) => one.mark === mark);
  if (has('withdrawn') || has('lapsed')) return { due, time: 'withdrawn' };
  if (ran.length === 0) return { due, time: 'no-standard' };
  const late = missed.length > 0;
  return { due, time: over ? (late ? 'late' : 'in-time') : late ? 'overdue' : 'open' };
}

interface Walked {
  readonly due: number;
  readonly late: boolean;
  /** It stands still: nothing of it is due. */
  readonly stands: boolean;
}

/** Day by day from its start: a day on which it stands still is not counted. */
function walked(
  calendar: WorkingCalendar,
  clock: Clock,
  received: string,
  marks: readonly Mark[],
  now: number,
): Walked[] {
  const began = marks.findLastIndex(({ mark }) => mark === clock.starts);
  if (began < 0 || (clock.once !== undefined && !marks.some(({ mark }) => mark === clock.once))) return [];
  const since = marks.slice(began);
  const stop = since.find(({ mark }) => clock.stops.includes(mark));
  const start = clock.starts === 'received' ? received : dayOf(since[0]?.at ?? 0);
  const extra = since.some(({ mark }) => mark === clock.extension?.mark)
    ? (clock.extension?.workingDays ?? 0)
    : 0;
  const spans = standing(clock, since, stop?.at ?? null);
  const stood = spans.reduce(
    (sum, [from, to]) => sum + (to === null ? 0 : worked(calendar, dayOf(from), dayOf(to))),
    0,
  );
  const due = calendar.end(start, clock.workingDays + extra + stood);
  const stands = stop === undefined && spans.at(-1)?.[1] === null;
  return [{ due, stands, late: !stands && (stop?.at ?? now) > due }];
}

function standing(clock: Clock, marks: readonly Mark[], stoppedAt: number | null): [number, number | null][] {
  const spans: [number, number | null][] = [];
  let open: number | null = null;
  for (const { mark, at } of marks) {
    if (mark === clock.pauses?.from) open ??= at;
    if (mark === clock.pauses?.to && open !== null) {
      spans.push([open, at]);
      open = null;
    }
  }
  return open === null ? spans : [...spans, [open, stoppedAt]];
}

/** Working days after the one day, up to and with the other. */
export function worked(calendar: WorkingCalendar, from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to;) {
    day = daysAfter(day, 1);
    if (calendar.works(day)) count += 1;
  }
  return count;
}
