/** What reports reckon with of requests: a few columns and their dates, a span of days of receipt at a time. */
import type { Span } from '../../shared/domain/reports/period.ts';
import type { Queryable } from '../database.ts';
import type { RequestMarkRow } from './request-progress.ts';
import type { RequestRow } from './requests.ts';

export type LeanRequest = Pick<
  RequestRow,
  'id' | 'number' | 'typeId' | 'typeVersion' | 'serviceId' | 'channel' | 'receivedOn' | 'state' | 'endedAt'
>;

/** Those received on these days, the oldest first. */
export async function leanRequests(db: Queryable, { from, to }: Span): Promise<LeanRequest[]> {
  return db
    .selectFrom('request')
    .select([
      'id',
      'number',
      'typeId',
      'typeVersion',
      'serviceId',
      'channel',
      'receivedOn',
      'state',
      'endedAt',
    ])
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .orderBy('receivedOn')
    .orderBy('number')
    .execute();
}

/** Their dates, in the order in which they were put down. */
export async function leanMarks(db: Queryable, { from, to }: Span): Promise<RequestMarkRow[]> {
  return db
    .selectFrom('request')
    .innerJoin('requestMark', 'requestMark.requestId', 'request.id')
    .select(['requestMark.requestId', 'requestMark.no', 'requestMark.mark', 'requestMark.at'])
    .where('request.receivedOn', '>=', from)
    .where('request.receivedOn', '<=', to)
    .orderBy('requestMark.requestId')
    .orderBy('requestMark.no')
    .execute();
}

/** Visits of these days in which a request began, with the service it is of. */
export async function visitsWithRequest(
  db: Queryable,
  { from, to }: Span,
): Promise<{ readonly visitId: string; readonly serviceId: string }[]> {
  return db
    .selectFrom('visit')
    .innerJoin('request', 'request.visitId', 'visit.id')
    .select(['visit.id as visitId', 'request.serviceId'])
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .execute();
}
