/** Handling times of the last weeks, read once a day: the past is the same all day, and long. */
import type { Database } from '../../db/database.ts';
import { finishedStepsOf, type FinishedStep } from '../../db/repositories/handling-times.ts';
import { HandlingTally, type HandlingTimes } from '../../shared/domain/handling-times.ts';
import type { OfficeCalendar } from '../../shared/domain/office-day.ts';
import { momentOf, type PosProfile, type StepMoment } from '../../shared/domain/pos.ts';
import type { Stage } from '../../shared/domain/visit.ts';
import { dayBefore } from '../../shared/domain/working-days.ts';

export interface Past {
  readonly calendar: OfficeCalendar;
  readonly procedures: readonly PosProfile[];
  readonly today: string;
  /** How many days back. */
  readonly days: number;
}

export type ReadHandlingTimes = (db: Database, past: Past) => Promise<HandlingTimes>;

/** @returns reads anew when the office day changed since it last did */
export function oncePerDay(): ReadHandlingTimes {
  let kept: { readonly day: string; readonly times: HandlingTimes } | undefined;
  return async (db, past) => {
    if (kept?.day !== past.today) kept = { day: past.today, times: await readHandlingTimes(db, past) };
    return kept.times;
  };
}

/** A day at a time, so that however busy the office was nobody waits for all of it at once. */
async function readHandlingTimes(db: Database, past: Past): Promise<HandlingTimes> {
  const tally = new HandlingTally();
  let day = past.today;
  for (let back = 0; back < past.days; back += 1) {
    day = dayBefore(day);
    addDay(tally, await finishedStepsOf(db, day), past);
  }
  return tally.times();
}

/** The steps one after the other at one counter are one sample: what they keep the counter is their sum. */
function addDay(tally: HandlingTally, steps: readonly FinishedStep[], past: Past): void {
  const samples = new Map<string, { stage: Stage; serviceId: string; from: number; ms: number }>();
  for (const step of steps) {
    const stage = stageOf(past.procedures, step);
    if (stage === undefined) continue;
    const key = `${step.visitId} ${step.round} ${stage}`;
    const sample = samples.get(key) ?? { stage, serviceId: step.serviceId, from: step.startedAt, ms: 0 };
    sample.ms += step.finishedAt - step.startedAt - step.pausedMs;
    samples.set(key, sample);
  }
  for (const { stage, serviceId, from, ms } of samples.values()) {
    const hour = Number(past.calendar.timeOfDay(from).slice(0, 2));
    tally.add({ stage, serviceId, hour, minutes: ms / 60_000 });
  }
}

const STAGE_OF: Readonly<Record<StepMoment, Stage | undefined>> = {
  register: undefined,
  verify: 'front-office',
  route: 'front-office',
  question: 'helpdesk',
  solution: 'helpdesk',
  survey: undefined,
};

function stageOf(procedures: readonly PosProfile[], step: FinishedStep): Stage | undefined {
  const pos = procedures.find(({ id, version }) => id === step.posId && version === step.posVersion);
  const moment = pos?.steps.some(({ no }) => no === step.no) ? momentOf(pos, step.no) : undefined;
  return moment && STAGE_OF[moment];
}
