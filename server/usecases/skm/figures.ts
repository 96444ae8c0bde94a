/** The satisfaction survey of a period: index, sample, respondents, trend (domain 2.3, 2.5, 2.7). */
import { surveyComments } from '../../../db/repositories/surveys.ts';
import {
  periodBefore,
  periodOf,
  type CalendarPeriod,
} from '../../../shared/domain/reports/calendar-period.ts';
import { spanOf } from '../../../shared/domain/reports/period.ts';
import { sampleReached } from '../../../shared/domain/skm.ts';
import { exactWeight } from '../../../shared/domain/skm-version.ts';
import type {
  SurveyComments,
  SurveyFigures,
  SurveyOf,
  TrendYear,
} from '../../../shared/protocol/admin/survey.ts';
import type { Context } from '../../context.ts';
import { skmUsers } from './counts.ts';
import { indexOf, readingFrom, type SurveySource } from './index-of.ts';
import { skmRules } from './rules.ts';

/** The years of the trend, this one with them. */
const TREND_YEARS = 5;

export async function figuresOf(
  source: SurveySource,
  period: CalendarPeriod,
  serviceId: string | null,
): Promise<SurveyFigures> {
  const { office } = source;
  const figures = await indexOf(source, spanOf(period), serviceId);
  const users = await skmUsers(readingFrom(source), spanOf(periodBefore(period)));
  const { version, versions, unit, respondents, leftOut } = figures;
  const order = [...office.services.keys()];
  return {
    period,
    rules: skmRules(office),
    version: {
      source: version.source,
      elements: version.elements.map(({ code, name }) => ({
        code,
        name,
        weight: exactWeight(version, code),
      })),
      intervals: version.intervals,
    },
    versions,
    leftOut,
    unit: {
      figures: unit,
      sample: sampleReached(
        serviceId === null ? users.all : (users.ofService.get(serviceId) ?? 0),
        unit?.responses ?? 0,
      ),
    },
    services: [...figures.services]
      .sort((one, other) => order.indexOf(one.serviceId) - order.indexOf(other.serviceId))
      .map(({ serviceId: id, figures: of }) => ({
        serviceId: id,
        figures: of,
        sample: sampleReached(users.ofService.get(id) ?? 0, of.responses),
      })),
    respondents,
    trend: await trendOf(source, period, serviceId),
  };
}

async function trendOf(
  source: SurveySource,
  period: CalendarPeriod,
  serviceId: string | null,
): Promise<TrendYear[]> {
  const last = Number(spanOf(period).from.slice(0, 4));
  const trend: TrendYear[] = [];
  for (let year = last - TREND_YEARS + 1; year <= last; year += 1) {
    const { unit } = await indexOf(source, spanOf({ kind: 'year', year }), serviceId);
    trend.push({
      year,
      responses: unit?.responses ?? 0,
      nik: unit?.nik ?? null,
      mutu: unit?.mutu ?? null,
    });
  }
  return trend;
}

export function showSurvey(context: Context, { kind, day, serviceId }: SurveyOf): Promise<SurveyFigures> {
  const source = { db: context.db, office: context.office(), now: context.clock.now() };
  return figuresOf(source, periodOf(kind, day), serviceId);
}

/** More comments of one period are read in its report. */
const MOST_COMMENTS = 200;

export async function showComments(
  context: Context,
  { kind, day, serviceId }: SurveyOf,
): Promise<SurveyComments> {
  const span = spanOf(periodOf(kind, day));
  const rows = await surveyComments(context.db, span, serviceId, MOST_COMMENTS + 1);
  return {
    comments: rows.slice(0, MOST_COMMENTS).map(({ comment, ...row }) => ({ ...row, text: comment })),
    more: rows.length > MOST_COMMENTS,
  };
}
