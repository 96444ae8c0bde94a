/** A request as it is first kept: numbered, sealed, in its first state, with what is due of it. */
import type { Transaction } from '../../../db/database.ts';
import { takeNumber } from '../../../db/repositories/numbers.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { makeCode, numberOfYear } from '../../../shared/domain/numbering.ts';
import { RECEIVED, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { sealApplicant } from './applicant.ts';
import type { Asked, Incoming } from './incoming.ts';
import { dueOf, receivedAt } from './reading.ts';

/** The row of one that was read, with the next number of its series. */
export async function newRequest(
  context: Context,
  tx: Transaction,
  caller: Caller,
  type: RequestType,
  input: Incoming,
  asked: Asked,
): Promise<RequestRow> {
  const { vault, ids } = context;
  const now = context.clock.now();
  // the year in which the number is given: a letter of December that is registered in January leaves no gap
  const year = Number(context.office().calendar.day(now).slice(0, 4));
  const serial = await takeNumber(tx.db, 'requestCounter', { series: type.series, year });
  const state = type.states[0]?.id ?? '';
  const received = [{ mark: RECEIVED, at: receivedAt(context.office(), input.receivedOn, now) }];
  return {
    id: ids.id(),
    typeId: type.id,
    typeVersion: type.version,
    series: type.series,
    year,
    serial,
    number: numberOfYear(type.series, year, serial),
    code: makeCode(ids),
    idempotencyKey: input.idempotencyKey,
    serviceId: type.serviceId,
    visitId: input.visitId,
    channel: input.channel,
    language: input.language,
    receivedOn: input.receivedOn,
    registeredAt: now,
    registeredBy: caller.id,
    ...sealApplicant(context, asked.applicant),
    answersCipher: vault.seal(JSON.stringify(asked.answers)),
    eventDay: asked.eventDay,
    lateOverride: asked.lateOverride,
    state,
    before: null,
    assigneeId: null,
    steps: 0,
    endedAt: null,
    erasedAt: null,
    ...dueOf(context.office(), type, { state, dueClock: null, escalated: 0 }, received),
    slipJobId: null,
  };
}
