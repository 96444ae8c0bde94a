/** Who asked and what for is erased: by time, or at their wish. The contents of documents go by `sweepDocuments` after the commit. */
import type { Transaction } from '../../../db/database.ts';
import { eraseApplication } from '../../../db/repositories/erasure.ts';
import { appendEvent, type Actor } from '../../../db/repositories/events.ts';
import type { Context } from '../../context.ts';

export async function eraseRequests(
  context: Context,
  tx: Transaction,
  ids: readonly string[],
  actor: Actor,
): Promise<void> {
  const at = context.clock.now();
  for (const requestId of ids) {
    await eraseApplication(tx.db, requestId, at);
    await appendEvent(tx.db, { at, type: 'request.erased', visitId: null, actor, data: { requestId } });
  }
  if (ids.length > 0) tx.onCommit(() => context.live.adminChanged('request'));
}
