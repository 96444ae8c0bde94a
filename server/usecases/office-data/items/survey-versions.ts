/** Versions of the satisfaction survey, as the change engine reads, checks and writes them (domain 2.8). */
import { allSkmVersions, deleteSkmVersion, putSkmVersion } from '../../../../db/repositories/skm-versions.ts';
import { wasAnsweredOn } from '../../../../db/repositories/surveys.ts';
import { checkSurveyVersion } from '../../../../shared/domain/office-data/survey-version.ts';
import type { SkmVersion } from '../../../../shared/domain/skm-version.ts';
import type { OfficeItem } from '../item.ts';

export const SURVEY_VERSION: OfficeItem<SkmVersion> = {
  async read(db, key) {
    return (await allSkmVersions(db)).find(({ id }) => id === key) ?? null;
  },
  async check(context, tx, { key, before, after }) {
    const others = (await allSkmVersions(tx.db)).filter(({ id }) => id !== key);
    const today = context.office().calendar.day(context.clock.now());
    const answeredToday = await wasAnsweredOn(tx.db, today);
    return checkSurveyVersion({ before, after }, others, { today, answeredToday });
  },
  async write(db, key, version) {
    await (version === null ? deleteSkmVersion(db, key) : putSkmVersion(db, version));
  },
};
