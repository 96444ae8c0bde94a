/** The register of the PPID (Perki 1/2021 Ps 32): its own requests, and what the desk passed on to it (K-03). */
import { describe, expect, it } from 'vitest';
import { informationRegister } from '../../../server/reports/requests/information-register.ts';
import { ofAll } from '../../support/reports.ts';
import {
  aConsultation,
  anInformationRequest,
  aRequestDesk,
  dispose,
  step,
  type RequestDesk,
} from '../../support/requests.ts';
import { withApp, type App } from '../../support/with-app.ts';

const range = (from: string, to: string) => ({ kind: 'range', from, to }) as const;
const REASON = { reason: 'Memuat nilai murid per nama' };

/** Its lines by the labels of their columns, and its figures. */
async function register(app: App, period = range('2026-11-01', '2026-12-31')) {
  const { db, vault, office, clock } = app.hub.context;
  const source = { db, vault, office: office(), now: clock.now(), progress: () => undefined };
  const { blocks } = await informationRegister.build(source, { period, ...ofAll });
  const table = blocks.find((block) => block.kind === 'table' && block.title === 'Register');
  const figures = blocks.find((block) => block.kind === 'figures');
  if (table?.kind !== 'table' || figures?.kind !== 'figures') throw new Error('no register');
  return {
    lines: table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ label }, index) => [label, row[index]])),
    ),
    figures: Object.fromEntries(figures.items.map(({ label, value }) => [label, value])),
  };
}

async function passedOn({ front, expert, expertId }: RequestDesk): Promise<string> {
  const { id } = await front.must('request:register', aConsultation());
  await dispose(front, expertId, id);
  await step(expert, id, 'refer', REASON);
  return id;
}

async function tomorrow(app: App): Promise<void> {
  app.clock.set('2026-11-24T09:00:00+08:00');
  await app.hub.jobs.run();
}

describe('the register of the PPID', () => {
  it('K-03: has a consultation once it was passed on, from the day the PPID had it, with what was decided', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const { id } = await desk.front.must('request:register', aConsultation());
      await desk.front.must('request:register', anInformationRequest());
      await desk.front.must('request:register', aConsultation());
      expect((await register(app)).lines.map(({ Nomor }) => Nomor)).toEqual(['PPID-2026-0001']);
      await tomorrow(app);
      await dispose(desk.front, desk.expertId, id);
      await step(desk.expert, id, 'refer', REASON);
      const open = await register(app);
      expect(open.lines[1]).toMatchObject({
        Nomor: 'KON-2026-0001',
        Diterima: '2026-11-24',
        'Diterima ULT': '2026-11-23',
        Asal: 'Konsultasi',
        'NIK/identitas': '',
        'Rincian informasi': 'Rapor Pendidikan: Bagaimana membaca capaian literasi?',
        Status: 'Terindikasi dikecualikan, diteruskan ke PPID',
        Pemberitahuan: null,
      });
      const exempt = { reason: 'Catatan pribadi', grounds: ['17-h5'], decree: 'SK 3/2026' };
      await step(desk.ppid, id, 'refuse', exempt);
      const { lines, figures } = await register(app);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatchObject({
        Status: 'Ditolak',
        'Alasan penolakan': 'Pasal 17 huruf h angka 5: Catatan pribadi',
        Pemberitahuan: app.clock.now(),
        // the ten days of the law run from its receipt, wherever that was
        'Hari kerja': 1,
      });
      expect(figures).toMatchObject({
        'Permohonan informasi': '2',
        'Di antaranya konsultasi yang diteruskan': '1',
        Ditolak: '1',
      });
    }));

  it('has it in the period the PPID had it first, and never again where it is passed on a second time', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const id = await passedOn(desk);
      await step(desk.ppid, id, 'release', { reason: 'Bukan catatan pribadi' });
      await tomorrow(app);
      await step(desk.expert, id, 'refer', REASON);
      await step(desk.ppid, id, 'release', { reason: 'Bukan catatan pribadi' });
      await step(desk.expert, id, 'answer', { summary: 'Dijelaskan bersama laman Rapor Pendidikan.' });
      expect((await register(app, range('2026-11-24', '2026-11-30'))).lines).toEqual([]);
      const { lines, figures } = await register(app, range('2026-11-23', '2026-11-23'));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ Diterima: '2026-11-23', Status: 'Selesai', 'Alasan penolakan': '' });
      expect(figures).toMatchObject({ 'Diberikan seluruhnya': '1', Ditolak: '0' });
    }));
});
