/** The index of any days (domain 2.3), as every page, board and report has it: this is the one place that reckons it. */
import type { Queryable } from '../../../db/database.ts';
import type { Span } from '../../../shared/domain/reports/period.ts';
import { periodFigures, type PeriodFigures } from '../../../shared/domain/skm-counts.ts';
import type { Office } from '../../office/office.ts';
import type { ReadingFrom } from './by-months.ts';
import { skmCounts } from './counts.ts';
import { skmRules } from './rules.ts';

/** What figures are made from: the hub has it, and so has the thread that writes reports. */
export interface SurveySource {
  readonly db: Queryable;
  readonly office: Office;
  readonly now: number;
}

/** By the version that was answered, the office's weight, and its way to make one unit of its services. */
export async function indexOf(
  source: SurveySource,
  span: Span,
  serviceId: string | null = null,
): Promise<PeriodFigures> {
  const { office } = source;
  const counts = await skmCounts(readingFrom(source), span);
  return periodFigures(counts, office.skmVersions, skmRules(office), { serviceId, lastDay: span.to });
}

export function readingFrom({ db, office: { calendar }, now }: SurveySource): ReadingFrom {
  return { db, calendar, today: calendar.day(now) };
}
