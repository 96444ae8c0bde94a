/** The figures of a day, a week or a month, and those of the period before it. */
import { countVisitsBetween } from '../../../db/repositories/dashboard.ts';
import { latestSeq } from '../../../db/repositories/events.ts';
import {
  daysOf,
  monthsUpTo,
  periodBefore,
  periodOf,
  type Period,
} from '../../../shared/domain/dashboard/period.ts';
import { periodFigures, type PeriodFigures } from '../../../shared/domain/dashboard/period-figures.ts';
import {
  ratingFigures,
  shownIndex,
  type RatingFigures,
} from '../../../shared/domain/dashboard/survey-figures.ts';
import { shareOf } from '../../../shared/domain/reports/spread.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type {
  Comparison,
  DashboardFigures,
  DayLine,
  HallNow,
} from '../../../shared/protocol/admin/dashboard.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';
import { factsOfDays, type DayFacts, type FactSource } from './day-facts.ts';
import { indexOf } from '../skm/index-of.ts';
import { longestWaitSince } from './attention.ts';

/** How many months a month is seen among. */
const MONTHS = 12;

/** @returns null where nothing happened since what the page shows already */
export async function showFigures(
  context: Context,
  { kind, day, seen }: CommandInput<'dashboard:figures'>,
): Promise<Result<DashboardFigures | null>> {
  const office = context.office();
  const now = context.clock.now();
  const today = office.calendar.day(now);
  const period = periodOf(kind, day);
  if (period.from > today) return refuse('day-ahead');
  const seq = await latestSeq(context.db);
  if (seen === seq) return ok(null);
  const source: FactSource = { db: context.db, office, now };
  const running = period.to >= today;
  const facts = await factsOfDays(source, passed(daysOf(period), today));
  const { figures, surveys } = summed(office, facts);
  return ok({
    seq,
    period,
    running,
    figures,
    surveys: { ...surveys, index: shownIndex(await indexOf(source, period)) },
    deviations: facts.reduce((sum, { deviations }) => sum + deviations, 0),
    before: await comparison(source, period, running),
    days: kind === 'day' ? [] : facts.map((one) => dayLine(office, one)),
    months: kind === 'month' ? await monthsOf(context, period) : [],
    hall: kind === 'day' && running ? await hallNow(context) : null,
  });
}

/** Of a period that still runs only the days that have come. */
function passed(days: readonly string[], today: string): string[] {
  return days.filter((day) => day <= today);
}

function summed(
  office: Office,
  facts: readonly DayFacts[],
): { readonly figures: PeriodFigures; readonly surveys: RatingFigures } {
  const figures = periodFigures(
    facts.flatMap(({ visits }) => visits),
    {
      hourOf: (at) => Number(office.calendar.timeOfDay(at).slice(0, 2)),
      serviceIds: [...office.services.keys()],
    },
  );
  const answers = facts.flatMap(({ surveys }) => surveys);
  return { figures, surveys: ratingFigures(answers, figures.finished) };
}

function dayLine(office: Office, facts: DayFacts): DayLine {
  const { figures, surveys } = summed(office, [facts]);
  return {
    day: facts.day,
    visits: figures.visits,
    done: figures.groups.done,
    wait: figures.wait.median,
    handling: figures.handling.median,
    rating: surveys.rating,
  };
}

/** A period that still runs is held against what had come by the same moment of the one before, as far as it can be. */
async function comparison(source: FactSource, period: Period, running: boolean): Promise<Comparison> {
  const { office, now } = source;
  const before = periodBefore(period, (day) => office.workingTime.isWorkingDay(day));
  const begin = (day: string): number => office.calendar.bounds(day).start;
  const until = running ? begin(before.from) + (now - begin(period.from)) : Infinity;
  const days = daysOf(before).filter((day) => begin(day) < until);
  const facts = (await factsOfDays(source, days)).map((one) => ({
    ...one,
    visits: one.visits.filter(({ registeredAt }) => registeredAt < until),
  }));
  const { figures, surveys } = summed(office, facts);
  return {
    period: before,
    visits: figures.visits,
    wait: figures.wait.median,
    handling: figures.handling.median,
    punctuality: shareOf(figures.inTime, figures.finished),
    response: running ? null : surveys.response,
    rating: surveys.rating,
  };
}

async function monthsOf(context: Context, { from }: Period): Promise<DashboardFigures['months']> {
  const months: { from: string; visits: number }[] = [];
  for (const month of monthsUpTo(from, MONTHS)) {
    months.push({ from: month.from, visits: await countVisitsBetween(context.db, month.from, month.to) });
  }
  return months;
}

async function hallNow(context: Context): Promise<HallNow> {
  const { duties } = context.office();
  return {
    longestSince: await longestWaitSince(context),
    openCounters: duties.filter(({ pausedAt }) => pausedAt === null).length,
    pausedCounters: duties.filter(({ pausedAt }) => pausedAt !== null).length,
  };
}
