/** Versions of the satisfaction survey as they are listed and made in administration (domain 2.8). */
import { newestChanges } from '../../../db/repositories/office-changes.ts';
import { wasAnsweredOn } from '../../../db/repositories/surveys.ts';
import { isPlanned } from '../../../shared/domain/office-data/survey-version.ts';
import type { SkmVersion } from '../../../shared/domain/skm-version.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { SurveyVersionList } from '../../../shared/protocol/admin/survey-versions.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

export async function listSurveyVersions(context: Context): Promise<SurveyVersionList> {
  const office = context.office();
  const changes = await newestChanges(context.db, 'survey-version');
  const today = office.calendar.day(context.clock.now());
  return {
    versions: office.skmVersions.map((survey) => {
      const change = changes.get(survey.id);
      return {
        survey,
        version: change?.seq ?? 0,
        state: survey.id === office.skm.id ? 'in-force' : isPlanned(survey, today) ? 'planned' : 'past',
        made: change === undefined ? null : { by: office.officerName(change.officerId), at: change.at },
      };
    }),
    answeredToday: await wasAnsweredOn(context.db, today),
  };
}

/** A new version, or one whose day has not come. Surveys that are open are answered under the one they began with. */
export async function saveSurveyVersion(
  context: Context,
  caller: Caller,
  { versionId, base, survey }: CommandInput<'survey-version:save'>,
): Promise<Result<Changed>> {
  const { skm, skmVersions } = context.office();
  const known = skmVersions.find(({ id }) => id === versionId);
  if (versionId !== null && known === undefined) return refuse('survey-version-unknown');
  const { asked, weight } = known ?? skm;
  const value: SkmVersion = { id: known?.id ?? context.ids.id(), ...survey, asked, weight };
  return changeOffice(context, caller, { kind: 'survey-version', key: value.id, base, value });
}

/** Takes a version back whose day has not come. */
export async function removeSurveyVersion(
  context: Context,
  caller: Caller,
  { versionId, base }: CommandInput<'survey-version:remove'>,
): Promise<Result<Changed>> {
  if (!context.office().skmVersions.some(({ id }) => id === versionId))
    return refuse('survey-version-unknown');
  return changeOffice(context, caller, { kind: 'survey-version', key: versionId, base, value: null });
}
