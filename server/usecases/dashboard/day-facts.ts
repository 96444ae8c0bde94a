/**
 * The facts of a period, read a day at a time along the index of days. Between two days other commands have their turn:
 * a month of a busy office never keeps a counter waiting.
 */
import { setImmediate } from 'node:timers/promises';
import type { Queryable } from '../../../db/database.ts';
import { deviationsOfDay, runsOfDay, surveysOfDay, visitsOfDay } from '../../../db/repositories/dashboard.ts';
import type { SurveyOfDay } from '../../../shared/domain/dashboard/survey-figures.ts';
import { factsOf, type VisitFacts } from '../../../shared/domain/dashboard/visit-facts.ts';
import type { Office } from '../../office/office.ts';

/** What a reader of facts works with; a report's source is one as well. */
export interface FactSource {
  readonly db: Queryable;
  readonly office: Office;
  readonly now: number;
}

export interface DayFacts {
  readonly day: string;
  readonly visits: readonly VisitFacts[];
  readonly surveys: readonly SurveyOfDay[];
  /** Deviations (penyimpangan) that somebody of the office answers for. */
  readonly deviations: number;
}

export async function factsOfDay({ db, office, now }: FactSource, day: string): Promise<DayFacts> {
  const runs = await runsOfDay(db, day);
  const visits = (await visitsOfDay(db, day)).map((visit) =>
    factsOf(visit, runs.get(visit.id) ?? [], { pos: office.posVersion(visit.posId, visit.posVersion), now }),
  );
  return { day, visits, surveys: await surveysOfDay(db, day), deviations: await deviationsOfDay(db, day) };
}

export async function factsOfDays(source: FactSource, days: readonly string[]): Promise<DayFacts[]> {
  const facts: DayFacts[] = [];
  for (const day of days) {
    facts.push(await factsOfDay(source, day));
    await setImmediate();
  }
  return facts;
}
