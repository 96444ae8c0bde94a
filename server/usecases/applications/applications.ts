/** Other programs that hand in requests: let in with a token of their own, and out again. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import {
  allApplications,
  findApplication,
  insertApplication,
  updateApplication,
  type ApplicationRow,
} from '../../../db/repositories/applications.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import type { ApplicationCreated, ApplicationView } from '../../../shared/protocol/admin/applications.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import { hashToken, newToken } from '../../auth/secrets.ts';
import type { Context } from '../../context.ts';

export async function listApplications(context: Context): Promise<Result<readonly ApplicationView[]>> {
  const office = context.office();
  const rows = await allApplications(context.db);
  return ok(
    rows.map(({ id, name, createdAt, createdBy, lastUsedAt, revokedAt }) => {
      return { id, name, createdAt, createdBy: office.officerName(createdBy), lastUsedAt, revokedAt };
    }),
  );
}

/** @returns its token, which is kept nowhere but where it is used */
export function createApplication(
  context: Context,
  caller: Caller,
  { name: given }: CommandInput<'application:create'>,
): Promise<Result<ApplicationCreated>> {
  const name = given.trim();
  return inTransaction(context.db, async (tx) => {
    if (name === '') return refuse('bad-input', { field: 'name' });
    const isTaken = (await allApplications(tx.db)).some((one) => one.revokedAt === null && one.name === name);
    if (isTaken) return refuse('application-exists');
    const id = context.ids.id();
    const token = newToken();
    const at = context.clock.now();
    const never = { lastUsedAt: null, revokedAt: null, revokedBy: null };
    const tokenHash = hashToken(token);
    await insertApplication(tx.db, { id, name, tokenHash, createdAt: at, createdBy: caller.id, ...never });
    await record(context, tx, caller, 'application.created', { id, name });
    return ok({ id, token });
  });
}

/** At once; what it handed in stays. Once more changes nothing. */
export function revokeApplication(
  context: Context,
  caller: Caller,
  { applicationId: id }: CommandInput<'application:revoke'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const application = await findApplication(tx.db, id);
    if (!application) return refuse('application-gone');
    if (application.revokedAt !== null) return ok(null);
    await updateApplication(tx.db, id, { revokedAt: context.clock.now(), revokedBy: caller.id });
    await record(context, tx, caller, 'application.revoked', application);
    return ok(null);
  });
}

async function record(
  context: Context,
  tx: Transaction,
  caller: Caller,
  type: 'application.created' | 'application.revoked',
  { id, name }: Pick<ApplicationRow, 'id' | 'name'>,
): Promise<void> {
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type,
    visitId: null,
    actor: actorOf(caller),
    data: { applicationId: id, name },
  });
  tx.onCommit(() => context.live.adminChanged('application'));
}
