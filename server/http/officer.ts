/** Who asks over HTTP: the officer of the token that a page sends along itself, which no other site's page can. */
import type { Context as HttpContext } from 'hono';
import { callerOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';

/** @returns undefined for anybody else; what is answered is kept by no browser */
export async function officerOf(context: Context, c: HttpContext): Promise<Caller | undefined> {
  c.header('cache-control', 'no-store');
  const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
  const caller = token === undefined ? undefined : await callerOf(context.db, token, '', context.clock.now());
  return caller?.kind === 'officer' ? caller : undefined;
}
