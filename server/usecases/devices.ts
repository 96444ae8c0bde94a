/** Kiosks and TVs: paired once with a code from the desk, known by their token from then on. */
import {
  countDevices,
  insertDevice,
  insertPairingCode,
  takePairingCode,
} from '../../db/repositories/devices.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { answerStaffCall, insertStaffCall, openStaffCalls } from '../../db/repositories/staff-calls.ts';
import { inTransaction } from '../../db/database.ts';
import { CODE_ALPHABET } from '../../shared/domain/numbering.ts';
import type { IdSource } from '../../shared/ids.ts';
import type { CommandInput, CommandOutputs } from '../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import { hashToken, newToken } from '../auth/secrets.ts';
import { codeLimits, forgive, takeTry } from '../auth/throttle.ts';
import type { Context } from '../context.ts';

const CODE_GOOD_FOR_MS = 10 * 60_000;

/** Eight characters that are not taken for one another. */
export function shortCode(ids: IdSource): string {
  return Array.from({ length: 8 }, () => CODE_ALPHABET.charAt(ids.randomBelow(CODE_ALPHABET.length))).join(
    '',
  );
}

/** Codes are read aloud and typed by hand: case, spaces and dashes do not matter. */
function hashOfCode(code: string): string {
  return hashToken(code.toUpperCase().replace(/[\s-]/g, ''));
}

export async function createPairingCode(
  context: Context,
  caller: Caller,
  kind: 'kiosk' | 'tv',
): Promise<Result<CommandOutputs['device:create-code']>> {
  const code = shortCode(context.ids);
  const now = context.clock.now();
  const expiresAt = now + CODE_GOOD_FOR_MS;
  return inTransaction(context.db, async (tx) => {
    await insertPairingCode(tx.db, { codeHash: hashOfCode(code), kind, expiresAt });
    await appendEvent(tx.db, {
      at: now,
      type: 'device.code-created',
      visitId: null,
      actor: actorOf(caller),
      data: { kind },
    });
    return ok({ code, expiresAt });
  });
}

export async function pairDevice(
  context: Context,
  caller: Caller,
  input: CommandInput<'device:pair'>,
): Promise<Result<{ token: string }>> {
  const now = context.clock.now();
  const limits = codeLimits(caller.address);
  const allowed = await takeTry(context.db, limits, now);
  if (!allowed.ok) return allowed;
  const good = await takePairingCode(context.db, { codeHash: hashOfCode(input.code), kind: input.kind, now });
  if (!good) return refuse('pairing-code-wrong');
  await forgive(context.db, limits);
  const number = (await countDevices(context.db, input.kind)) + 1;
  const name = input.kind === 'kiosk' ? `Kiosk ${number}` : `TV ${number}`;
  return ok({ token: await registerDevice(context, input.kind, name) });
}

/** Registers a device. @returns its token, which is kept nowhere but on the device */
export async function registerDevice(context: Context, kind: 'kiosk' | 'tv', name: string): Promise<string> {
  const token = newToken();
  const id = context.ids.id();
  const now = context.clock.now();
  await inTransaction(context.db, async (tx) => {
    await insertDevice(tx.db, { id, kind, name, tokenHash: hashToken(token), createdAt: now });
    const actor = { kind: 'device', id } as const;
    return ok(
      await appendEvent(tx.db, { at: now, type: 'device.paired', visitId: null, actor, data: { kind } }),
    );
  });
  return token;
}

/** Panggil Petugas: a visitor at the kiosk asks for help. */
export async function callStaff(context: Context, caller: Caller, screen: string): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const open = await openStaffCalls(tx.db);
    // tapping again does not call a second officer
    if (open.some(({ deviceId }) => deviceId === caller.id)) return ok(null);
    const now = context.clock.now();
    const id = context.ids.id();
    await insertStaffCall(tx.db, { id, deviceId: caller.id, screen, createdAt: now });
    await appendEvent(tx.db, {
      at: now,
      type: 'staff.called',
      visitId: null,
      actor: actorOf(caller),
      data: { callId: id },
    });
    tx.onCommit(() => context.live.staffCallsChanged());
    return ok(null);
  });
}

/** An officer is on the way. */
export async function answerStaff(context: Context, caller: Caller, callId: string): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const now = context.clock.now();
    const deviceId = await answerStaffCall(tx.db, { id: callId, answeredAt: now, answeredBy: caller.id });
    // somebody else was faster
    if (deviceId === undefined) return ok(null);
    await appendEvent(tx.db, {
      at: now,
      type: 'staff.answered',
      visitId: null,
      actor: actorOf(caller),
      data: { callId },
    });
    tx.onCommit(() => context.live.staffCallsChanged(deviceId));
    return ok(null);
  });
}
