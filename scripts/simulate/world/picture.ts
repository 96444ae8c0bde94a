/** Reads the rows and the log as they are now, for the laws and the report. */
import { allDuties } from '../../../db/repositories/counters.ts';
import type { EventRow } from '../../../db/repositories/events.ts';
import type { LoggedEvent, OfficeRules, Picture } from '../laws/types.ts';
import type { Tap } from './diary.ts';
import type { HubHost } from './hub-host.ts';
import type { SlipOut } from './paper.ts';

export interface PictureOf {
  readonly day: string;
  readonly over: boolean;
  /** Only visits that changed after this event, and those still under way; 0 for all there are. */
  readonly sinceSeq: number;
  readonly at: number;
  readonly slips: readonly SlipOut[];
  readonly taps: readonly Tap[];
}

/** Below SQLite's limit of parameters. */
const CHUNK = 900;

export async function takePicture(host: HubHost, of: PictureOf): Promise<Picture> {
  const { db } = host.hub.context;
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where((eb) =>
      eb.or([eb('seq', '>', of.sinceSeq), eb('state', 'not in', ['closed', 'cancelled', 'expired'])]),
    )
    .orderBy('id')
    .execute();
  const ids = visits.map(({ id }) => id);
  const counterEvents = await db
    .selectFrom('event')
    .selectAll()
    .where('visitId', 'is', null)
    .where('type', 'in', [
      'counter.opened',
      'counter.closed',
      'counter.paused',
      'counter.continued',
      'session.closed',
    ])
    .execute();
  const visitEvents = await inChunks(ids, (some) =>
    db.selectFrom('event').selectAll().where('visitId', 'in', some).execute(),
  );
  return {
    at: of.at,
    day: of.day,
    over: of.over,
    rules: await rulesOf(host),
    visits,
    steps: await inChunks(ids, (some) =>
      db.selectFrom('stepRun').selectAll().where('visitId', 'in', some).execute(),
    ),
    deviations: await inChunks(ids, (some) =>
      db.selectFrom('deviation').selectAll().where('visitId', 'in', some).execute(),
    ),
    served: await inChunks(ids, (some) =>
      db.selectFrom('servedService').selectAll().where('visitId', 'in', some).execute(),
    ),
    deputations: await inChunks(ids, (some) =>
      db.selectFrom('deputation').selectAll().where('visitId', 'in', some).execute(),
    ),
    escalations: await inChunks(ids, (some) =>
      db.selectFrom('escalation').selectAll().where('visitId', 'in', some).execute(),
    ),
    appointments: await db.selectFrom('appointment').selectAll().execute(),
    printJobs: [
      ...(await inChunks(ids, (some) =>
        db.selectFrom('printJob').selectAll().where('visitId', 'in', some).execute(),
      )),
      ...(await db.selectFrom('printJob').selectAll().where('visitId', 'is', null).execute()),
    ],
    ticketCounters: await db.selectFrom('ticketCounter').selectAll().where('day', '=', of.day).execute(),
    duties: await allDuties(db),
    events: [...counterEvents, ...visitEvents].sort((one, other) => one.seq - other.seq).map(readData),
    slips: of.slips,
    taps: of.taps,
    errors: host.errors,
  };
}

function readData(event: EventRow): LoggedEvent {
  return { ...event, data: JSON.parse(event.data) as LoggedEvent['data'] };
}

async function rulesOf({ hub }: HubHost): Promise<OfficeRules> {
  const office = hub.context.office();
  const versions = await hub.context.db.selectFrom('posVersion').select(['id', 'version']).execute();
  return {
    counters: office.counters,
    officers: office.officers,
    stages: office.stages,
    procedures: versions.map(({ id, version }) => office.posVersion(id, version)),
    settings: office.data.settings,
    dayOf: (instant) => office.calendar.day(instant),
  };
}

async function inChunks<T>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<T[]>,
): Promise<T[]> {
  const rows: T[] = [];
  for (let from = 0; from < ids.length; from += CHUNK)
    rows.push(...(await read(ids.slice(from, from + CHUNK))));
  return rows;
}
