/** A year's evaluation as it stands: reckoned from the records, or as it was closed. For the page and for its report. */
import { setImmediate } from 'node:timers/promises';
import { surveysOfDay } from '../../../db/repositories/dashboard.ts';
import { auditsOf, closingOf, followUpsOf } from '../../../db/repositories/evaluation.ts';
import {
  evaluationFigures,
  followUpState,
  SATISFIED_FROM,
  type EvaluationCounts,
  type EvaluationFigures,
} from '../../../shared/domain/evaluation.ts';
import { spanOf, type Span } from '../../../shared/domain/reports/period.ts';
import { dayAfter } from '../../../shared/domain/working-days.ts';
import type { EvaluationView } from '../../../shared/protocol/admin/evaluation.ts';
import { followUpsKept, readRequests } from '../../reports/visits/read-requests.ts';
import type { FactSource } from '../dashboard/day-facts.ts';
import { indexOf } from '../skm/index-of.ts';

/** @param progress 0 to 1, while the year's days are counted */
export async function evaluationOf(
  source: FactSource,
  year: number,
  progress: (share: number) => void = () => undefined,
): Promise<EvaluationView> {
  const { db, office, now } = source;
  const today = office.calendar.day(now);
  const closing = await closingOf(db, year);
  const audits = await auditsOf(db, year);
  const figures = closing
    ? (JSON.parse(closing.figures) as EvaluationFigures)
    : evaluationFigures(
        await countYear(source, spanOf({ kind: 'year', year }), progress),
        (await indexOf(source, spanOf({ kind: 'year', year }))).unit?.nik ?? null,
        audits,
      );
  return {
    year,
    figures,
    audits: audits.map(({ id, day, findings, speed, effectiveness, officerId }) => ({
      id,
      day,
      findings,
      speed,
      effectiveness,
      officerName: office.officerName(officerId),
    })),
    followUps: (await followUpsOf(db, year)).map((followUp) => ({
      id: followUp.id,
      measure: followUp.measure,
      decision: followUp.decision,
      responsible: followUp.responsible,
      dueDay: followUp.dueDay,
      state: followUpState(followUp, today),
      decidedBy: office.officerName(followUp.createdBy),
      done:
        followUp.doneDay === null
          ? null
          : {
              day: followUp.doneDay,
              note: followUp.doneNote ?? '',
              officerName: office.officerName(followUp.doneBy ?? ''),
            },
    })),
    closing: closing
      ? {
          officerName: office.officerName(closing.closedBy),
          at: closing.closedAt,
          conclusion: closing.conclusion,
        }
      : null,
  };
}

/** A day at a time, and other commands have their turn between two of them. */
async function countYear(
  source: FactSource,
  { from, to }: Span,
  progress: (share: number) => void,
): Promise<EvaluationCounts> {
  const today = source.office.calendar.day(source.now);
  const last = to < today ? to : today;
  const quiet = { ...source, progress: () => undefined };
  const followUps = await followUpsKept(source);
  const counts = { rated: 0, satisfied: 0, finished: 0, inTime: 0 };
  const length = Date.parse(last) - Date.parse(from);
  for (let day = from; day <= last; day = dayAfter(day)) {
    await readRequests(quiet, { period: { kind: 'range', from: day, to: day } }, followUps, ({ state }) => {
      if (state === 'in-time') counts.inTime += 1;
      if (state === 'in-time' || state === 'late') counts.finished += 1;
    });
    const surveys = await surveysOfDay(source.db, day);
    counts.rated += surveys.length;
    counts.satisfied += surveys.filter(({ rating }) => rating >= SATISFIED_FROM).length;
    progress(length === 0 ? 1 : (Date.parse(day) - Date.parse(from)) / length);
    await setImmediate();
  }
  return counts;
}
