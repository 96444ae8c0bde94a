/** The finished work of one office day, for the handling times that estimates are made of. */
import type { Queryable } from '../database.ts';

export interface FinishedStep {
  readonly visitId: string;
  readonly round: number;
  readonly no: number;
  readonly serviceId: string;
  readonly posId: string;
  readonly posVersion: number;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly pausedMs: number;
}

/**
 * Every step an officer finished on a visit of that day, a visit's steps one after the other. A round's service is the
 * visit's own where it is the last one, and that of `servedService` before.
 */
export async function finishedStepsOf(db: Queryable, day: string): Promise<FinishedStep[]> {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('stepRun', 'stepRun.visitId', 'visit.id')
    .leftJoin('servedService', (join) =>
      join
        .onRef('servedService.visitId', '=', 'stepRun.visitId')
        .onRef('servedService.round', '=', 'stepRun.round'),
    )
    .select([
      'stepRun.visitId',
      'stepRun.round',
      'stepRun.no',
      'visit.serviceId',
      'servedService.serviceId as servedServiceId',
      'visit.posId',
      'visit.posVersion',
      'stepRun.startedAt',
      'stepRun.finishedAt',
      'stepRun.pausedMs',
    ])
    .where('visit.day', '=', day)
    .where('stepRun.startedAt', 'is not', null)
    .where('stepRun.finishedAt', 'is not', null)
    .where('stepRun.officerId', 'is not', null)
    .where('stepRun.pausedAt', 'is', null)
    .orderBy('visit.id')
    .orderBy('stepRun.round')
    .orderBy('stepRun.no')
    .execute();
  return rows.map(({ servedServiceId, startedAt, finishedAt, ...row }) => ({
    ...row,
    serviceId: servedServiceId ?? row.serviceId,
    startedAt: startedAt ?? 0,
    finishedAt: finishedAt ?? 0,
  }));
}
