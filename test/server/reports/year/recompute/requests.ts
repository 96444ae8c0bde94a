/**
 * Everything that was asked for with what became of it: visits followed through the other dates they were given, and requests
 * of their own, in whose place the visit they began in is not counted.
 */
import { filedIn, type InTime } from './filed.ts';
import { within, type Asked, type Served, type TheYear } from '../the-year.ts';

export interface Request {
  readonly day: string;
  readonly number: string;
  readonly service: string;
  readonly due: number | null;
  readonly finished: number | null;
  readonly state: InTime;
}

interface Standard {
  readonly kind: string;
  readonly n?: number;
}

export function requestsOf(year: TheYear, asked: Pick<Asked, 'from' | 'to'>): Request[] {
  const standards = new Map(
    year
      .rows<{ id: string; data: string }>('SELECT id, data FROM service')
      .map(({ id, data }) => [id, (JSON.parse(data) as { standard: Standard }).standard]),
  );
  const next = new Map(
    year
      .rows<{ from: string; to: string }>(
        'SELECT "fromVisitId" AS "from", "arrivedVisitId" AS "to" FROM appointment WHERE "fromVisitId" IS NOT NULL AND "arrivedVisitId" IS NOT NULL',
      )
      .map(({ from, to }) => [from, to]),
  );
  const goesOn = new Set(next.values());
  const outlived = new Set(
    year
      .rows<{ visit: string; service: string }>(
        'SELECT "visitId" AS visit, "serviceId" AS service FROM request WHERE "visitId" IS NOT NULL',
      )
      .map(({ visit, service }) => `${visit} ${service}`),
  );
  const visits = year.services
    .filter(({ visit, round }) => within(asked, visit.day) && !(round === 1 && goesOn.has(visit.id)))
    .filter(({ visit, service }) => !outlived.has(`${visit.id} ${service}`))
    .map((begun): Request => {
      let end = begun;
      while (end.result === 'rescheduled') {
        const to = next.get(end.visit.id);
        const other = year.services.find(({ visit, round }) => visit.id === to && round === 1);
        if (!other) break;
        end = other;
      }
      const due = dueOf(year, begun, standards.get(begun.service));
      const { visit, service } = begun;
      const about = { day: visit.day, number: visit.ticket, service };
      return { ...about, due, finished: end.finishedAt, state: stateOf(end, due, year.now) };
    });
  const filed = filedIn(year, asked).map(
    ({ received: day, number, service, due, ended: finished, time: state }): Request => ({
      ...{ day, number, service },
      ...{ due, finished, state },
    }),
  );
  return [...visits, ...filed];
}

function dueOf({ calendar }: TheYear, { visit }: Served, standard: Standard | undefined): number | null {
  const { kind, n = 0 } = standard ?? { kind: 'as-needed' };
  if (kind === 'working-days') return calendar.end(visit.day, n);
  const unit = { seconds: 1_000, minutes: 60_000, hours: 3_600_000 }[kind];
  return unit === undefined ? null : visit.at + n * unit;
}

function stateOf({ result, finishedAt }: Served, due: number | null, now: number): Request['state'] {
  if (['cancelled', 'expired', 'skipped'].includes(result)) return 'withdrawn';
  if (due === null) return 'no-standard';
  const isDone = ['solved', 'clarified', 'rejected'].includes(result) && finishedAt !== null;
  if (isDone) return finishedAt > due ? 'late' : 'in-time';
  return now > due ? 'overdue' : 'open';
}
