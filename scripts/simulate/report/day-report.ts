/** What the days looked like, in figures. */
import type { SurveyRow } from '../../../db/repositories/surveys.ts';
import { PERMENPANRB_14_2017, type SkmAnswers } from '../../../shared/domain/skm.ts';
import { skmFigures, tallyOf } from '../../../shared/domain/skm-figures.ts';
import { procedureStep } from '../laws/steps-owned.ts';
import type { Picture } from '../laws/types.ts';
import type { Diary } from '../world/diary.ts';
import { estimateError, type EstimateError } from './estimates.ts';
import { countBy, spreadOf, type Spread } from './statistics.ts';

export interface Timing {
  readonly wait: Spread;
  readonly handling: Spread;
}

export interface DaysReport {
  readonly numbersGiven: number;
  readonly endStates: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Events of the log by type: calls, no-shows, transfers, ... */
  readonly log: Readonly<Record<string, number>>;
  /** By stage, and at the helpdesk by service. */
  readonly stages: Readonly<Record<string, Timing>>;
  readonly services: Readonly<Record<string, Timing>>;
  readonly overdueSteps: number;
  readonly deviations: Readonly<Record<string, number>>;
  readonly escalations: Readonly<Record<string, number>>;
  readonly deputations: number;
  readonly appointments: Readonly<Record<string, number>>;
  readonly survey: {
    readonly answered: number;
    readonly ratings: Readonly<Record<string, number>>;
    readonly responses: number;
    /** IKM, 25 to 100; null where nobody answered all nine elements. */
    readonly ikm: number | null;
    readonly mutu: string | null;
  };
  readonly estimates: EstimateError;
  readonly paper: Readonly<Record<string, number>>;
  readonly incidents: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly commands: number;
}

export function reportOf(picture: Picture, surveys: readonly SurveyRow[], diary: Diary): DaysReport {
  const { visits, events, deviations, escalations, deputations, appointments, printJobs } = picture;
  return {
    numbersGiven: visits.length,
    endStates: countBy(visits, ({ state }) => state),
    outcomes: countBy(visits, ({ outcome }) => outcome),
    log: countBy(
      events.filter(({ visitId }) => visitId !== null),
      ({ type }) => type,
    ),
    ...timings(picture),
    overdueSteps: overdue(picture),
    deviations: countBy(
      deviations,
      ({ kind, responsible }) => `${kind}${responsible === 'visitor' ? ' (visitor)' : ''}`,
    ),
    escalations: countBy(escalations, ({ kind, level }) => `${kind} level ${level}`),
    deputations: deputations.length,
    appointments: countBy(appointments, whatBecameOf),
    survey: surveyFigures(surveys),
    estimates: estimateError(picture, diary.promises),
    paper: countBy(printJobs, ({ state, kind }) => `${kind} ${state}`),
    incidents: Object.fromEntries(diary.incidents),
    refusals: Object.fromEntries([...diary.refusals].sort(([one], [other]) => one.localeCompare(other))),
    commands: diary.commands,
  };
}

function overdue({ steps, visits, rules }: Picture): number {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  return steps.filter((run) => {
    const visit = byId.get(run.visitId);
    const moment = visit && procedureStep(rules, visit, run.no)?.moment;
    return moment !== 'survey' && run.finishedAt !== null && run.dueAt !== null && run.finishedAt > run.dueAt;
  }).length;
}

function whatBecameOf(appointment: Picture['appointments'][number]): string {
  if (appointment.arrivedAt !== null) return 'arrived';
  if (appointment.missedAt !== null) return 'missed';
  return appointment.cancelledAt === null ? 'to come' : 'cancelled';
}

function timings({ visits, steps, rules }: Picture): Pick<DaysReport, 'stages' | 'services'> {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const stages = new Gathered();
  const services = new Gathered();
  for (const run of steps) {
    const visit = byId.get(run.visitId);
    const moment = visit && procedureStep(rules, visit, run.no)?.moment;
    if (!visit || run.startedAt === null) continue;
    const wait = run.startedAt - run.waitingSince;
    const handling = run.finishedAt === null ? null : run.finishedAt - run.startedAt - run.pausedMs;
    if (moment === 'verify') stages.add('front-office', wait, handling);
    if (moment === 'question' || moment === 'solution') {
      // one that follows at once never waited
      const waited = run.waitingSince === run.startedAt ? null : wait;
      stages.add('helpdesk', waited, handling);
      services.add(visit.serviceId, waited, handling);
    }
  }
  return { stages: stages.done(), services: services.done() };
}

class Gathered {
  private readonly groups = new Map<string, { waits: number[]; handlings: number[] }>();

  add(name: string, wait: number | null, handling: number | null): void {
    const group = this.groups.get(name) ?? { waits: [], handlings: [] };
    this.groups.set(name, group);
    if (wait !== null) group.waits.push(wait);
    if (handling !== null) group.handlings.push(handling);
  }

  done(): Record<string, Timing> {
    return Object.fromEntries(
      [...this.groups]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, { waits, handlings }]) => [
          name,
          { wait: spreadOf(waits), handling: spreadOf(handlings) },
        ]),
    );
  }
}

function surveyFigures(surveys: readonly SurveyRow[]): DaysReport['survey'] {
  const complete = surveys.flatMap(({ answers }) =>
    answers === null ? [] : [JSON.parse(answers) as SkmAnswers],
  );
  const index = skmFigures(PERMENPANRB_14_2017, [tallyOf(complete)], { weight: '1/9', unit: 'pooled' });
  return {
    answered: surveys.length,
    ratings: countBy(surveys, ({ rating }) => String(rating)),
    responses: complete.length,
    ikm: index?.nik ?? null,
    mutu: index?.mutu ?? null,
  };
}
