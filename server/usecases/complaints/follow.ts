/** A complaint followed at the kiosk by its code: how it stands, and nothing of who complained or what was said. */
import { findComplaintByCode } from '../../../db/repositories/complaints.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import type { FollowedComplaint } from '../../../shared/protocol/kiosk-complaints.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import { forgive, heldCodeLimits, takeTry } from '../../auth/throttle.ts';
import type { Context } from '../../context.ts';
import { timesOf } from './times.ts';

export async function followComplaint(
  context: Context,
  caller: Caller,
  typed: string,
): Promise<Result<FollowedComplaint>> {
  const limits = heldCodeLimits('complaint', context.vault.hash(typed), caller.id);
  const allowed = await takeTry(context.db, limits, context.clock.now());
  if (!allowed.ok) return allowed;
  const code = parseCode(typed);
  const complaint = code === undefined ? undefined : await findComplaintByCode(context.db, code);
  if (!complaint) return refuse('complaint-unknown');
  await forgive(context.db, limits);
  const { kind, number, state, receivedOn, toldAt, toldWay, toldCipher } = complaint;
  // only where its officer chose the kiosk as the way to tell it: then they wrote it for this screen
  const told = toldWay === 'code' && toldCipher !== null ? context.vault.unseal(toldCipher) : undefined;
  return ok({
    kind,
    number,
    state,
    receivedOn,
    dueDay: timesOf(context.office(), complaint)?.dueDay ?? null,
    toldOn: toldAt === null ? null : context.office().calendar.day(toldAt),
    toldText: told ?? null,
  });
}
