/** What a visit asks for beyond its day: the requests it has, and the form of its service. */
import { requestsOfVisit } from '../../../db/repositories/requests.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { isOver, stateOf } from '../../../shared/domain/requests/request-type.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { RequestsOfVisit } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { isConcerned } from '../visit-detail.ts';
import { typeOf, typeOfService } from './reading.ts';
import { offeredTypes } from './views.ts';

/** For who serves the visit: a request says no more here than its number and how it stands. */
export async function requestsOfThisVisit(
  context: Context,
  caller: Caller,
  { visitId }: CommandInput<'request:of-visit'>,
): Promise<Result<RequestsOfVisit>> {
  const visit = await findVisit(context.db, visitId);
  if (!visit) return refuse('visit-unknown');
  if (!(await isConcerned(context.db, caller, visit))) return refuse('visit-not-yours');
  const office = context.office();
  const offered = offeredTypes(context);
  if (!offered.ok) return offered;
  const wanted = typeOfService(office, visit.serviceId)?.id;
  const requests = (await requestsOfVisit(context.db, visitId)).map((row) => {
    const type = typeOf(office, row);
    return {
      id: row.id,
      number: row.number,
      typeId: row.typeId,
      typeName: type.name,
      state: stateOf(type, row.state).name,
      over: isOver(type, row.state),
    };
  });
  return ok({ type: offered.value.find(({ id }) => id === wanted) ?? null, requests });
}
