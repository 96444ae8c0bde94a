/** How a request stands, for who knows its code: words and days, nothing of who asked for what. */
import { marksOf } from '../../../db/repositories/request-progress.ts';
import { findRequestByCode } from '../../../db/repositories/requests.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import type { LocalText } from '../../../shared/domain/pos.ts';
import { stateOf } from '../../../shared/domain/requests/request-type.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';
import { pressingOf, readClocks, typeOf } from '../requests/reading.ts';

export interface PublicState {
  readonly number: string;
  readonly type: string;
  readonly typeName: LocalText;
  readonly receivedOn: string;
  /** What the applicant reads. */
  readonly state: LocalText;
  readonly waitsFor: 'office' | 'applicant' | 'nobody';
  /** Of the office's clock that runs out first; null where none runs. */
  readonly dueDay: string | null;
  readonly ended: boolean;
}

export async function publicState(context: Context, typed: string): Promise<Result<PublicState>> {
  const code = parseCode(typed);
  const request = code === undefined ? undefined : await findRequestByCode(context.db, code);
  if (!request) return refuse('request-unknown');
  const office = context.office();
  const type = typeOf(office, request);
  const { told, waitsFor } = stateOf(type, request.state);
  const marks = await marksOf(context.db, [request.id]);
  const pressing = pressingOf(readClocks(office, type, marks, context.clock.now()));
  const ended = waitsFor === 'nobody';
  return ok({
    number: request.number,
    type: type.id,
    typeName: type.name,
    receivedOn: request.receivedOn,
    state: told,
    // that it is with the PPID is the office's own affair
    waitsFor: waitsFor === 'information-officer' ? 'office' : waitsFor,
    dueDay: ended ? null : (pressing?.dueDay ?? null),
    ended,
  });
}
