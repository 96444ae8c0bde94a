/** The gates of a case, from calling the officer to the decree (Z-01 C to E). */
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { CaseDetail } from '../../../shared/protocol/admin/cases.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { atGate, defending } from './gate.ts';

type Passed = Promise<Result<CaseDetail>>;

/** (C) The coordinator calls the officer for a hearing. */
export function callOfficer(
  context: Context,
  caller: Caller,
  { caseId, text }: CommandInput<'case:call'>,
): Passed {
  return atGate(context, caller, caseId, { action: 'call', text });
}

/** (C) Pembelaan, in the officer's own words. It may be added to until there is a proposal. */
export function defend(
  context: Context,
  caller: Caller,
  { caseId, text }: CommandInput<'case:defend'>,
): Promise<Result<null>> {
  const patch = { defence: text.trim(), defendedAt: context.clock.now() };
  return defending(context, caller, caseId, { action: 'defend', text, patch });
}

/** (C) What the officer said when they came, or that they did not. */
export function recordHearing(
  context: Context,
  caller: Caller,
  { caseId, text }: CommandInput<'case:record-hearing'>,
): Passed {
  return atGate(context, caller, caseId, { action: 'record-hearing', text });
}

export function propose(
  context: Context,
  caller: Caller,
  { caseId, sanction, text }: CommandInput<'case:propose'>,
): Passed {
  const patch = { proposesSanction: sanction ? 1 : 0, proposedBy: caller.id };
  return atGate(context, caller, caseId, { action: 'propose', text, patch });
}

/** (D) The person in charge agrees, or sends the proposal back to the coordinator. */
export function verifyProposal(
  context: Context,
  caller: Caller,
  { caseId, agreed, text }: CommandInput<'case:verify'>,
): Passed {
  return atGate(context, caller, caseId, { action: agreed ? 'agree' : 'send-back', text });
}

/** (E, ya) The decree (SK) that was issued, by its number and date. */
export function issueDecree(
  context: Context,
  caller: Caller,
  { caseId, number, date }: CommandInput<'case:issue-decree'>,
): Passed {
  if (date > context.office().calendar.day(context.clock.now())) return Promise.resolve(refuse('day-ahead'));
  const patch = { decreeNumber: number.trim(), decreeDate: date };
  return atGate(context, caller, caseId, { action: 'issue-decree', text: '', patch });
}

/** (E, tidak) Back to who examined the recap (B), or the end of it. */
export function declineDecree(
  context: Context,
  caller: Caller,
  { caseId, close, text }: CommandInput<'case:decline-decree'>,
): Passed {
  return atGate(context, caller, caseId, (_, row) => {
    if (row.state !== 'verified') return Promise.resolve(refuse('case-state', { state: row.state }));
    if (close) return Promise.resolve(ok({ action: 'dismiss' as const, text }));
    const patch = { proposesSanction: null, proposedBy: null };
    return Promise.resolve(ok({ action: 'return' as const, text, patch }));
  });
}

/** (B) The finding was checked and is no case after all. */
export function dismissCase(
  context: Context,
  caller: Caller,
  { caseId, text }: CommandInput<'case:dismiss'>,
): Passed {
  return atGate(context, caller, caseId, { action: 'dismiss', text });
}

export function closeCase(
  context: Context,
  caller: Caller,
  { caseId, text }: CommandInput<'case:close'>,
): Passed {
  return atGate(context, caller, caseId, { action: 'close', text });
}
