/** A request followed by its code, at the kiosk or on the office's Wi-Fi: how it stands, and nothing of who asked for what. */
import { marksOf, stepsOf } from '../../../db/repositories/request-progress.ts';
import { findRequestByCode, type RequestRow } from '../../../db/repositories/requests.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import { dueOfTurn, toldHistory, turnOf } from '../../../shared/domain/requests/following.ts';
import { stateOf } from '../../../shared/domain/requests/request-type.ts';
import type { FollowedRequest } from '../../../shared/protocol/kiosk-requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import { forgive, heldCodeLimits, takeTry } from '../../auth/throttle.ts';
import type { Context } from '../../context.ts';
import { readClocks, typeOf } from './reading.ts';

/** @returns `request-code-unknown` for any code that opens none, whatever else it may be the code of */
export async function followRequest(
  context: Context,
  caller: Caller,
  typed: string,
): Promise<Result<FollowedRequest>> {
  const limits = heldCodeLimits('request', context.vault.hash(`request:${typed}`), caller.id);
  const allowed = await takeTry(context.db, limits, context.clock.now());
  if (!allowed.ok) return allowed;
  const code = parseCode(typed);
  const request = code === undefined ? undefined : await findRequestByCode(context.db, code);
  if (!request) return refuse('request-code-unknown');
  await forgive(context.db, limits);
  return ok(await followed(context, request));
}

async function followed(context: Context, request: RequestRow): Promise<FollowedRequest> {
  const office = context.office();
  const { name, shortName, theme } = office.data;
  const type = typeOf(office, request);
  const { id, number, language, receivedOn, state } = request;
  const clocks = readClocks(office, type, await marksOf(context.db, [id]), context.clock.now());
  const steps = (await stepsOf(context.db, id)).map((step) => ({
    state: step.state,
    day: office.calendar.day(step.at),
  }));
  const turn = turnOf(type, state);
  const running = clocks.map(({ clock, reading }) => ({ of: clock.of, reading }));
  return {
    number,
    typeName: type.name,
    told: stateOf(type, state).told,
    turn,
    receivedOn,
    due: dueOfTurn(turn, running),
    history: toldHistory(type, receivedOn, steps),
    language,
    office: { name, shortName, theme },
  };
}
