/**
 * What of the accountability tasks waits for somebody: low ratings nobody examined (Z-02), cases and complaints near or
 * past their days (Z-03, C-08), requests that are due, services online that were promised, codes that nobody used (Z-04), what data subjects asked for (3.5).
 * Each is told to those who may open it and to nobody whom it is about (Z-08).
 */
import {
  caseClocks,
  codesEnding,
  complaintClocks,
  surveysNotExamined,
} from '../../../db/repositories/accountability.ts';
import { confidentialRequests } from '../../../db/repositories/request-progress.ts';
import { requestsDueBy } from '../../../db/repositories/request-deadlines.ts';
import { caseName, CASE_ROLES, mayReadCase } from '../../../shared/domain/cases/case.ts';
import { caseClockRuns, daysLeft, pressureOf } from '../../../shared/domain/cases/deadline.ts';
import { paceOf } from '../../../shared/domain/complaints/clock.ts';
import { clockRuns } from '../../../shared/domain/complaints/complaint.ts';
import { daysFrom } from '../../../shared/domain/days.ts';
import { PRIVACY_READERS } from '../../../shared/domain/privacy/roles.ts';
import { dayBefore } from '../../../shared/domain/working-days.ts';
import type { AccountabilityAttention } from '../../../shared/protocol/admin/dashboard.ts';
import { requestDesk } from '../../../shared/protocol/roles.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { findingsOfSurvey } from '../cases/recap.ts';
import { maySee } from '../complaints/access.ts';
import { timesOf } from '../complaints/times.ts';
import { maySeeRequest } from '../requests/access.ts';
import { pressingRequests } from '../privacy/requests.ts';

/** Days of the recap that are looked back on; what lies further back is the report's. */
const RECAP_DAYS = 31;
/** From so many days before its last one a code that nobody used is named. */
const CODE_NEAR_DAYS = 14;

export async function accountabilityAttention(
  context: Context,
  caller: Caller,
): Promise<AccountabilityAttention> {
  const today = context.office().calendar.day(context.clock.now());
  return {
    recap: await recapDaysToExamine(context, caller, today),
    ...(await casesToHurry(context, caller, today)),
    complaints: await complaintsToHurry(context, caller, today),
    subjectRequests: await subjectRequestsToHurry(context, caller),
    requests: await requestsToHurry(context, caller, today),
    codes: await codesToUse(context, caller, today),
  };
}

/** Days before today with a finding that came after the mark, oldest first. */
async function recapDaysToExamine(
  context: Context,
  caller: Caller,
  today: string,
): Promise<readonly string[]> {
  if (!CASE_ROLES.some((role) => caller.roles.includes(role))) return [];
  const surveys = await surveysNotExamined(context.db, daysFrom(today, -RECAP_DAYS), dayBefore(today));
  const office = context.office();
  const found = surveys.filter((survey) => findingsOfSurvey(office, survey).length > 0);
  return [...new Set(found.map(({ day }) => day))];
}

async function casesToHurry(
  context: Context,
  caller: Caller,
  today: string,
): Promise<Pick<AccountabilityAttention, 'cases' | 'onlineServices'>> {
  const near = context.office().data.settings.caseNearDays;
  const open = (await caseClocks(context.db)).filter(({ officerId }) => mayReadCase(caller, officerId));
  return {
    cases: open
      .filter(({ state, dueDay }) => caseClockRuns(state) && pressureOf(dueDay, today, near) !== 'calm')
      .map((row) => ({ id: row.id, name: caseName(row), daysLeft: daysLeft(row.dueDay, today) })),
    onlineServices: open.flatMap((row) => {
      const { state, compensation, compensationDueDay } = row;
      const promised = state === 'compensating' && compensation === 'online-service';
      if (!promised || compensationDueDay === null || daysLeft(compensationDueDay, today) > 0) return [];
      return [{ id: row.id, name: caseName(row), dueDay: compensationDueDay }];
    }),
  };
}

async function complaintsToHurry(
  context: Context,
  caller: Caller,
  today: string,
): Promise<AccountabilityAttention['complaints']> {
  const office = context.office();
  const now = context.clock.now();
  const running = (await complaintClocks(context.db, today)).filter(
    (row) => row.kind === 'complaint' && clockRuns(row.state) && maySee(caller, row),
  );
  return running.flatMap((row) => {
    const times = timesOf(office, row);
    const pace = times === null ? 'in-time' : paceOf(row, times, now);
    if (times === null || pace === 'in-time') return [];
    return [{ id: row.id, number: row.number, dueDay: times.dueDay, late: pace === 'late' }];
  });
}

async function subjectRequestsToHurry(
  context: Context,
  caller: Caller,
): Promise<AccountabilityAttention['subjectRequests']> {
  if (!PRIVACY_READERS.some((role) => caller.roles.includes(role))) return [];
  const now = context.clock.now();
  const pressing = await pressingRequests(context);
  return pressing.map(({ id, number, dueAt }) => ({ id, number, dueAt, late: now > dueAt }));
}

/** Late already, or due by the end of today. */
async function requestsToHurry(
  context: Context,
  caller: Caller,
  today: string,
): Promise<AccountabilityAttention['requests']> {
  if (!requestDesk.some((role) => caller.roles.includes(role))) return [];
  const { calendar } = context.office();
  const now = context.clock.now();
  const due = await requestsDueBy(context.db, calendar.bounds(today).end);
  const confidential = due.length === 0 ? new Set() : await confidentialRequests(context.db);
  return due
    .filter((row) => maySeeRequest(caller, row, confidential.has(row.id)))
    .map(({ id, number, dueAt }) => ({ id, number, dueDay: calendar.day(dueAt - 1), late: now > dueAt }));
}

async function codesToUse(
  context: Context,
  caller: Caller,
  today: string,
): Promise<AccountabilityAttention['codes']> {
  return (await codesEnding(context.db, today, daysFrom(today, CODE_NEAR_DAYS)))
    .filter(({ officerId }) => mayReadCase(caller, officerId))
    .map((row) => ({ id: row.caseId, name: caseName(row), validUntil: row.validUntil }));
}
