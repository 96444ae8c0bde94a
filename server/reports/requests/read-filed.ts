/** The requests received in a period, with their type, how their clocks stand, and whether they were in time. */
import { leanMarks, leanRequests, type LeanRequest } from '../../../db/repositories/request-rows.ts';
import type { RequestMarkRow } from '../../../db/repositories/request-progress.ts';
import { piecesOf, spanOf } from '../../../shared/domain/reports/period.ts';
import { requestTime, type RequestTime } from '../../../shared/domain/requests/punctuality.ts';
import { isOver, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import { readClocks, typeOf } from '../../usecases/requests/reading.ts';
import type { ReportSource } from '../document.ts';

export interface FiledRequest {
  readonly request: LeanRequest;
  readonly type: RequestType;
  readonly marks: readonly RequestMarkRow[];
  readonly time: RequestTime;
}

/** In the order of receipt; a span of days is read at a time. */
export async function readFiled(
  { db, office, now, progress }: Pick<ReportSource, 'db' | 'office' | 'now' | 'progress'>,
  { period }: Pick<ReportInput, 'period'>,
  each: (filed: FiledRequest) => void,
): Promise<void> {
  const pieces = piecesOf(spanOf(period));
  for (const [n, piece] of pieces.entries()) {
    const marksOf = Map.groupBy(await leanMarks(db, piece), ({ requestId }) => requestId);
    for (const request of await leanRequests(db, piece))
      each(filedOf(office, now, request, marksOf.get(request.id) ?? []));
    progress((n + 1) / pieces.length);
  }
}

function filedOf(
  office: Office,
  now: number,
  request: LeanRequest,
  marks: readonly RequestMarkRow[],
): FiledRequest {
  const type = typeOf(office, request);
  const readings = readClocks(office, type, marks, now).flatMap(({ clock, reading }) =>
    clock.of === 'office' ? [reading] : [],
  );
  const put = marks.map(({ mark }) => mark);
  return { request, type, marks, time: requestTime(readings, put, isOver(type, request.state)) };
}
