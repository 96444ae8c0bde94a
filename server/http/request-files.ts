/**
 * The door for documents of requests: one in, one out. A document comes as the body itself, with its name in a header, and
 * the officer's token beside it: no form of another site can send either. It is counted while it comes in.
 */
import type { Context as HttpContext, Hono } from 'hono';
import { FILE_TYPES } from '../../shared/domain/requests/file-kind.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import * as f from '../../shared/protocol/fields.ts';
import { requestDesk } from '../../shared/protocol/roles.ts';
import { refuse, type Refusal, type Result } from '../../shared/result.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { addFile, checkPlace, lookAtFile, mostBytes } from '../usecases/requests/files.ts';
import { limitedBody } from './limited-body.ts';
import { officerOf } from './officer.ts';

const REQUEST_FILES_PATH = '/api/request-files';
/** Each is in memory while it comes in; an office has a few officers who upload. */
const MOST_AT_ONCE = 6;

const STATUS: Partial<Record<ErrorCode, 403 | 404 | 409 | 413 | 415 | 503>> = {
  'not-signed-in': 403,
  'not-allowed': 403,
  'request-unknown': 404,
  'file-unknown': 404,
  'request-state': 409,
  'files-full': 409,
  'file-too-large': 413,
  'file-kind': 415,
  'file-broken': 415,
  'file-kind-other': 415,
  'file-busy': 503,
};

export function requestFileRoutes(app: Hono, context: Context): void {
  let underWay = 0;

  app.post(`${REQUEST_FILES_PATH}/:requestId`, async (c) => {
    if (underWay >= MOST_AT_ONCE) return refused(c, { code: 'file-busy' });
    underWay += 1;
    try {
      const added = await takeIn(context, c);
      return added.ok ? c.json(added.value, 201) : refused(c, added.error);
    } finally {
      underWay -= 1;
    }
  });

  app.get(`${REQUEST_FILES_PATH}/:requestId/:fileId`, async (c) => {
    const caller = await requestOfficer(context, c);
    if (!caller.ok) return refused(c, caller.error);
    const { requestId, fileId } = c.req.param();
    const found = await lookAtFile(context, caller.value, requestId, fileId);
    if (!found.ok) return refused(c, found.error);
    const { name, kind, content } = found.value;
    c.header('content-type', FILE_TYPES[kind]);
    c.header('content-disposition', disposition(name, kind));
    // even opened by itself it runs nothing and reaches nothing
    c.header('content-security-policy', "sandbox; default-src 'none'");
    return c.body(new Uint8Array(content));
  });
}

async function requestOfficer(context: Context, c: HttpContext): Promise<Result<Caller>> {
  const caller = await officerOf(context, c);
  if (!caller) return refuse('not-signed-in');
  const may = caller.roles.some((role) => requestDesk.some((one) => one === role));
  return may ? { ok: true, value: caller } : refuse('not-allowed');
}

/** Nothing of the body is read before it is known that its sender may send it. */
async function takeIn(context: Context, c: HttpContext): Promise<Result<{ id: string }>> {
  const caller = await requestOfficer(context, c);
  if (!caller.ok) return caller;
  const documentId = c.req.query('document') ?? null;
  const place = { requestId: c.req.param('requestId') ?? '', documentId };
  if (!f.id.safeParse(place.requestId).success) return refuse('bad-input', { field: 'requestId' });
  const name = nameIn(c.req.header('x-file-name'));
  if (name === undefined) return refuse('file-name');
  const open = await checkPlace(context, context.db, caller.value, place);
  if (!open.ok) return open;
  const content = await limitedBody(c.req.raw, mostBytes(context));
  if (content === 'broken-off') return refuse('file-broken');
  if (content === 'too-large')
    return refuse('file-too-large', { megabytes: context.office().data.settings.requestFileMegabytes });
  return addFile(context, caller.value, place, { name, content });
}

/** Percent-encoded, as headers hold no other letters. @returns undefined where there is none, or it is not encoded so */
function nameIn(header: string | undefined): string | undefined {
  try {
    return header === undefined ? undefined : decodeURIComponent(header);
  } catch {
    return undefined;
  }
}

/** Saved, never shown in place of a page; the name in full for every browser of today, and one without letters of its own. */
function disposition(name: string, kind: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="berkas.${kind === 'jpeg' ? 'jpg' : kind}"; filename*=UTF-8''${encoded}`;
}

function refused(c: HttpContext, { code, details }: Refusal): Response {
  return c.json({ code, details }, STATUS[code] ?? 400);
}
