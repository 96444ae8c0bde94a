import { describe, expect, it } from 'vitest';
import {
  aConsultation,
  aLoan,
  APPLICANT,
  aRequestDesk,
  dispose,
  look,
  step,
} from '../../support/requests.ts';
import { withApp } from '../../support/with-app.ts';

describe('the message to the applicant (P-03)', () => {
  it('is offered after a step that has one, with the words of the office and the number it goes to', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      expect((await look(expert, id)).message).toBeNull();
      await step(expert, id, 'decline', { reason: 'Aula dipakai pelatihan' });
      const { message } = await look(expert, id);
      expect(message).toMatchObject({ stepNo: 2, message: 'unavailable', phone: '+6281200000031' });
      for (const said of [
        'Lestari Binti',
        'PIN-2026-0001',
        'Aula dipakai pelatihan',
        'Selasa, 1 Desember 2026',
      ])
        expect(message?.text).toContain(said);
    }));

  it('is not offered without a phone', () =>
    withApp(async (app) => {
      const { front, expert, expertId, ppid } = await aRequestDesk(app);
      const silent = aConsultation({ applicant: { ...APPLICANT, phone: '' } });
      const { id } = await front.must('request:register', silent);
      await dispose(front, expertId, id);
      await step(expert, id, 'refer', { reason: 'Data murid' });
      await step(ppid, id, 'refuse', { reason: 'Data murid', grounds: ['17-h5'], decree: 'SK 3/2026' });
      expect((await look(ppid, id)).message).toBeNull();
    }));

  it('is sent by a person, who says so; who and when is on record and no number is', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      expect(await expert.refused('request:message-sent', { requestId: id, stepNo: 1 })).toBe(
        'request-no-message',
      );
      await step(expert, id, 'check', { finding: 'Kosong' });
      await step(expert, id, 'agree');
      expect((await look(expert, id)).messages).toEqual([]);
      expect(await expert.refused('request:message-sent', { requestId: id, stepNo: 2 })).toBe(
        'request-no-message',
      );
      await expert.must('request:message-sent', { requestId: id, stepNo: 3 });
      expect((await look(front, id)).messages).toEqual([
        { stepNo: 3, message: 'agreed', by: 'Petugas expert', at: app.clock.now() },
      ]);
      const { db } = app.hub.context;
      const events = await db.selectFrom('event').selectAll().execute();
      expect(events.filter(({ type }) => type === 'request.message-sent')).toHaveLength(1);
      expect(JSON.stringify([events, app.log])).not.toContain('81200000031');
    }));
});
