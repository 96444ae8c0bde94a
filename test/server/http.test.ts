import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell } from '../../server/http/register-csv.ts';
import { aGuestBook, aRegistration } from '../support/builders.ts';
import { anOfficer, aSession } from '../support/staff.ts';
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

async function tokenOf(
  app: App,
  role: 'coordinator' | 'admin' | 'front-office' | 'helpdesk',
): Promise<string> {
  await anOfficer(app, role, [role]);
  return aSession(app, role);
}

function register(app: App, token: string | null, query = ''): Promise<Response> {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${app.hub.url}/api/register.csv${query}`, { headers });
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

describe('the register as CSV', () => {
  it('is for coordinators and admins only', () =>
    withApp(async (app) => {
      for (const role of ['coordinator', 'admin'] as const) {
        expect((await register(app, await tokenOf(app, role))).status, role).toBe(200);
      }
      for (const role of ['front-office', 'helpdesk'] as const) {
        expect((await register(app, await tokenOf(app, role))).status, role).toBe(403);
      }
      const kiosk = await app.hub.deviceToken('kiosk', 'Kiosk 1');
      for (const token of [null, '', 'wrong', kiosk]) {
        const answer = await register(app, token);
        expect(answer.status).toBe(403);
        expect(await answer.text()).toBe('{"code":"not-allowed"}');
      }
    }));

  it('holds the day asked for, masked, and no formula', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const book = aGuestBook({
        name: '=cmd|calc; "A1"',
        institution: '+62',
        role: '@SUM(A1)',
        regency: '-1',
      });
      await kiosk.must(
        'visit:register',
        aRegistration({
          purpose: '=HYPERLINK("http://example.com")',
          visitor: { kind: 'new', guestBook: book },
        }),
      );
      const token = await tokenOf(app, 'coordinator');
      const answer = await register(app, token);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(
        'attachment; filename="buku-tamu-2026-11-23.csv"',
      );
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [header, line] = bytes.toString('utf8').split('\r\n');
      expect(header).toContain('Nomor antrean;Waktu datang;Nama;');
      expect(line).toBe(
        `A-001;09.00 WITA;"'=cmd|calc; ""A1""";nik;637299••••••9001;'+62 812-••••-0001;'+62;'@SUM(A1);'-1;;;;Konsultasi Mutu Pendidikan;;"'=HYPERLINK(""http://example.com"")";;waiting-front-office;;;`,
      );
      const other = await (await register(app, token, '?day=2026-11-24')).text();
      expect(other.trim().split('\r\n')).toHaveLength(1);
    }));

  it.each(['2026-02-30', '2026-13-01', '26-11-23', 'today', "2026-11-23'--", '../../x', '2026-11-23T00:00'])(
    'is refused for a day that is none: %s',
    (day) =>
      withApp(async (app) => {
        const token = await tokenOf(app, 'coordinator');
        const answer = await register(app, token, `?day=${encodeURIComponent(day)}`);
        expect(answer.status).toBe(400);
        expect(await answer.text()).toBe('{"code":"bad-input"}');
      }),
  );
});

describe('a cell of the register', () => {
  it.each(['=cmd', '+1', '-1', '@SUM', '\t=1', '\r=1'])('is no formula: %j', (text) => {
    expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it('is quoted where it holds what separates cells, and left alone where it does not', () => {
    expect(cell('a;b')).toBe('"a;b"');
    expect(cell('a"b')).toBe('"a""b"');
    expect(cell('a\nb')).toBe('"a\nb"');
    expect(cell("Nor'ainah, S.Pd.")).toBe("Nor'ainah, S.Pd.");
    expect(cell('')).toBe('');
  });
});
