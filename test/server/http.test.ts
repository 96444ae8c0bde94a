import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withApp, type App } from '../support/with-app.ts';

let rendererDir: string;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'ult-pages-'));
  rendererDir = join(root, 'renderer');
  for (const page of ['kiosk', 'tv', 'desk', 'assets'])
    await mkdir(join(rendererDir, page), { recursive: true });
  for (const page of ['kiosk', 'tv', 'desk'])
    await writeFile(join(rendererDir, page, 'index.html'), `<p>${page}</p>`);
  await writeFile(join(rendererDir, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(root, 'secret.txt'), 'RAHASIA');
  await writeFile(join(rendererDir, 'secret.txt'), 'RAHASIA');
});
afterAll(() => rm(join(rendererDir, '..'), { recursive: true, force: true }));

/** A request whose path nobody tidies first, as `fetch` would. */
function rawGet(app: App, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: app.hub.port, path }, (answer) => {
      let body = '';
      answer.on('data', (part: Buffer) => (body += part.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the pages', () => {
  it('are there, are never kept by the browser, and run nothing but their own scripts', () =>
    withApp(
      async (app) => {
        for (const page of ['kiosk', 'tv', 'desk']) {
          const answer = await fetch(`${app.hub.url}/${page}`);
          expect([answer.status, await answer.text()]).toEqual([200, `<p>${page}</p>`]);
          expect(answer.headers.get('cache-control')).toBe('no-cache');
          const policy = answer.headers.get('content-security-policy') ?? '';
          for (const rule of [
            "default-src 'self'",
            "script-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
          ]) {
            expect(policy).toContain(rule);
          }
          expect(/script-src[^;]*unsafe/.test(policy)).toBe(false);
          expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
          expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
          expect(answer.headers.has('strict-transport-security')).toBe(false);
        }
        const script = await fetch(`${app.hub.url}/assets/app-1a2b.js`);
        expect(script.status).toBe(200);
        expect(script.headers.get('cache-control')).toContain('immutable');
        expect((await fetch(app.hub.url, { redirect: 'manual' })).headers.get('location')).toBe('/kiosk');
      },
      { rendererDir },
    ));

  it('are the only files there are, whatever way is tried', () =>
    withApp(
      async (app) => {
        const ways = [
          '/assets/../secret.txt',
          '/assets/../../secret.txt',
          '/assets/%2e%2e/secret.txt',
          '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
          '/assets/..%5c..%5csecret.txt',
          '/assets//etc/passwd',
          '/assets/%00',
          '/assets/%ff%fe',
          '/secret.txt',
          '/kiosk/../secret.txt',
          '/../../../../etc/passwd',
          '/nothing',
          '/api/nothing',
          '/assets/nothing.js',
          '/assets/',
        ];
        for (const way of ways) {
          const { status, body } = await rawGet(app, way);
          expect([400, 404], way).toContain(status);
          expect(body, way).not.toMatch(/RAHASIA|root:/);
        }
        expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
      },
      { rendererDir },
    ));

  it('are said to be missing in both languages where they were not built', () =>
    withApp(
      async (app) => {
        const answer = await fetch(`${app.hub.url}/kiosk`);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toBe('Halaman tidak ditemukan. / Page not found.');
      },
      { rendererDir: '/nowhere' },
    ));
});

describe('the health of the hub', () => {
  it('says what is running and nothing of anybody', () =>
    withApp(async (app) => {
      const answer = await fetch(`${app.hub.url}/healthz`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({
        ok: true,
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
        profile: 'kaltara',
        printer: 'none',
        printers: [],
        now: app.clock.now(),
      });
    }));
});
