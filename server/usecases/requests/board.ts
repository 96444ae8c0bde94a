/** Requests as lines of the officers' board: what is open, and the newest of what is over. */
import { confidentialRequests } from '../../../db/repositories/request-progress.ts';
import { endedRequests, openRequests, type ListedRequest } from '../../../db/repositories/requests.ts';
import { listsOf, type OnBoard } from '../../../shared/domain/requests/request-board.ts';
import { stateOf } from '../../../shared/domain/requests/request-type.ts';
import type { RequestBoard, RequestLine } from '../../../shared/protocol/desk/requests.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { maySeeRequest } from './access.ts';
import { pressingKept, typeOf } from './reading.ts';

/** Older ones are in the reports. */
const MOST_ENDED = 200;

/** All that the caller may see. */
export async function requestBoard(context: Context, caller: Caller): Promise<Result<RequestBoard>> {
  const rows = [...(await openRequests(context.db)), ...(await endedRequests(context.db, MOST_ENDED))];
  const confidential = await confidentialRequests(context.db);
  const seen = rows.filter((row) => maySeeRequest(caller, row, confidential.has(row.id)));
  const pressing = pressingReader(context);
  const lines = seen.map((row) => lineOf(context, caller, row, pressing(row)));
  const over = (line: RequestLine): boolean => line.waitsFor === 'nobody';
  return ok({ open: lines.filter((line) => !over(line)), ended: lines.filter(over) });
}

/** Counting working days costs more than all the rest, and what is due is due at the end of few days: each is counted once. */
function pressingReader(context: Context): (row: ListedRequest) => OnBoard['pressing'] {
  const office = context.office();
  const now = context.clock.now();
  const known = new Map<string, OnBoard['pressing']>();
  return (row) => {
    const key = [row.dueClock, row.dueAt].join(' ');
    const pressing = known.get(key) ?? pressingKept(office, row, now);
    known.set(key, pressing);
    return pressing;
  };
}

/** @param pressing the office's clock that runs out first, by the calendar of today */
export function lineOf(
  context: Context,
  caller: Caller,
  row: ListedRequest,
  pressing: OnBoard['pressing'],
): RequestLine {
  const office = context.office();
  const type = typeOf(office, row);
  const state = stateOf(type, row.state);
  const { id, number, typeId, receivedOn, channel, assigneeId, serviceId } = row;
  const { waitsFor } = state;
  const officer = { id: caller.id, serviceIds: caller.officer?.serviceIds ?? [] };
  const today = office.calendar.day(context.clock.now());
  return {
    id,
    number,
    typeId,
    typeName: type.name,
    state: state.name,
    waitsFor,
    receivedOn,
    channel,
    assigneeId,
    assigneeName: assigneeId === null ? null : office.officerName(assigneeId),
    pressing,
    escalated: pressing === null ? 0 : row.escalated,
    lists: listsOf({ assigneeId, serviceId, waitsFor, pressing }, officer, today),
  };
}
