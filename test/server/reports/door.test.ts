import { describe, expect, it } from 'vitest';
import { eventsAfter } from '../../../db/repositories/events.ts';
import { aGuestBook, aRegistration } from '../../support/builders.ts';
import { ofAll, reportDesk, type ReportDesk } from '../../support/reports.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';
import type { OfficerRole } from '../../../shared/protocol/desk/accounts.ts';

async function deskOf(app: App, role: OfficerRole): Promise<ReportDesk> {
  await anOfficer(app, role, [role]);
  return reportDesk(app, await aSession(app, role));
}

const today = { period: { kind: 'day', day: '2026-11-23' }, ...ofAll };

describe('the door for reports', () => {
  it('shows and gives each officer what their duty may see, and strangers and devices nothing', () =>
    withApp(async (app) => {
      for (const role of ['coordinator', 'admin', 'subdivision-head', 'person-in-charge'] as const) {
        const desk = await deskOf(app, role);
        const offers = (await (await desk.ask('GET')).json()) as { id: string }[];
        expect(offers.map(({ id }) => id)).toContain('register');
        expect((await desk.fetch('register', 'csv', today)).length).toBeGreaterThan(0);
      }
      for (const role of ['front-office', 'helpdesk'] as const) {
        const desk = await deskOf(app, role);
        const offers = (await (await desk.ask('GET')).json()) as { id: string }[];
        expect(offers.map(({ id }) => id)).not.toContain('register');
        const answer = await desk.ask('POST', '', { report: 'register', format: 'csv', input: today });
        expect([answer.status, await answer.text()]).toEqual([403, '{"code":"not-allowed"}']);
      }
      const kiosk = await app.hub.deviceToken('kiosk', 'Kiosk 1');
      for (const token of [null, 'wrong', kiosk]) {
        for (const [method, path] of [
          ['GET', ''],
          ['POST', ''],
          ['GET', '/x'],
          ['GET', '/x/file'],
          ['DELETE', '/x'],
        ] as const) {
          const answer = await reportDesk(app, token).ask(method, path, method === 'POST' ? {} : undefined);
          expect([answer.status, await answer.text()]).toEqual([403, '{"code":"not-allowed"}']);
        }
      }
    }));

  it.each([
    'not json',
    '{}',
    { report: 'register', format: 'docx', input: today },
    { report: 'register', format: 'csv', input: null },
    { report: 'register', format: 'csv', input: { ...today, period: { kind: 'day', day: '2026-02-30' } } },
    {
      report: 'register',
      format: 'csv',
      input: { ...today, period: { kind: 'month', year: 2026, month: 13 } },
    },
    {
      report: 'register',
      format: 'csv',
      input: { ...today, period: { kind: 'quarter', year: 2026, quarter: 5 } },
    },
    {
      report: 'register',
      format: 'csv',
      input: { ...today, period: { kind: 'range', from: '2026-11-24', to: '2026-11-23' } },
    },
    {
      report: 'register',
      format: 'csv',
      input: { ...today, period: { kind: 'range', from: '2020-01-01', to: '2026-11-23' } },
    },
    { report: 'register', format: 'csv', input: { ...today, serviceId: "x' OR 1=1" } },
  ])('refuses what is no order: %j', (order) =>
    withApp(async (app) => {
      const desk = await deskOf(app, 'coordinator');
      const answer = await desk.ask('POST', '', order);
      expect([answer.status, await answer.text()]).toEqual([400, '{"code":"bad-input"}']);
    }),
  );

  it('knows no report of another name, and an order too long for one', () =>
    withApp(async (app) => {
      const desk = await deskOf(app, 'coordinator');
      const unknown = await desk.ask('POST', '', { report: 'nothing', format: 'csv', input: today });
      expect([unknown.status, await unknown.text()]).toEqual([404, '{"code":"report-unknown"}']);
      expect((await desk.ask('POST', '', 'x'.repeat(10_000))).status).toBe(400);
    }));

  it('gives a file once, to nobody but who ordered it, and puts on record that visitors’ data left', () =>
    withApp(async (app) => {
      const [desk, other] = [await deskOf(app, 'coordinator'), await deskOf(app, 'admin')];
      const id = await desk.order('register', 'csv', today);
      expect(await desk.settled(id)).toMatchObject({ state: 'done', fileName: 'buku-tamu-2026-11-23.csv' });
      expect((await other.ask('GET', `/${id}`)).status).toBe(404);
      expect((await other.ask('GET', `/${id}/file`)).status).toBe(404);
      const file = await desk.ask('GET', `/${id}/file`);
      expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="buku-tamu-2026-11-23.csv"');
      expect(file.headers.get('cache-control')).toBe('no-store');
      expect((await desk.ask('GET', `/${id}/file`)).status).toBe(404);
      const events = await eventsAfter(app.hub.context.db, 0, 100);
      const exports = events.filter(({ type }) => type === 'report.exported');
      expect(exports).toHaveLength(1);
      expect(exports[0]).toMatchObject({ actorKind: 'officer', actorId: 'coordinator', visitId: null });
      expect(JSON.parse(exports[0]?.data ?? '')).toEqual({ report: 'register', format: 'csv', input: today });
    }));

  it('holds the day asked for, masked, in every format, and no formula', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const guestBook = aGuestBook({
        name: '=cmd|calc; "A1"',
        institution: '+62',
        role: '@SUM(A1)',
        regency: '-1',
      });
      await kiosk.must(
        'visit:register',
        aRegistration({
          purpose: '=HYPERLINK("http://example.com")',
          visitor: { kind: 'new', guestBook },
        }),
      );
      const desk = await deskOf(app, 'coordinator');
      const bytes = await desk.fetch('register', 'csv', today);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [header, line] = bytes.toString('utf8').slice(1).split('\r\n');
      expect(header).toMatch(/^Tanggal;No. antrean;Waktu datang;Nama;/);
      expect(line).toBe(
        `23 Nov 2026;A-001;09.00 WITA;"'=cmd|calc; ""A1""";KTP (NIK);637299••••••9001;'+62 812-••••-0001;'+62;'@SUM(A1);'-1;;;;Konsultasi Mutu Pendidikan;;"'=HYPERLINK(""http://example.com"")";;Belum selesai;;`,
      );
      const other = { ...today, period: { kind: 'day', day: '2026-11-24' } };
      expect((await desk.fetch('register', 'csv', other)).toString('utf8').trim().split('\r\n')).toHaveLength(
        1,
      );
      expect((await desk.fetch('register', 'pdf', today)).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await desk.fetch('register', 'xlsx', today)).subarray(0, 2).toString()).toBe('PK');
      const log = app.log.join('\n');
      for (const secret of ['cmd|calc', '637299', '81200000001', 'HYPERLINK'])
        expect(log).not.toContain(secret);
    }));
});
