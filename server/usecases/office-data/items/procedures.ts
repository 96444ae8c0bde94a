/** Versions of the standard procedure, as the change engine reads, checks and writes them (H-10). */
import { allPosVersions, deletePosVersion, putPosVersion } from '../../../../db/repositories/catalogue.ts';
import { checkProcedure } from '../../../../shared/domain/office-data/procedure.ts';
import type { PosProfile } from '../../../../shared/domain/pos.ts';
import type { OfficeItem } from '../item.ts';

export function procedureKey({ id, version }: Pick<PosProfile, 'id' | 'version'>): string {
  return `${id}.${version}`;
}

export const PROCEDURE: OfficeItem<PosProfile> = {
  async read(db, key) {
    return (await allPosVersions(db)).find((one) => procedureKey(one) === key) ?? null;
  },
  async check(context, tx, { key, before, after }) {
    const others = (await allPosVersions(tx.db)).filter((one) => procedureKey(one) !== key);
    const today = context.office().calendar.day(context.clock.now());
    return checkProcedure({ before, after }, others, today);
  },
  async write(db, key, procedure) {
    if (procedure !== null) return putPosVersion(db, procedure);
    const gone = (await allPosVersions(db)).find((one) => procedureKey(one) === key);
    if (gone !== undefined) await deletePosVersion(db, gone);
  },
};
