/** Requests of a bench: one by one through the hub's door, or as many as wanted in its file, each a copy of what it took in. */
import { randomUUID } from 'node:crypto';
import { connect } from '../support/hub-client.ts';
import { anInformationRequest } from '../support/requests.ts';
import { startHub } from './hub.ts';
import type { Office } from './office.ts';
import { fill, withDatabase } from './rows-in.ts';

const DAY_MS = 86_400_000;

/** Of the type that has the most clocks, received today by the clock of the benched office, UTC+8. */
export function nextRequest(): ReturnType<typeof anInformationRequest> {
  const receivedOn = new Date(Date.now() + DAY_MS / 3).toISOString().slice(0, 10);
  return anInformationRequest({ receivedOn, idempotencyKey: randomUUID() });
}

/** Those of earlier days that are over, with the dates, events and letters they left behind. */
export function addEndedRequests(office: Office, count: number): Promise<void> {
  const over = { state: `'granted'`, endedAt: '"registeredAt"', dueAt: 'NULL', dueClock: 'NULL' };
  return addCopies(office, count, { ...over, receivedOn: daysBefore('1 + copy.i / 60') });
}

/** Open ones of the last two weeks that were found complete, each due some two weeks after it came in. */
export async function addOpenRequests(office: Office, count: number): Promise<void> {
  const due = { dueAt: `"dueAt" + (11 - copy.i % 14) * ${DAY_MS}`, dueClock: `'answer'` };
  await addCopies(office, count, { ...due, state: `'processing'`, receivedOn: daysBefore('copy.i % 14') });
  fill(
    office.dataDir,
    `INSERT INTO "requestMark" ("requestId", no, mark, at)
       SELECT id, 2, 'complete', ${Date.now()} FROM request WHERE state = 'processing';`,
  );
}

const daysBefore = (days: string): string => `date("receivedOn", '-' || (${days}) || ' days')`;

/** @param changed what a copy has otherwise than the request that was taken in: SQL that knows its number as `copy.i` */
async function addCopies(
  office: Office,
  count: number,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const hub = await startHub({ dataDir: office.dataDir });
  const officer = await connect(hub.url, office.frontOffice);
  await officer.must('request:register', nextRequest());
  officer.close();
  await hub.stop();
  const numbered = { id: 'copy.id', serial: '1000000 + copy.i', number: `'LAMA-' || copy.i` };
  const of = { requestId: 'copy.id' };
  const rows = [
    copyOf(office, 'request', { ...numbered, code: 'copy.id', idempotencyKey: 'copy.id', ...changed }),
    copyOf(office, 'requestMark', of),
    copyOf(office, 'requestSeen', of),
    copyOf(office, 'requestLetter', { ...numbered, ...of }),
    copyOf(office, 'event', { seq: 'NULL' }),
  ];
  fill(
    office.dataDir,
    `CREATE TEMP TABLE copy AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
       SELECT i, printf('0190%028x', i) AS id FROM n;
     ${rows.join('\n')}`,
  );
}

/** All columns as they are in what the request that was taken in left there, but those that are changed. */
function copyOf({ dataDir }: Office, table: string, changed: Readonly<Record<string, string>>): string {
  const columns = withDatabase(dataDir, (db) =>
    db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table),
  );
  const values = columns.map((name) => changed[name] ?? `taken."${name}"`);
  const only = table === 'event' ? `WHERE type LIKE 'request.%'` : '';
  return `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
    SELECT ${values.join(', ')} FROM copy, (SELECT * FROM "${table}" ${only}) AS taken;`;
}
