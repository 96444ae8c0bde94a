/** Types of request as they are listed and changed in administration (H-10): every change is a version from a day on. */
import { newestChanges } from '../../../db/repositories/office-changes.ts';
import { lastVersions } from '../../../db/repositories/request-types.ts';
import { revisedType } from '../../../shared/domain/requests/type-change.ts';
import { deliveredOf, isComing } from '../../../shared/domain/requests/type-versions.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { RequestTypeList } from '../../../shared/protocol/admin/request-types.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';
import { requestTypeKey } from './items/request-types.ts';

const KIND = 'request-type';

export async function listRequestTypes(context: Context): Promise<RequestTypeList> {
  const { requestTypes, typesInForce, calendar } = context.office();
  const today = calendar.day(context.clock.now());
  const changes = await newestChanges(context.db, KIND);
  const last = await lastVersions(context.db);
  return {
    types: typesInForce.map(({ id, version: inForce }) => ({
      id,
      last: last.get(id) ?? inForce,
      versions: requestTypes
        .filter((type) => type.id === id)
        .map((type) => {
          const made = changes.get(requestTypeKey(type));
          return {
            type,
            version: made?.seq ?? 0,
            state: type.version === inForce ? 'in-force' : isComing(type, today) ? 'coming' : 'past',
            made: made ? { officerId: made.officerId, at: made.at } : null,
          };
        }),
    })),
  };
}

/** A version from that day on. What was asked for before goes on under the version it began with. */
export async function saveRequestType(
  context: Context,
  caller: Caller,
  { typeId, last, effectiveFrom, change }: CommandInput<'request-type:save'>,
): Promise<Result<Changed>> {
  const delivered = deliveredOf(context.office().requestTypes, typeId);
  const newest = (await lastVersions(context.db)).get(typeId) ?? 0;
  if (!delivered || last > newest) return refuse('request-type-unknown');
  const value = revisedType(delivered, change, { version: last + 1, effectiveFrom });
  return changeOffice(context, caller, { kind: KIND, key: requestTypeKey(value), base: 0, value });
}

/** Takes a version back whose day has not come. */
export async function withdrawRequestType(
  context: Context,
  caller: Caller,
  { typeId, number, base }: CommandInput<'request-type:withdraw'>,
): Promise<Result<Changed>> {
  const known = context.office().requestTypes.find(({ id, version }) => id === typeId && version === number);
  if (!known) return refuse('request-type-unknown');
  return changeOffice(context, caller, { kind: KIND, key: requestTypeKey(known), base, value: null });
}
