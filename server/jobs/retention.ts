/**
 * Erases what may no longer be kept (domain 3.5): the whole ID number some days after the visit ended (its keyed hash
 * and mask stay, so that a returning visitor is found), the phone after a year, who it was and what was written after
 * the years of the register, and who asked for what in a request (permohonan) with its documents after the years of its own.
 * Visits and their figures stay for good. Every run that erased something is logged.
 */
import { emptyWriteAheadLog, inTransaction, type Transaction } from '../../db/database.ts';
import {
  complaintsToErase,
  endedApplications,
  eraseComplaint,
  eraseContacts,
  eraseIdNumbers,
  eraseRegister,
  eraseRequester,
} from '../../db/repositories/erasure.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { requestsToErase } from '../../db/repositories/subject-requests.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { record } from '../usecases/complaints/change.ts';
import { eraseRequests } from '../usecases/requests/erase.ts';
import { sweepDocuments } from '../usecases/requests/files.ts';
import { HUB } from './expire.ts';

const DAY_MS = 24 * 60 * 60_000;

/** What is erased and logged by itself, how many days after; the counts are all that is logged of it. */
interface Erasure {
  readonly type: string;
  readonly afterDays: number;
  readonly erase: (tx: Transaction, before: number) => Promise<Readonly<Record<string, number>>>;
}

export async function eraseWhatIsDue(context: Context): Promise<void> {
  const runs = [];
  for (const erasure of erasures(context)) runs.push(await run(context, erasure));
  if (!runs.some((erased) => erased.ok && erased.value)) return;
  await emptyWriteAheadLog(context.db);
  await sweepDocuments(context);
}

function erasures(context: Context): Erasure[] {
  const { retentionDays, requestRetentionDays } = context.office().data.settings;
  const { rawIdNumber, contact, register } = retentionDays;
  return [
    {
      type: 'retention.id-numbers-erased',
      afterDays: rawIdNumber,
      erase: async ({ db }, before) => ({ count: await eraseIdNumbers(db, before) }),
    },
    {
      type: 'retention.contacts-erased',
      afterDays: contact,
      erase: async ({ db }, before) => ({ count: await eraseContacts(db, before) }),
    },
    {
      type: 'retention.register-erased',
      afterDays: register,
      erase: (tx, before) => eraseIdentities(context, tx, before),
    },
    {
      type: 'retention.requests-erased',
      afterDays: requestRetentionDays,
      async erase(tx, before) {
        const ids = await endedApplications(tx.db, before);
        await eraseRequests(context, tx, ids, HUB);
        return { count: ids.length };
      },
    },
  ];
}

/** Guest-book entries, complaints and requests of data subjects, whose time is the same. */
async function eraseIdentities(
  context: Context,
  tx: Transaction,
  before: number,
): Promise<{ count: number; complaints: number; requests: number }> {
  const count = await eraseRegister(tx.db, before);
  const due = await complaintsToErase(tx.db, before);
  for (const id of due) {
    await eraseComplaint(tx.db, id, context.clock.now());
    await record(context, tx, id, { kind: 'erased', actor: HUB });
  }
  const requests = await requestsToErase(tx.db, before);
  for (const id of requests) await eraseRequester(tx.db, id, context.clock.now());
  return { count, complaints: due.length, requests: requests.length };
}

/** @returns whether something was erased */
function run(context: Context, { type, afterDays, erase }: Erasure): Promise<Result<boolean>> {
  const now = context.clock.now();
  return inTransaction(context.db, async (tx) => {
    const counts = await erase(tx, now - afterDays * DAY_MS);
    if (Object.values(counts).every((count) => count === 0)) return ok(false);
    await appendEvent(tx.db, {
      at: now,
      type,
      visitId: null,
      actor: HUB,
      data: { ...counts, afterDays },
    });
    tx.onCommit(() => {
      context.logger.info(type, { count: Object.values(counts).reduce((sum, count) => sum + count, 0) });
      context.live.adminChanged('privacy');
    });
    return ok(true);
  });
}
