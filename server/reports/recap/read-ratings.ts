/** Reads the ratings of a period a piece at a time, each with who served and what became of it. */
import { casesOfVisits, type CaseRow } from '../../../db/repositories/cases.ts';
import {
  earlierOfficers,
  ratedVisits,
  recapChecks,
  type RatedVisit,
  type RecapCheckRow,
} from '../../../db/repositories/recap.ts';
import type { Finding } from '../../../shared/domain/cases/findings.ts';
import { piecesOf, spanOf } from '../../../shared/domain/reports/period.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import { findingsOfSurvey, officersOf } from '../../usecases/cases/recap.ts';
import type { ReportSource } from '../document.ts';

export interface RatingRead {
  readonly survey: RatedVisit;
  /** What of it is to be checked; none where it was not low. */
  readonly findings: readonly Finding[];
  /** Who served on that number, the officer who ended the visit first. */
  readonly officerIds: readonly string[];
  /** Null while nobody examined that day since the rating came (Z-02). */
  readonly examined: RecapCheckRow | null;
  readonly cases: readonly CaseRow[];
}

export async function readRatings(
  { db, office, progress }: ReportSource,
  { period, serviceId, officerId }: ReportInput,
  each: (read: RatingRead) => void,
): Promise<void> {
  const pieces = piecesOf(spanOf(period));
  for (const [n, { from, to }] of pieces.entries()) {
    const surveys = await ratedVisits(db, from, to);
    const ids = surveys.map(({ visitId }) => visitId);
    const earlier = await earlierOfficers(db, ids);
    const casesOf = Map.groupBy(await casesOfVisits(db, ids), ({ visitId }) => visitId);
    const checks = new Map((await recapChecks(db, from, to)).map((check) => [check.day, check]));
    for (const survey of surveys) {
      const officerIds = officersOf(survey, earlier);
      if (serviceId !== null && survey.serviceId !== serviceId) continue;
      if (officerId !== null && !officerIds.includes(officerId)) continue;
      each({
        survey,
        findings: findingsOfSurvey(office, survey),
        officerIds,
        examined: examinedBy(checks.get(survey.day), survey),
        cases: casesOf.get(survey.visitId) ?? [],
      });
    }
    progress((n + 1) / pieces.length);
  }
}

/** A rating that came after the mark was not seen by it. */
function examinedBy(check: RecapCheckRow | undefined, { createdAt }: RatedVisit): RecapCheckRow | null {
  return check !== undefined && check.examinedAt >= createdAt ? check : null;
}
