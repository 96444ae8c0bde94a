import { describe, expect, it } from 'vitest';
import type { LetterContent } from '../../../shared/domain/requests/letter-content.ts';
import { changeOfficeData } from '../../support/office-data.ts';
import { reportDesk } from '../../support/reports.ts';
import {
  aConsultation,
  aCooperation,
  aLoan,
  anInformationRequest,
  aRequestDesk,
  dispose,
  look,
  step,
} from '../../support/requests.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

const REFUSAL = { reason: 'Memuat nilai murid per nama', grounds: ['17-h5'], decree: 'SK 3/2026' };

/** As it is stored. */
async function written(app: App, letterId: string): Promise<LetterContent> {
  const { db, vault } = app.hub.context;
  const row = await db
    .selectFrom('requestLetter')
    .selectAll()
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow();
  return JSON.parse(vault.unseal(row.contentCipher ?? '') ?? '') as LetterContent;
}

describe('a letter of a request', () => {
  it('is the receipt with its registration, numbered by type and year', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const first = await front.must('request:register', anInformationRequest());
      expect(first.receipt).toMatchObject({ letter: 'receipt', number: '001/ULT-PPID/XI/2026' });
      const again = await front.must('request:register', anInformationRequest());
      expect(again.receipt?.number).toBe('002/ULT-PPID/XI/2026');
      const other = await front.must('request:register', aLoan());
      expect(other.receipt?.number).toBe('001/ULT-PIN/XI/2026');
      const letter = await written(app, first.receipt?.id ?? '');
      for (const said of [
        first.number,
        first.code,
        '23 November 2026',
        'Kamis, 26 November 2026',
        'Lestari Binti',
      ])
        expect(letter.body).toContain(said);
      expect(JSON.stringify(letter)).not.toContain('6372991205909001');
    }));

  it('of a registration that is sent twice is one, and a refused one takes no number', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const once = aLoan();
      const [first, second] = [
        await front.must('request:register', once),
        await front.must('request:register', once),
      ];
      expect(second.receipt).toEqual(first.receipt);
      const backwards = { ...aLoan().answers, to: '2026-12-01T07:00' };
      expect(await front.refused('request:register', aLoan({ answers: backwards }))).toBe('loan-period');
      const next = await front.must('request:register', aLoan());
      expect(next.receipt?.number).toBe('002/ULT-PIN/XI/2026');
    }));

  it('K-03: of a refusal cites the article and words of its ground, the decree, and the right to object', () =>
    withApp(async (app) => {
      const { front, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', anInformationRequest());
      await step(ppid, id, 'declare-complete');
      const done = await ppid.must('request:step', {
        requestId: id,
        step: 'refuse',
        base: 1,
        answers: REFUSAL,
      });
      expect(done.letter).toMatchObject({ letter: 'refusal', number: '002/ULT-PPID/XI/2026' });
      const { body, addressee, signer } = await written(app, done.letter?.id ?? '');
      for (const said of [
        'Pasal 17 huruf h angka 5 Undang-Undang Nomor 14 Tahun 2008',
        'catatan pribadi terkait kegiatan satuan pendidikan',
        'SK 3/2026',
        REFUSAL.reason,
        '30 (tiga puluh) hari kerja',
      ])
        expect(body).toContain(said);
      expect(addressee).toEqual(['Yth. Lestari Binti', 'SDN Contoh 1', 'Jalan Contoh 1, Tarakan']);
      expect(signer).toEqual({ title: 'Pejabat Pengelola Informasi dan Dokumentasi', name: 'Petugas ppid' });
    }));

  it('of a refusal without an exemption speaks of no decree', () =>
    withApp(async (app) => {
      const { front, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', anInformationRequest());
      await step(ppid, id, 'declare-complete');
      const answers = { reason: 'Belum didata', grounds: ['not-held'] };
      const { letter } = await ppid.must('request:step', { requestId: id, step: 'refuse', base: 1, answers });
      const { body } = await written(app, letter?.id ?? '');
      expect(body).toContain('informasi belum dikuasai');
      expect(body).not.toMatch(/Pasal 17|Keputusan pengecualian|uji konsekuensi/);
    }));

  it('P-02: of a loan names facility and time; C-06: of an agreement its number and day', () =>
    withApp(async (app) => {
      const { front, expert, expertId, head } = await aRequestDesk(app);
      const loan = await front.must('request:register', aLoan());
      await dispose(front, expertId, loan.id);
      await step(expert, loan.id, 'check', { finding: 'Kosong' });
      const agreed = await expert.must('request:step', {
        requestId: loan.id,
        step: 'agree',
        base: 2,
        answers: {},
      });
      const { body } = await written(app, agreed.letter?.id ?? '');
      expect(body).toContain('Sarana : Aula');
      expect(body).toContain('Selasa, 1 Desember 2026 pukul 08.00 sampai 15.00 WITA');

      const { id } = await front.must('request:register', aCooperation());
      await dispose(front, expertId, id);
      await step(expert, id, 'complete-documents');
      await step(head, id, 'approve');
      const signed = { 'agreement-number': 'PKS-7/2026', 'agreement-day': '2026-11-25' };
      await step(expert, id, 'sign', signed);
      const { letters } = await look(expert, id);
      expect(letters.map(({ letter, number }) => [letter, number])).toEqual([
        ['receipt', '001/ULT-KER/XI/2026'],
        ['decision', '002/ULT-KER/XI/2026'],
        ['agreement', '003/ULT-KER/XI/2026'],
      ]);
      const cover = await written(app, letters[2]?.id ?? '');
      expect(cover.body).toContain('Nomor perjanjian : PKS-7/2026');
      expect(cover.body).toContain('Tanggal perjanjian : 25 November 2026');
    }));

  it('is as it was written, whatever the office is called and says later', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const { receipt } = await front.must('request:register', aConsultation());
      const before = await written(app, receipt?.id ?? '');
      await changeOfficeData(app, {
        name: 'Balai Lain',
        requestLetters: { letters: { receipt: { subject: 'Lain', body: 'Lain', signer: 'head' } } },
      });
      expect(await written(app, receipt?.id ?? '')).toEqual(before);
      const next = await front.must('request:register', aConsultation());
      expect(await written(app, next.receipt?.id ?? '')).toMatchObject({
        office: 'Balai Lain',
        body: 'Lain',
      });
      const { db } = app.hub.context;
      await expect(db.updateTable('requestLetter').set({ contentCipher: 'x' }).execute()).rejects.toThrow(
        'never changed',
      );
      await expect(db.deleteFrom('requestLetter').execute()).rejects.toThrow('never deleted');
    }));

  it('is sealed, and nothing of it is in an event or a log', () =>
    withApp(async (app) => {
      const { front, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', anInformationRequest());
      await step(ppid, id, 'declare-complete');
      await step(ppid, id, 'refuse', REFUSAL);
      const { db } = app.hub.context;
      const stored = JSON.stringify([
        await db.selectFrom('requestLetter').selectAll().execute(),
        await db.selectFrom('event').selectAll().execute(),
        app.log,
      ]);
      for (const secret of ['Lestari', 'Jalan Contoh', 'nilai murid']) expect(stored).not.toContain(secret);
    }));

  it(
    'is fetched as PDF by who may know its applicant, and every look is on record',
    () =>
      withApp(async (app) => {
        const { front } = await aRequestDesk(app);
        const { receipt } = await front.must('request:register', aConsultation());
        const letterId = receipt?.id ?? '';
        const { jobId } = await front.must('request:letter', { letterId });
        const desk = reportDesk(app, await aSession(app, 'front'));
        expect(await desk.settled(jobId)).toMatchObject({
          state: 'done',
          fileName: 'receipt-KON-2026-0001.pdf',
        });
        const file = await desk.ask('GET', `/${jobId}/file`);
        expect(file.headers.get('content-type')).toBe('application/pdf');
        expect(
          Buffer.from(await file.arrayBuffer())
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
        const { db } = app.hub.context;
        const looks = await db
          .selectFrom('event')
          .select('data')
          .where('type', '=', 'request.data-seen')
          .execute();
        expect(looks.map(({ data }) => JSON.parse(data) as unknown)).toMatchObject([{ letterId }]);

        const stranger = await anOfficer(app, 'stranger', ['helpdesk']);
        expect(await stranger.refused('request:letter', { letterId })).toBe('request-unknown');
        expect(await front.refused('request:letter', { letterId: 'none' })).toBe('letter-unknown');
      }),
    400_000,
  );
});
