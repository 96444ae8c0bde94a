/** Visits that were served and rated, as rows: an office's past without a kiosk for every visitor. */
import type { Database } from '../../db/database.ts';
import { insertSurvey, type SurveyRow } from '../../db/repositories/surveys.ts';
import { insertVisit } from '../../db/repositories/visits.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { PERMENPANRB_14_2017 } from '../../shared/domain/skm.ts';
import { aVisitorRow, aVisitRow } from './visit-rows.ts';

export interface RatedVisits {
  readonly day: string;
  readonly serviceId: string;
  /** Of each survey; visits beyond them were served and not rated. */
  readonly answers: readonly Readonly<Record<string, number>>[];
  readonly visits?: number;
  readonly respondent?: (index: number) => Partial<SurveyRow>;
}

let number = 0;

export async function ratedVisits(db: Database, of: RatedVisits): Promise<void> {
  const { day, serviceId, answers, visits = answers.length, respondent = () => ({}) } = of;
  const known = await db.selectFrom('visitor').select('id').where('id', '=', 'visitor-1').executeTakeFirst();
  if (!known) await insertVisitor(db, aVisitorRow());
  const at = Date.parse(`${day}T09:30:00+08:00`);
  for (let index = 0; index < visits; index += 1) {
    number += 1;
    const id = `served-${number}`;
    const served = {
      day,
      serviceId,
      state: 'closed',
      outcome: 'solved',
      registeredAt: at,
      endedAt: at,
    } as const;
    await insertVisit(db, aVisitRow(number, { id, ...served }));
    const given = answers[index];
    if (given === undefined) continue;
    await insertSurvey(db, {
      visitId: id,
      rating: 4,
      answers: JSON.stringify(given),
      skmVersion: PERMENPANRB_14_2017.id,
      sex: null,
      age: null,
      education: null,
      occupation: null,
      comment: '',
      day,
      createdAt: at,
      ...respondent(index),
    });
  }
}
