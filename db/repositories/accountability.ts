/** What of surveys, cases, complaints and codes waits for somebody, read along the indices of what is open. */
import type { Queryable } from '../database.ts';
import { CASE_OPEN, type CaseRow } from './cases.ts';
import type { ComplaintRow } from './complaints.ts';
import type { PriorityCodeRow } from './priority-codes.ts';
import type { SurveyRow } from './surveys.ts';

/** Surveys of those days that came after the day was last examined (Z-02), oldest first; both days included. */
export async function surveysNotExamined(
  db: Queryable,
  from: string,
  to: string,
): Promise<Pick<SurveyRow, 'day' | 'rating' | 'answers'>[]> {
  return db
    .selectFrom('survey')
    .leftJoin('recapCheck', 'recapCheck.day', 'survey.day')
    .select(['survey.day', 'survey.rating', 'survey.answers'])
    .where('survey.day', '>=', from)
    .where('survey.day', '<=', to)
    .where((eb) =>
      eb.or([
        eb('recapCheck.examinedAt', 'is', null),
        eb('survey.createdAt', '>', eb.ref('recapCheck.examinedAt')),
      ]),
    )
    .orderBy('survey.day')
    .execute();
}

/** The clocks of the cases that are not over, whose week ends first in front. */
export async function caseClocks(
  db: Queryable,
): Promise<
  Pick<
    CaseRow,
    'id' | 'year' | 'no' | 'officerId' | 'state' | 'dueDay' | 'compensation' | 'compensationDueDay'
  >[]
> {
  return db
    .selectFrom('caseFile')
    .select(['id', 'year', 'no', 'officerId', 'state', 'dueDay', 'compensation', 'compensationDueDay'])
    .where(CASE_OPEN)
    .orderBy('dueDay')
    .execute();
}

/** The clocks of the complaints that are still owed something and came in by that day, the oldest first. */
export async function complaintClocks(
  db: Queryable,
  receivedBy: string,
): Promise<
  Pick<
    ComplaintRow,
    | 'id'
    | 'number'
    | 'kind'
    | 'state'
    | 'receivedOn'
    | 'dueAt'
    | 'stoppedAt'
    | 'concernsOfficerId'
    | 'handlerId'
    | 'registeredBy'
  >[]
> {
  return db
    .selectFrom('complaint')
    .select([
      'id',
      'number',
      'kind',
      'state',
      'receivedOn',
      'dueAt',
      'stoppedAt',
      'concernsOfficerId',
      'handlerId',
      'registeredBy',
    ])
    .where('endedAt', 'is', null)
    .where('receivedOn', '<=', receivedBy)
    .orderBy('receivedOn')
    .execute();
}

/** Codes that nobody used and whose last day is one of those, the nearest first; both days included. */
export async function codesEnding(
  db: Queryable,
  from: string,
  to: string,
): Promise<
  (Pick<PriorityCodeRow, 'caseId'> & { validUntil: string } & Pick<CaseRow, 'year' | 'no' | 'officerId'>)[]
> {
  const rows = await db
    .selectFrom('priorityCode')
    .innerJoin('caseFile', 'caseFile.id', 'priorityCode.caseId')
    .select([
      'priorityCode.caseId',
      'priorityCode.validUntil',
      'caseFile.year',
      'caseFile.no',
      'caseFile.officerId',
    ])
    .where('priorityCode.usedAt', 'is', null)
    .where('priorityCode.validUntil', '>=', from)
    .where('priorityCode.validUntil', '<=', to)
    .orderBy('priorityCode.validUntil')
    .execute();
  return rows.map((row) => ({ ...row, validUntil: row.validUntil ?? to }));
}
