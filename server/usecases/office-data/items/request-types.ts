/** Versions of the types of request, as the change engine reads, checks and writes them (H-10). */
import {
  allRequestTypes,
  insertRequestType,
  setWithdrawn,
} from '../../../../db/repositories/request-types.ts';
import { sameValue } from '../../../../shared/domain/office-data/differences.ts';
import { changeOf, checkTypeChange } from '../../../../shared/domain/requests/type-change.ts';
import { checkVersion, deliveredOf } from '../../../../shared/domain/requests/type-versions.ts';
import type { RequestType } from '../../../../shared/domain/requests/request-type.ts';
import { ok, refuse } from '../../../../shared/result.ts';
import type { OfficeItem } from '../item.ts';

export function requestTypeKey({ id, version }: Pick<RequestType, 'id' | 'version'>): string {
  return `${id}.${version}`;
}

export const REQUEST_TYPE: OfficeItem<RequestType> = {
  async read(db, key) {
    return (await allRequestTypes(db)).find((one) => requestTypeKey(one) === key) ?? null;
  },
  async check(context, tx, { key, before, after }) {
    const all = await allRequestTypes(tx.db);
    const typeId = (after ?? before)?.id ?? '';
    const others = all.filter((one) => one.id === typeId && requestTypeKey(one) !== key);
    const today = context.office().calendar.day(context.clock.now());
    const timely = checkVersion({ before, after }, others, today);
    if (!timely.ok || after === null) return timely;
    const delivered = deliveredOf(all, typeId);
    if (!delivered) return refuse('request-type-unknown');
    const [newest] = others;
    if (newest && sameValue(changeOf(newest), changeOf(after))) return refuse('request-type-same');
    const fits = checkTypeChange(delivered, after);
    return fits.ok ? ok(true) : fits;
  },
  async write(db, key, type, at) {
    const there = type ?? (await REQUEST_TYPE.read(db, key));
    if (there === null) return;
    if (type !== null) await insertRequestType(db, type);
    await setWithdrawn(db, there, type === null ? at : null);
  },
};
