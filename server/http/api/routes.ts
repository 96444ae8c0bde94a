/**
 * The door for other programs: handing in a request and reading how it stands, each with its own token. Pages of other
 * origins have no business here, so nothing allows them to ask.
 */
import { Hono, type Context as HttpContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { findApplicationByToken, updateApplication } from '../../../db/repositories/applications.ts';
import * as f from '../../../shared/protocol/fields.ts';
import { ok, refuse, type Refusal, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import { hashToken } from '../../auth/secrets.ts';
import { applicationLimits, strangerLimits, takeTry } from '../../auth/throttle.ts';
import type { Context } from '../../context.ts';
import { publicState } from '../../usecases/applications/follow.ts';
import { submitRequest, type Submitted } from '../../usecases/applications/submit.ts';
import { refusalOf } from './answers.ts';
import { openApiOf } from './openapi.ts';
import { apiPage } from './page.ts';
import { offeredHere, submittedBody } from './request-schema.ts';

const REQUESTS = '/api/requests';
/** A long letter; documents are handed in otherwise. */
export const LONGEST_BODY = 64 * 1_024;
/** How often it is written down that a token is in use. */
const USED_EVERY_MS = 60_000;

interface Api {
  Variables: { application: Caller };
}

export function apiRoutes(app: Hono, context: Context, version: string): void {
  app.get('/api', (c) => c.html(pageNow(context, c)));
  app.get('/api/openapi.json', (c) => c.json(openApiOf(context.office(), version)));
  const api = new Hono<Api>();
  api.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    const application = await applicationOf(context, c);
    if (!application.ok) return refused(c, application.error);
    c.set('application', application.value);
    return next();
  });
  const limit = bodyLimit({ maxSize: LONGEST_BODY, onError: (c) => refused(c, { code: 'body-too-long' }) });
  api.post('/', limit, async (c) => {
    const order = await orderIn(context, c);
    if (!order.ok) return refused(c, order.error);
    const { key, submitted } = order.value;
    const done = await submitRequest(context, c.get('application'), key, submitted);
    if (!done.ok) return refused(c, done.error);
    if (done.value.replayed) c.header('idempotent-replayed', 'true');
    return c.json(done.value.answer, 201);
  });
  api.get('/:code', async (c) => {
    const state = await publicState(context, c.req.param('code'));
    return state.ok ? c.json(state.value) : refused(c, state.error);
  });
  api.all('*', (c) => refused(c, { code: 'method-unknown' }));
  api.onError((error, c) => {
    context.logger.error('http-failed', { error });
    return refused(c, { code: 'internal' });
  });
  app.route(REQUESTS, api);
}

function pageNow(context: Context, c: HttpContext): ReturnType<typeof apiPage> {
  const office = context.office();
  return apiPage(office, new URL(c.req.url).origin, office.calendar.day(context.clock.now()));
}

function refused(c: HttpContext, refusal: Refusal): Response {
  const { status, body } = refusalOf(refusal);
  if (status === 401) c.header('www-authenticate', 'Bearer');
  if (status === 429) c.header('retry-after', String(Number(refusal.details?.minutes ?? 1) * 60));
  return c.json(body, status);
}

/** Who asks by its token; wrong ones from one address are limited, right ones by what a program may need. */
async function applicationOf(context: Context, c: HttpContext): Promise<Result<Caller>> {
  const now = context.clock.now();
  const address = addressOf(c);
  const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const application =
    token === undefined ? undefined : await findApplicationByToken(context.db, hashToken(token));
  if (application?.revokedAt !== null) {
    const tried = await takeTry(context.db, strangerLimits(address), now);
    return tried.ok ? refuse('application-unknown') : tried;
  }
  const { id, name, lastUsedAt } = application;
  const allowed = await takeTry(context.db, applicationLimits(id), now);
  if (!allowed.ok) return allowed;
  if (now - (lastUsedAt ?? 0) >= USED_EVERY_MS) await updateApplication(context.db, id, { lastUsedAt: now });
  return ok({ kind: 'application', roles: [], id, name, address });
}

/** Of the connection itself; empty where there is none. */
function addressOf(c: HttpContext): string {
  const { incoming } = c.env as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? '';
}

interface Order {
  readonly key: string;
  readonly submitted: Submitted;
}

async function orderIn(context: Context, c: HttpContext): Promise<Result<Order>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse('body-not-json');
  const body = jsonOf(await c.req.text());
  if (!body.ok) return body;
  const office = context.office();
  const asked = offeredHere(office).find(({ id }) => id === body.value.type);
  if (!asked) return refuse('request-type-unknown');
  const parsed = submittedBody(office, asked).safeParse(body.value);
  if (!parsed.success) return refuse('bad-input', { field: fieldOf(parsed.error.issues[0]) });
  const { idempotencyKey, channel, applicant, answers, receivedOn } = parsed.data;
  const key = keyOf(c.req.header('idempotency-key'), idempotencyKey);
  if (!key.ok) return key;
  const nobody = { name: '', institution: '', phone: '', email: '', address: '', idNumber: '' };
  const submitted = {
    typeId: asked.id,
    channel,
    receivedOn: receivedOn ?? null,
    applicant: { ...nobody, ...applicant },
    answers: given(answers),
  };
  return ok({ key: key.value, submitted });
}

function jsonOf(text: string): Result<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return ok(value as Record<string, unknown>);
  } catch {
    // said below
  }
  return refuse('json-invalid');
}

/** In the header or in the body; where both are, they are the same. */
function keyOf(header: string | undefined, field: string | undefined): Result<string> {
  const key = f.idempotencyKey.safeParse(header ?? field);
  const differ = header !== undefined && field !== undefined && header !== field;
  return key.success && !differ ? ok(key.data) : refuse('bad-input', { field: 'Idempotency-Key' });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** `answers.from`; of what nobody asked for, its own name. */
function fieldOf(issue: Issue | undefined): string {
  return [...(issue?.path ?? []), ...(issue?.keys ?? []).slice(0, 1)]
    .map((part) => String(part).slice(0, 40))
    .join('.');
}

/** Those that are there, as the form takes them. */
function given(answers: Readonly<Record<string, unknown>>): Submitted['answers'] {
  const entries = Object.entries(answers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Submitted['answers'];
}
