/** The back office's task of each working day (Z-01 B, Z-02): what was rated "kurang" or "sangat kurang". */
import { inTransaction, type Queryable } from '../../../db/database.ts';
import { casesOfVisits, type CaseRow } from '../../../db/repositories/cases.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import {
  earlierOfficers,
  markExamined,
  ratedVisits,
  recapChecks,
  type RatedVisit,
  type RecapCheckRow,
} from '../../../db/repositories/recap.ts';
import { caseName, mayReadCase } from '../../../shared/domain/cases/case.ts';
import {
  findingsOf,
  recapState,
  type Answered,
  type Finding,
} from '../../../shared/domain/cases/findings.ts';
import { elementName } from '../../../shared/domain/skm-version.ts';
import { dayAfter } from '../../../shared/domain/working-days.ts';
import type {
  RecapDay,
  RecapDayLine,
  RecapLine,
  RecapOverview,
} from '../../../shared/protocol/admin/recap.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';

/** What of a survey is to be checked, by the office's mapping. */
export function findingsOfSurvey(
  office: Pick<Office, 'data'>,
  { rating, answers }: Pick<RatedVisit, 'rating' | 'answers'>,
): Finding[] {
  const answered: Answered = {
    rating,
    answers: answers === null ? null : (JSON.parse(answers) as Record<string, number>),
  };
  return findingsOf(answered, office.data.settings.findings);
}

/** The days of a period, newest first: those worked, and others on which somebody rated. */
export async function recapDays(
  context: Context,
  { from, to }: CommandInput<'recap:days'>,
): Promise<Result<RecapOverview>> {
  const office = context.office();
  const today = office.calendar.day(context.clock.now());
  const until = to < today ? to : today;
  const rated = Map.groupBy(await ratedVisits(context.db, from, until), ({ day }) => day);
  const checks = new Map((await recapChecks(context.db, from, until)).map((check) => [check.day, check]));
  const days: RecapDayLine[] = [];
  for (let day = from; day <= until; day = dayAfter(day)) {
    if (!rated.has(day) && !office.workingTime.isWorkingDay(day)) continue;
    days.unshift(dayLine(office, day, rated.get(day) ?? [], checks.get(day)));
  }
  const toExamine = days.filter(({ state, day }) => state === 'open' && day < today).length;
  return ok({ days, toExamine });
}

function dayLine(
  office: Office,
  day: string,
  surveys: readonly RatedVisit[],
  check: RecapCheckRow | undefined,
): RecapDayLine {
  const found = surveys.map((survey) => ({ survey, findings: findingsOfSurvey(office, survey) }));
  const poor = found.filter(({ findings }) => findings.length > 0);
  const veryPoor = poor.filter(({ findings }) => findings.some(({ level }) => level === 'very-poor'));
  const lastAt = poor.at(-1)?.survey.createdAt ?? null;
  return {
    day,
    state: recapState(lastAt, check?.examinedAt ?? null),
    surveys: surveys.length,
    poor: poor.length - veryPoor.length,
    veryPoor: veryPoor.length,
    examinedAt: check?.examinedAt ?? null,
    examinedBy: check === undefined ? null : office.officerName(check.examinedBy),
  };
}

/** One day with every rating to check. What is about the caller is shown without whose it is (Z-08). */
export async function recapDay(
  context: Context,
  caller: Caller,
  { day }: CommandInput<'recap:day'>,
): Promise<Result<RecapDay>> {
  return ok(await readDay(context, context.db, caller, day));
}

async function readDay(context: Context, db: Queryable, caller: Caller, day: string): Promise<RecapDay> {
  const office = context.office();
  const surveys = await ratedVisits(db, day, day);
  const [check] = await recapChecks(db, day, day);
  const poor = surveys
    .map((survey) => ({ survey, findings: findingsOfSurvey(office, survey) }))
    .filter(({ findings }) => findings.length > 0);
  const ids = poor.map(({ survey }) => survey.visitId);
  const earlier = await earlierOfficers(db, ids);
  const cases = await casesOfVisits(db, ids);
  const lines = poor.map(({ survey, findings }) =>
    lineOf(context, caller, {
      survey,
      findings,
      officerIds: officersOf(survey, earlier),
      cases: cases.filter(({ visitId }) => visitId === survey.visitId),
    }),
  );
  return { ...dayLine(office, day, surveys, check), lines };
}

/** Who served, the officer who ended the visit first. */
export function officersOf(survey: RatedVisit, earlier: ReadonlyMap<string, readonly string[]>): string[] {
  const last = survey.officerId === null ? [] : [survey.officerId];
  return [...new Set([...last, ...(earlier.get(survey.visitId) ?? [])])];
}

function lineOf(
  context: Context,
  caller: Caller,
  found: {
    readonly survey: RatedVisit;
    readonly findings: readonly Finding[];
    readonly officerIds: readonly string[];
    readonly cases: readonly CaseRow[];
  },
): RecapLine {
  const { survey, findings, officerIds } = found;
  const office = context.office();
  const own = officerIds.includes(caller.id);
  return {
    visitId: survey.visitId,
    ticket: own ? null : survey.ticket,
    serviceName: office.serviceName(survey.serviceId),
    rating: survey.rating,
    words: own ? null : survey.comment,
    at: survey.createdAt,
    findings,
    elementNames: Object.fromEntries(
      findings
        .flatMap(({ elements }) => elements)
        .map((code) => [code, elementName(office.skmVersions, survey.skmVersion, code)]),
    ),
    officers: officerIds.map((id) => ({ id, name: office.officerName(id) })),
    cases: found.cases
      .filter(({ officerId }) => mayReadCase(caller, officerId))
      .map((row) => ({ id: row.id, name: caseName(row), officerId: row.officerId })),
    own,
  };
}

/** "Sudah diperiksa", by whom and when. Nobody examines what was said of themselves. */
export function examineDay(
  context: Context,
  caller: Caller,
  { day }: CommandInput<'recap:examine'>,
): Promise<Result<null>> {
  const now = context.clock.now();
  if (day > context.office().calendar.day(now)) return Promise.resolve(refuse('day-ahead'));
  return inTransaction(context.db, async (tx) => {
    const { lines } = await readDay(context, tx.db, caller, day);
    if (lines.some(({ own }) => own)) return refuse('recap-own');
    await markExamined(tx.db, { day, examinedAt: now, examinedBy: caller.id });
    await appendEvent(tx.db, {
      at: now,
      type: 'recap.examined',
      visitId: null,
      actor: actorOf(caller),
      data: { day, findings: lines.length },
    });
    tx.onCommit(() => context.live.adminChanged('recap'));
    return ok(null);
  });
}
