/** What comes in through any door is read and checked before anything of it is kept. */
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { leadTime } from '../../../shared/domain/requests/lead-time.ts';
import { checkAnswers, type Answers } from '../../../shared/domain/requests/request-form.ts';
import type { RequestField, RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Applicant, RegisterRequest } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';
import { checkApplicant } from './applicant.ts';

/** What differs between the doors it may come in by. */
export interface Incoming extends Omit<RegisterRequest, 'typeVersion'> {
  readonly language: RequestRow['language'];
  /** The questions that door asks; an officer fills in the others later. */
  readonly asked: readonly RequestField[];
}

/** What was asked for, as it is kept. */
export interface Asked {
  readonly applicant: Applicant;
  readonly answers: Answers;
  readonly eventDay: string | null;
  readonly lateOverride: string | null;
}

/** @returns `day-ahead`, or what is wrong with applicant, answers or lead time */
export function readRequest(context: Context, type: RequestType, input: Incoming): Result<Asked> {
  const office = context.office();
  if (input.receivedOn > office.calendar.day(context.clock.now())) return refuse('day-ahead');
  const applicant = checkApplicant(type, input.applicant, office.calendar.day(context.clock.now()));
  if (!applicant.ok) return applicant;
  const facilities = office.facilities.filter(({ active }) => active).map(({ id }) => id);
  const answers = checkAnswers(input.asked, input.answers, { facilities });
  if (!answers.ok) return answers;
  const lead = readLead(office, type, input, answers.value);
  return lead.ok ? ok({ applicant: applicant.value, answers: answers.value, ...lead.value }) : lead;
}

/** Too late for its event is a warning: the officer says why it is accepted, and that stays with it (C-04). */
function readLead(
  office: Office,
  type: RequestType,
  { receivedOn, lateOverride }: Incoming,
  answers: Answers,
): Result<Pick<Asked, 'eventDay' | 'lateOverride'>> {
  const eventDay = type.lead && answers[type.lead.field];
  if (type.lead === undefined || typeof eventDay !== 'string')
    return ok({ eventDay: null, lateOverride: null });
  if (eventDay < receivedOn) return refuse('day-past');
  const lead = leadTime(receivedOn, eventDay, type.lead.workingDays, office.workingTime);
  if (!lead.ok) return refuse('year-not-decreed', { year: lead.error.year });
  if (!lead.value.late) return ok({ eventDay, lateOverride: null });
  const reason = lateOverride.trim();
  return reason === ''
    ? refuse('request-late', { day: lead.value.latestDay, workingDays: type.lead.workingDays })
    : ok({ eventDay, lateOverride: reason });
}
