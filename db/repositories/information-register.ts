/** The register of requests for information (Perki 1/2021 Ps 32), as rows: what was asked for and decided, still sealed. */
import type { Span } from '../../shared/domain/reports/period.ts';
import type { Queryable } from '../database.ts';
import type { RequestRow } from './requests.ts';
import type { RequestMarkRow, RequestStepRow } from './request-progress.ts';

export interface RegisteredInformation {
  readonly request: RequestRow;
  readonly steps: readonly RequestStepRow[];
  readonly marks: readonly RequestMarkRow[];
}

/** Requests of that type received on these days, the oldest first. */
export async function informationBetween(
  db: Queryable,
  typeId: string,
  { from, to }: Span,
): Promise<RegisteredInformation[]> {
  const requests = await db
    .selectFrom('request')
    .selectAll()
    .where('typeId', '=', typeId)
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .orderBy('receivedOn')
    .orderBy('number')
    .execute();
  const ids = requests.map(({ id }) => id);
  const steps = await db
    .selectFrom('requestStep')
    .selectAll()
    .where('requestId', 'in', ids)
    .orderBy('no')
    .execute();
  const marks = await db
    .selectFrom('requestMark')
    .selectAll()
    .where('requestId', 'in', ids)
    .orderBy('no')
    .execute();
  const stepsOf = Map.groupBy(steps, ({ requestId }) => requestId);
  const marksOf = Map.groupBy(marks, ({ requestId }) => requestId);
  return requests.map((request) => ({
    request,
    steps: stepsOf.get(request.id) ?? [],
    marks: marksOf.get(request.id) ?? [],
  }));
}
