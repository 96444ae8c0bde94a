/** Writes an office profile's data into an empty database; from then on the rows are the office's own. */
import { PERMENPANRB_14_2017 } from '../../shared/domain/skm.ts';
import type { Queryable } from '../database.ts';
import { insertCounter } from '../repositories/counters.ts';
import { getSetting, setSetting } from '../repositories/settings.ts';
import { allFacilities, insertFacilities } from '../repositories/facilities.ts';
import { insertRequestType } from '../repositories/request-types.ts';
import { insertSkmVersion } from '../repositories/skm-versions.ts';
import { FACILITIES } from './profiles/facilities.ts';
import { REQUEST_TYPES } from './profiles/request-types/index.ts';
import type { OfficeProfile } from './profiles/types.ts';

/** What of a profile is kept as one setting; the rest are rows of their own tables. */
export type OfficeData = Omit<OfficeProfile, 'services' | 'counters' | 'pos' | 'calendar'> & {
  readonly calendar: Omit<OfficeProfile['calendar'], 'days'>;
};

/** @returns the profile the database belongs to, which is the given one where it was empty */
export async function seedOffice(db: Queryable, profile: OfficeProfile): Promise<string> {
  // an office of an earlier release gets what was added since
  await insertSkmVersion(db, PERMENPANRB_14_2017);
  for (const type of REQUEST_TYPES) await insertRequestType(db, type);
  if ((await allFacilities(db)).length === 0) await insertFacilities(db, FACILITIES);
  const seeded = await getSetting<OfficeData>(db, 'office');
  if (seeded) return seeded.id;
  const { services, counters, pos, calendar, ...office } = profile;
  const { days, ...decrees } = calendar;
  await setSetting(db, 'office', { ...office, calendar: decrees } satisfies OfficeData);
  await db
    .insertInto('service')
    .values(
      services.map((service, position) => ({
        id: service.id,
        letter: service.letter,
        position,
        data: JSON.stringify(service),
      })),
    )
    .execute();
  for (const counter of counters) await insertCounter(db, counter);
  await db
    .insertInto('holiday')
    .values(days.map((day) => ({ id: `${day.day}.${day.kind}`, ...day })))
    .execute();
  await db
    .insertInto('posVersion')
    .values({ id: pos.id, version: pos.version, effectiveFrom: pos.effectiveFrom, data: JSON.stringify(pos) })
    .execute();
  return profile.id;
}
