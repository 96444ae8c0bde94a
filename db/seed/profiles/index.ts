import { KALSEL } from './kalsel.ts';
import { KALTARA } from './kaltara.ts';
import { KALTENG } from './kalteng.ts';
import { KEPRI } from './kepri.ts';
import type { OfficeProfile, ProfileId } from './types.ts';

/** The profiles shipped; a database is seeded with one of them and edited from there. */
export const PROFILES: Readonly<Record<ProfileId, OfficeProfile>> = {
  kaltara: KALTARA,
  kalteng: KALTENG,
  kalsel: KALSEL,
  kepri: KEPRI,
};

export function isProfileId(text: string): text is ProfileId {
  return Object.hasOwn(PROFILES, text);
}
