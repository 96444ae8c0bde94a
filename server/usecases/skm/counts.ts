/** What was answered in a period, counted (domain 2.3), and how many used the services (domain 2.5). */
import {
  usersOfServices,
  wholeSurveys,
  type ServiceUsers,
  type WholeSurvey,
} from '../../../db/repositories/surveys.ts';
import type { OfficeCalendar } from '../../../shared/domain/office-day.ts';
import {
  addCounts,
  countSurveys,
  type CountedSurvey,
  type SkmCount,
} from '../../../shared/domain/skm-counts.ts';
import type { Span } from '../../../shared/domain/reports/period.ts';
import { byMonths, type ReadingFrom } from './by-months.ts';

const surveysByMonths = byMonths(async ({ db, calendar }, { from, to }) => {
  const rows = await wholeSurveys(db, from, to);
  return countSurveys(rows.map((row) => counted(row, calendar)));
});

const usersByMonths = byMonths(({ db }, { from, to }) => usersOfServices(db, from, to));

export async function skmCounts(from: ReadingFrom, span: Span): Promise<SkmCount[]> {
  return addCounts((await surveysByMonths(from, span)).flat());
}

export interface Users {
  readonly all: number;
  readonly ofService: ReadonlyMap<string, number>;
}

/** Who used the services: visits that were served, each in every service it had. */
export async function skmUsers(from: ReadingFrom, span: Span): Promise<Users> {
  const parts: readonly ServiceUsers[] = await usersByMonths(from, span);
  const ofService = new Map<string, number>();
  for (const { serviceId, users } of parts.flatMap((part) => part.services)) {
    ofService.set(serviceId, (ofService.get(serviceId) ?? 0) + users);
  }
  return { all: parts.reduce((sum, { all }) => sum + all, 0), ofService };
}

function counted(row: WholeSurvey, calendar: OfficeCalendar): CountedSurvey {
  const { answers, skmVersion, createdAt, ...respondent } = row;
  return {
    ...respondent,
    versionId: skmVersion ?? '',
    answers: JSON.parse(answers ?? '{}') as Record<string, number>,
    time: calendar.timeOfDay(createdAt),
  };
}
