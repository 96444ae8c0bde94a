/**
 * The door for reports: which there are, ordering one, how far it is, its file, and not wanting it any more. Only for
 * who is signed in, only what their roles may see, and only their own.
 */
import type { Context as HttpContext, Hono } from 'hono';
import { inTransaction } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { startReport, type ReportFormat } from '../../shared/protocol/admin/reports.ts';
import { ok } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { findReport, formatsOf, mayHave, offersFor } from '../reports/catalogue.ts';
import type { MadeReport } from '../reports/run-reports.ts';
import { officerOf } from './officer.ts';

export const REPORTS_PATH = '/api/reports';

const TYPES: Readonly<Record<ReportFormat | 'json', string>> = {
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};
const STATUS: Partial<Record<ErrorCode, 403 | 404 | 409 | 503>> = {
  'not-allowed': 403,
  'report-unknown': 404,
  'report-running': 409,
  'hub-stopping': 503,
};
/** An order is a few words; what is longer is none. */
const LONGEST_ORDER = 4_096;

export function reportRoutes(app: Hono, context: Context): void {
  const officer = (c: HttpContext): Promise<Caller | undefined> => officerOf(context, c);

  app.get(REPORTS_PATH, async (c) => {
    const caller = await officer(c);
    return caller ? c.json(offersFor(caller.roles)) : refused(c, 'not-allowed');
  });

  app.post(REPORTS_PATH, async (c) => {
    const caller = await officer(c);
    if (!caller) return refused(c, 'not-allowed');
    const order = startReport.safeParse(await orderIn(c));
    if (!order.success) return refused(c, 'bad-input');
    const report = findReport(order.data.report);
    if (!report) return refused(c, 'report-unknown');
    if (!mayHave(report, caller.roles)) return refused(c, 'not-allowed');
    const input = report.input.safeParse(order.data.input);
    if (!input.success || !formatsOf(report).includes(order.data.format)) return refused(c, 'bad-input');
    const started = context.reports.start(caller.id, { ...order.data, input: input.data });
    return started.ok ? c.json(started.value, 202) : refused(c, started.error.code);
  });

  app.get(`${REPORTS_PATH}/:id`, async (c) => {
    const caller = await officer(c);
    if (!caller) return refused(c, 'not-allowed');
    const progress = context.reports.progress(caller.id, c.req.param('id'));
    return progress ? c.json(progress) : refused(c, 'report-unknown');
  });

  app.get(`${REPORTS_PATH}/:id/file`, async (c) => {
    const caller = await officer(c);
    if (!caller) return refused(c, 'not-allowed');
    const made = context.reports.take(caller.id, c.req.param('id'));
    if (!made) return refused(c, 'report-unknown');
    await recordExport(context, caller, made);
    c.header('content-type', TYPES[made.order.format]);
    c.header('content-disposition', `attachment; filename="${made.file.fileName}"`);
    return c.body(made.file.bytes);
  });

  app.delete(`${REPORTS_PATH}/:id`, async (c) => {
    const caller = await officer(c);
    if (!caller) return refused(c, 'not-allowed');
    return context.reports.cancel(caller.id, c.req.param('id'))
      ? c.body(null, 204)
      : refused(c, 'report-unknown');
  });
}

function refused(c: HttpContext, code: ErrorCode): Response {
  return c.json({ code }, STATUS[code] ?? 400);
}

async function orderIn(c: HttpContext): Promise<unknown> {
  const text = await c.req.text();
  if (text.length > LONGEST_ORDER) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Who took data of visitors out of the system, and of which time (UU 27/2022); before it leaves. */
async function recordExport(context: Context, caller: Caller, { order }: MadeReport): Promise<void> {
  if (!findReport(order.report)?.personal) return;
  await inTransaction(context.db, async ({ db }) => {
    const { report, format, input } = order;
    await appendEvent(db, {
      at: context.clock.now(),
      type: 'report.exported',
      visitId: null,
      actor: actorOf(caller),
      data: { report, format, input },
    });
    return ok(true);
  });
}
