/** A request followed by its code, at the kiosk and on the office's Wi-Fi. */
import { describe, expect, it } from 'vitest';
import {
  aConsultation,
  aCooperation,
  aLoan,
  anInformationRequest,
  APPLICANT,
  aRequestDesk,
  dispose,
  step,
} from '../../support/requests.ts';
import { withApp } from '../../support/with-app.ts';

describe('a request that is followed', () => {
  it('says number, type, how it stands in plain words, its day and its dates, and nothing personal', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id, code, number } = await front.must('request:register', aLoan());
      const phone = await app.stranger();
      expect(await phone.must('request:follow-own', { code })).toMatchObject({
        number,
        typeName: { id: 'Peminjaman sarana dan prasarana' },
        told: { id: 'Permohonan diterima' },
        turn: 'office',
        due: { day: '2026-11-24', daysLeft: 1 },
      });
      app.clock.set('2026-11-24T10:00:00+08:00');
      await dispose(front, expertId, id, { instruction: 'Mohon diperiksa segera' });
      await step(expert, id, 'check', { finding: 'Aula kosong pada hari itu' });
      await step(expert, id, 'agree');
      const kiosk = await app.device('kiosk');
      const followed = await kiosk.must('request:follow', { code: code.toLowerCase().replace('-', ' ') });
      expect(followed).toMatchObject({
        told: { id: 'Peminjaman disetujui', en: 'The loan was approved' },
        turn: 'none',
        due: null,
      });
      expect(followed.history.map(({ day, told }) => `${day} ${told.id}`)).toEqual([
        '2026-11-23 Permohonan diterima',
        '2026-11-24 Ketersediaan sedang diperiksa',
        '2026-11-24 Ketersediaan sudah diperiksa',
        '2026-11-24 Peminjaman disetujui',
      ]);
      const said = JSON.stringify(followed);
      for (const hidden of [
        APPLICANT.name,
        APPLICANT.institution,
        '0812',
        'Lokakarya',
        'Mohon',
        'kosong',
        'expert',
      ])
        expect(said).not.toContain(hidden);
    }));

  it('says when it is the applicant’s turn, and until when', () =>
    withApp(async (app) => {
      const { front, expert, expertId, ppid } = await aRequestDesk(app);
      const information = await front.must('request:register', anInformationRequest());
      await step(ppid, information.id, 'declare-incomplete', { reason: 'Tujuan belum jelas' });
      const phone = await app.stranger();
      expect(await phone.must('request:follow-own', { code: information.code })).toMatchObject({
        turn: 'applicant',
        due: { day: '2026-11-26', daysLeft: 3 },
        told: { id: 'Mohon lengkapi permohonan Anda' },
      });
      const cooperation = await front.must('request:register', aCooperation());
      await dispose(front, expertId, cooperation.id);
      await step(expert, cooperation.id, 'ask-revision', { reason: 'RAB belum ada' });
      expect(await phone.must('request:follow-own', { code: cooperation.code })).toMatchObject({
        turn: 'applicant',
        due: null,
      });
    }));

  it('counts working days, also past its day and over a restart', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const { code } = await front.must('request:register', aConsultation());
      app.clock.set('2026-11-26T10:00:00+08:00');
      await app.restart();
      const phone = await app.stranger();
      expect((await phone.must('request:follow-own', { code })).due).toEqual({
        day: '2026-11-24',
        daysLeft: -2,
      });
    }));

  it('is refused alike for a code of nobody, of a visit and of anything else', () =>
    withApp(async (app) => {
      const phone = await app.stranger();
      for (const code of ['2222-22', 'abcd', '7K3F-Q9', 'PIN-2026-0001'])
        expect(await phone.refused('request:follow-own', { code })).toBe('request-code-unknown');
    }));

  it('is not found by trying codes, from one place, whoever has a right one', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const { code } = await front.must('request:register', aConsultation());
      const phone = await app.stranger();
      // looking at one's own as often as one likes uses up nothing
      for (let look = 0; look < 30; look += 1) await phone.must('request:follow-own', { code });
      const tries = Array.from({ length: 25 }, (_, n) => `${String(2222 + n)}-BB`);
      const codes = await Promise.all(
        tries.map((wrong) => phone.refused('request:follow-own', { code: wrong })),
      );
      expect(codes.filter((refusal) => refusal === 'too-many-tries')).toHaveLength(5);
      expect(await phone.refused('request:follow-own', { code })).toBe('too-many-tries');
      await app.restart();
      expect(await (await app.stranger()).refused('request:follow-own', { code })).toBe('too-many-tries');
      // the kiosk is another place
      expect(await (await app.device('kiosk')).must('request:follow', { code })).toMatchObject({
        turn: 'office',
      });
      app.clock.advance(16 * 60_000);
      await (await app.stranger()).must('request:follow-own', { code });
    }));
});
