/** The steps that run or wait now, with the procedure of their visit: what a changed calendar moves. */
import type { Queryable } from '../database.ts';
import type { StepRunRow } from './step-runs.ts';
import { IS_OPEN } from './visit-indices.ts';
import type { VisitRow } from './visits.ts';

export type OpenStep = StepRunRow & Pick<VisitRow, 'posId' | 'posVersion'>;

export async function openSteps(db: Queryable): Promise<OpenStep[]> {
  return db
    .with('open', (cte) =>
      cte.selectFrom('visit').select(['visit.id', 'visit.posId', 'visit.posVersion']).where(IS_OPEN),
    )
    .selectFrom('open')
    .innerJoin('stepRun', 'stepRun.visitId', 'open.id')
    .selectAll('stepRun')
    .select(['open.posId', 'open.posVersion'])
    .where('stepRun.finishedAt', 'is', null)
    .execute();
}
