/** Officers: the first coordinator, signing in and out, and who works here. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import {
  allOfficers,
  findOfficerForSignIn,
  insertOfficer,
  nameKeyOf,
  updateOfficer as writeOfficer,
  type Officer,
} from '../../db/repositories/officers.ts';
import { deleteSession, deleteSessionsOf, insertSession } from '../../db/repositories/sessions.ts';
import { deleteSetting, getSetting } from '../../db/repositories/settings.ts';
import { heldBy } from '../../db/repositories/visits.ts';
import { checkName } from '../../shared/domain/name.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { OfficerView, SignedIn } from '../../shared/protocol/desk/accounts.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import { hashSecret, hashToken, newToken, NOBODYS_HASH, secretMatches } from '../auth/secrets.ts';
import { codeLimits, forgive, signInLimits, takeTry } from '../auth/throttle.ts';
import type { Context } from '../context.ts';
import { leaveCounter } from './counters.ts';
import { offerTickets, type Offered } from './offer-tickets.ts';

/** A working day and some; nobody stays signed in over night by accident. */
const SESSION_MS = 12 * 60 * 60_000;

/** The setting under which the hash of the one-time set-up code is kept until it is used. */
export const SETUP_CODE = 'setupCodeHash';

export function officerView(officer: Officer): OfficerView {
  const { id, name, roles, serviceIds, active } = officer;
  return { id, name, roles, serviceIds, active };
}

async function openSession(context: Context, officer: Officer): Promise<SignedIn> {
  const token = newToken();
  const now = context.clock.now();
  await inTransaction(context.db, async (tx) => {
    await insertSession(tx.db, {
      tokenHash: hashToken(token),
      officerId: officer.id,
      createdAt: now,
      expiresAt: now + SESSION_MS,
    });
    const actor = { kind: 'officer', id: officer.id } as const;
    return ok(await appendEvent(tx.db, { at: now, type: 'session.opened', visitId: null, actor }));
  });
  return { token, officer: officerView(officer) };
}

/** Name and PIN or password. Wrong ones are counted for the name and for the address. */
export async function signIn(
  context: Context,
  caller: Caller,
  input: CommandInput<'session:sign-in'>,
): Promise<Result<SignedIn>> {
  const now = context.clock.now();
  const limits = signInLimits(context.vault.hash(nameKeyOf(input.name)), caller.address);
  const allowed = await takeTry(context.db, limits, now);
  if (!allowed.ok) return allowed;
  const found = await findOfficerForSignIn(context.db, input.name);
  const matches = await secretMatches(input.secret, found?.secretHash ?? NOBODYS_HASH);
  if (!found || !matches || !found.officer.active) return refuse('sign-in-failed');
  await forgive(context.db, limits);
  return ok(await openSession(context, found.officer));
}

/** The one-time code shown where the program was started makes the first coordinator. */
export async function claimSetup(
  context: Context,
  caller: Caller,
  input: CommandInput<'setup:claim'>,
): Promise<Result<SignedIn>> {
  const now = context.clock.now();
  const name = checkName(input.name);
  if (!name.ok) return refuse('name-invalid');
  const limits = codeLimits(caller.address);
  const allowed = await takeTry(context.db, limits, now);
  if (!allowed.ok) return allowed;
  const secretHash = await hashSecret(input.secret);
  const claimed = await inTransaction(context.db, async (tx) => {
    const expected = await getSetting<string>(tx.db, SETUP_CODE);
    if (expected === undefined) return refuse('setup-done');
    if (expected !== hashToken(input.code.toUpperCase())) return refuse('setup-code-wrong');
    await deleteSetting(tx.db, SETUP_CODE);
    const officer = {
      id: context.ids.id(),
      name: name.value,
      roles: ['coordinator', 'admin'] as const,
      serviceIds: [],
      active: true,
    };
    await insertOfficer(tx.db, { ...officer, secretHash, createdAt: now });
    await appendEvent(tx.db, {
      at: now,
      type: 'officer.created',
      visitId: null,
      actor: { kind: 'system', id: 'setup' },
      data: { officerId: officer.id },
    });
    return ok(officer);
  });
  if (!claimed.ok) return claimed;
  await forgive(context.db, limits);
  await context.reloadOffice();
  return ok(await openSession(context, claimed.value));
}

/** Ends the session and closes the counter; refused while a number is in hand. */
export async function signOut(context: Context, caller: Caller): Promise<Result<null>> {
  const done = await inTransaction(context.db, async (tx) => {
    if (await heldBy(tx.db, caller.id)) return refuse('counter-busy');
    const offered = await leaveCounter(context, tx, caller, caller.id);
    if (!offered.ok) return offered;
    if (caller.tokenHash !== undefined) await deleteSession(tx.db, caller.tokenHash);
    const seq = await appendEvent(tx.db, {
      at: context.clock.now(),
      type: 'session.closed',
      visitId: null,
      actor: actorOf(caller),
    });
    return ok(seq);
  });
  if (!done.ok) return done;
  await context.reloadOffice();
  context.live.countersChanged(done.value);
  if (caller.tokenHash !== undefined) context.live.sessionOver(caller.tokenHash);
  return ok(null);
}

export async function createOfficer(
  context: Context,
  caller: Caller,
  input: CommandInput<'officer:create'>,
): Promise<Result<OfficerView>> {
  const name = checkName(input.name);
  if (!name.ok) return refuse('name-invalid');
  const unknown = input.serviceIds.find((id) => !context.office().services.has(id));
  if (unknown !== undefined) return refuse('service-unknown');
  const secretHash = await hashSecret(input.secret);
  const created = await inTransaction(context.db, async (tx) => {
    if (await findOfficerForSignIn(tx.db, name.value)) return refuse('officer-exists');
    const officer = {
      id: context.ids.id(),
      name: name.value,
      roles: input.roles,
      serviceIds: input.serviceIds,
    };
    const now = context.clock.now();
    await insertOfficer(tx.db, { ...officer, secretHash, createdAt: now });
    const seq = await appendEvent(tx.db, {
      at: now,
      type: 'officer.created',
      visitId: null,
      actor: actorOf(caller),
      data: { officerId: officer.id, roles: officer.roles },
    });
    return ok({ officer: { ...officer, active: true }, seq });
  });
  if (!created.ok) return created;
  await context.reloadOffice();
  context.live.officersChanged(created.value.seq);
  return ok(officerView(created.value.officer));
}

/**
 * Changes roles, services, PIN or whether somebody works here; their open sessions end with it. Who works here no more
 * may still have visits in hand: a coordinator passes them to another officer (H-07).
 */
export async function updateOfficer(
  context: Context,
  caller: Caller,
  input: CommandInput<'officer:update'>,
): Promise<Result<OfficerView>> {
  const unknown = input.serviceIds.find((id) => !context.office().services.has(id));
  if (unknown !== undefined) return refuse('service-unknown');
  const secretHash = input.secret === null ? undefined : await hashSecret(input.secret);
  const updated = await inTransaction(context.db, async (tx) => {
    const officers = await allOfficers(tx.db);
    const officer = officers.find(({ id }) => id === input.officerId);
    if (!officer) return refuse('officer-unknown');
    const remaining = officers.filter(
      ({ id, active, roles }) => id !== officer.id && active && roles.includes('coordinator'),
    );
    if (remaining.length === 0 && !(input.active && input.roles.includes('coordinator')))
      return refuse('last-coordinator');
    const { roles, serviceIds, active } = input;
    const serves = active && (roles.includes('front-office') || roles.includes('helpdesk'));
    if (active && !serves && (await heldBy(tx.db, officer.id))) return refuse('counter-busy');
    await writeOfficer(tx.db, officer.id, {
      roles,
      serviceIds,
      active,
      ...(secretHash === undefined ? {} : { secretHash }),
    });
    const left = serves ? ok(null) : await stopServing(context, tx, caller, officer.id);
    if (!left.ok) return left;
    if (officer.id !== caller.id) await deleteSessionsOf(tx.db, officer.id);
    const seq = await appendEvent(tx.db, {
      at: context.clock.now(),
      type: 'officer.updated',
      visitId: null,
      actor: actorOf(caller),
      data: { officerId: officer.id, roles, active, secretChanged: secretHash !== undefined },
    });
    return ok({ officer: { ...officer, roles, serviceIds, active }, seq });
  });
  if (!updated.ok) return updated;
  await context.reloadOffice();
  context.live.officersChanged(updated.value.seq);
  context.live.countersChanged(updated.value.seq);
  if (updated.value.officer.id !== caller.id) context.live.signOut(updated.value.officer.id);
  return ok(officerView(updated.value.officer));
}

/** Who serves no more leaves their counter, and what waited for them by name is anybody's. */
async function stopServing(
  context: Context,
  tx: Transaction,
  caller: Caller,
  officerId: string,
): Promise<Result<Offered>> {
  const left = await leaveCounter(context, tx, caller, officerId);
  return left.ok ? offerTickets(context, tx, actorOf(caller), { counterId: null, officerId }) : left;
}
