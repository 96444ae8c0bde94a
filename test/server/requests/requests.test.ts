import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { HOUR } from '../../support/fake-clock.ts';
import {
  aConsultation,
  aCooperation,
  aLoan,
  anInformationRequest,
  APPLICANT,
  aRequestDesk,
  dispose,
  look,
  stateOf,
  step,
} from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

describe('a request', () => {
  it('gets its number at receipt, of its type and year, and its due day', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      expect(await front.must('request:register', aConsultation())).toMatchObject({
        number: 'KON-2026-0001',
        dueDay: '2026-11-24',
      });
      expect(await front.must('request:register', anInformationRequest())).toMatchObject({
        number: 'PPID-2026-0001',
        dueDay: '2026-11-26',
      });
      expect(await front.must('request:register', aCooperation())).toMatchObject({
        number: 'KER-2026-0001',
        dueDay: '2026-11-26',
      });
      expect(await front.must('request:register', aConsultation())).toMatchObject({
        number: 'KON-2026-0002',
      });
    }));

  it('is counted from the day it was received, also when it is entered later', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const late = await front.must('request:register', aCooperation({ receivedOn: '2026-11-20' }));
      expect(late.dueDay).toBe('2026-11-25');
      expect(await front.refused('request:register', aCooperation({ receivedOn: '2026-11-24' }))).toBe(
        'day-ahead',
      );
    }));

  it('that is sent twice is one, with the same number', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const once = aConsultation();
      const [first, second] = await Promise.all([
        front.must('request:register', once),
        front.must('request:register', once),
      ]);
      expect(second).toEqual(first);
      expect((await front.must('request:board', {})).open).toHaveLength(1);
    }));

  it('keeps who asks and what for sealed, and out of every event', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      await front.must('request:register', anInformationRequest());
      const { db } = app.hub.context;
      const stored = JSON.stringify([
        await db.selectFrom('request').selectAll().execute(),
        await db.selectFrom('event').selectAll().execute(),
      ]);
      for (const secret of ['Lestari', '81200000031', '6372991205909001', 'Skripsi', 'Jalan Contoh'])
        expect(stored).not.toContain(secret);
      expect(app.log.join('\n')).not.toContain('Lestari');
    }));

  it('says whose it is to who works on it, and to no other officer', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      expect((await look(front, id)).applicant).toMatchObject({
        name: APPLICANT.name,
        phone: '+6281200000031',
      });
      expect(await expert.refused('request:detail', { requestId: id })).toBe('request-unknown');
      await dispose(front, expertId, id);
      expect((await look(expert, id)).applicant?.name).toBe(APPLICANT.name);
    }));

  it('moves on once where two officers press at the same moment', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      await dispose(front, expertId, id);
      const go = { requestId: id, step: 'classify-open', base: 1, answers: {} };
      const both = await Promise.all([expert.send('request:step', go), expert.send('request:step', go)]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await expert.refused('request:step', go)).toBe('request-taken');
    }));

  it('survives a restart as it was', () =>
    withApp(async (app) => {
      const { front, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      const before = await look(front, id);
      await app.restart();
      const again = await anOfficer(app, 'another', ['front-office']);
      expect({ ...(await look(again, id)), lists: before.lists, open: before.open }).toEqual(before);
    }));
});

describe('a consultation', () => {
  it('K-02: is given out by disposition: from whom, to whom, instruction, limit, nature', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      const late = {
        requestId: id,
        base: 0,
        toId: expertId,
        instruction: 'Mohon dijawab',
        limitDay: '2026-11-25',
        nature: 'urgent',
      } as const;
      expect(await front.refused('request:dispose', late)).toBe('disposition-after-due');
      expect(await front.refused('request:dispose', { ...late, toId: 'nobody', limitDay: null })).toBe(
        'officer-unknown',
      );
      expect((await look(front, id)).dispositions).toEqual([]);
      await dispose(front, expertId, id, { limitDay: '2026-11-24', nature: 'urgent' });
      expect((await look(expert, id)).dispositions).toMatchObject([
        {
          from: 'Petugas front',
          to: 'Petugas expert',
          instruction: 'Mohon dijawab',
          limitDay: '2026-11-24',
          nature: 'urgent',
        },
      ]);
    }));

  it('K-03: that is exempt is refused by the PPID with its ground, and its day ends when it is passed on', () =>
    withApp(async (app) => {
      const { front, expert, expertId, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      await dispose(front, expertId, id);
      await step(expert, id, 'refer', { reason: 'Memuat nilai murid per nama' });
      const { clocks } = await look(ppid, id);
      expect(clocks.map(({ reading }) => reading)).toMatchObject([
        { id: 'answer', state: 'stopped', pace: 'in-time' },
        { id: 'ppid', state: 'running', dueDay: '2026-12-07' },
      ]);
      const refuse = { requestId: id, step: 'refuse', base: 2, answers: { reason: 'Catatan pribadi' } };
      expect(await ppid.refused('request:step', refuse)).toBe('request-field');
      expect(
        await expert.refused('request:step', {
          ...refuse,
          answers: { ...refuse.answers, grounds: ['17-h5'] },
        }),
      ).toBe('not-allowed');
      const exempt = { reason: 'Catatan pribadi', grounds: ['17-h5'] };
      expect(await ppid.send('request:step', { ...refuse, answers: exempt })).toMatchObject({
        error: { code: 'request-field', details: { field: 'decree' } },
      });
      await step(ppid, id, 'refuse', { ...exempt, decree: 'SK 3/2026' });
      expect(await stateOf(front, id)).toBe('Ditolak');
      const { open, ended } = await front.must('request:board', {});
      expect([open.length, ended.length]).toEqual([0, 1]);
    }));
});

describe('a request for information', () => {
  it('shows the NIK of its applicant masked; the whole of it is a look that is on record', () =>
    withApp(async (app) => {
      const { front, expert } = await aRequestDesk(app);
      const { id } = await front.must('request:register', anInformationRequest());
      expect((await look(front, id)).applicant?.idNumber).toBe('637299••••••9001');
      expect(await front.must('request:reveal-id', { requestId: id })).toEqual({
        idNumber: '6372991205909001',
      });
      expect(await expert.refused('request:reveal-id', { requestId: id })).toBe('request-unknown');
      const looks = await app.hub.context.db
        .selectFrom('event')
        .select('data')
        .where('type', '=', 'visitor.id-revealed')
        .execute();
      expect(looks.map(({ data }) => JSON.parse(data) as unknown)).toEqual([{ requestId: id }]);
    }));

  it('is refused with a number that is no NIK and no decree of a legal entity', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const wrong = anInformationRequest();
      const asked = { ...wrong, applicant: { ...wrong.applicant, idNumber: '637299120590900' } };
      expect(await front.refused('request:register', asked)).toBe('request-field');
      const entity = { ...wrong, applicant: { ...wrong.applicant, idNumber: 'AHU-0001234.AH.01.04' } };
      await front.must('request:register', entity);
    }));

  it('asks for address and ID number, which the register of the law has (Perki 1/2021)', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const { applicant } = anInformationRequest();
      for (const bare of [
        { ...applicant, address: '' },
        { ...applicant, idNumber: '' },
      ])
        expect(await front.refused('request:register', anInformationRequest({ applicant: bare }))).toBe(
          'request-field',
        );
    }));

  it('is not declared complete before its documents were seen', () =>
    withApp(async (app) => {
      const { front, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', anInformationRequest({ seen: [] }));
      const complete = { requestId: id, step: 'declare-complete', base: 0, answers: {} };
      expect(await ppid.refused('request:step', complete)).toBe('request-incomplete');
      await front.must('request:document', { requestId: id, documentId: 'identity', seen: true });
      await ppid.must('request:step', complete);
      expect((await look(ppid, id)).documents[0]).toMatchObject({ seenBy: 'Petugas front' });
    }));

  it('is due ten working days from receipt, and seventeen once extended with a reason', () =>
    withApp(async (app) => {
      const { front, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', anInformationRequest());
      await step(ppid, id, 'declare-complete');
      expect((await look(ppid, id)).pressing).toMatchObject({ id: 'answer', dueDay: '2026-12-07' });
      await step(ppid, id, 'extend', { reason: 'Data di tiga unit' });
      expect((await look(ppid, id)).pressing).toMatchObject({ dueDay: '2026-12-16' });
    }));
});

describe('a loan', () => {
  const at = (from: string, to: string): CommandInput<'request:register'> =>
    aLoan({ answers: { ...aLoan().answers, from: `2026-12-01T${from}`, to: `2026-12-01T${to}` } });

  it('P-03: is refused without a telephone number', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const applicant = { ...APPLICANT, phone: '' };
      expect(await front.refused('request:register', aLoan({ applicant }))).toBe('phone-invalid');
    }));

  it('P-02: is refused where the facility is agreed to somebody else, and says when', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      await step(expert, id, 'check', { finding: 'Kosong' });
      await step(expert, id, 'agree');
      const second = await front.send('request:register', at('14:59', '16:00'));
      expect(second).toEqual({
        ok: false,
        error: { code: 'facility-taken', details: { day: '2026-12-01', from: '08:00', until: '15:00' } },
      });
      await front.must('request:register', at('15:00', '16:00'));
      expect(
        await front.must('facility:calendar', { facilityId: 'hall', from: '2026-12-01', to: '2026-12-01' }),
      ).toMatchObject([{ kind: 'agreed' }, { kind: 'asked' }]);
    }));

  it('P-02: two that were asked for the same time are not both agreed to', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const [one, two] = [
        await front.must('request:register', aLoan()),
        await front.must('request:register', aLoan()),
      ];
      for (const { id } of [one, two]) {
        await dispose(front, expertId, id);
        await step(expert, id, 'check', { finding: 'Kosong' });
      }
      await step(expert, one.id, 'agree');
      expect(
        await expert.refused('request:step', { requestId: two.id, step: 'agree', base: 2, answers: {} }),
      ).toBe('facility-taken');
      expect(await stateOf(expert, two.id)).toBe('Ketersediaan dicek');
    }));

  it('P-05: that its applicant cancels frees the facility', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      await step(expert, id, 'check', { finding: 'Kosong' });
      await step(expert, id, 'agree');
      await step(front, id, 'withdraw', { reason: 'Acara batal' });
      await front.must('request:register', aLoan());
    }));

  it('ends after it begins, and not in the past', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      expect(await front.refused('request:register', at('15:00', '08:00'))).toBe('loan-period');
      const past = { ...aLoan().answers, from: '2026-11-20T08:00', to: '2026-11-20T09:00' };
      expect(await front.refused('request:register', aLoan({ answers: past }))).toBe('day-past');
    }));
});

describe('a cooperation', () => {
  it('C-01, C-04: less than seven working days before its event is taken only with a reason, which is kept', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const soon = { ...aCooperation().answers, 'event-day': '2026-11-30' };
      expect(await front.refused('request:register', aCooperation({ answers: soon }))).toBe('request-late');
      const { id } = await front.must(
        'request:register',
        aCooperation({ answers: soon, lateOverride: 'Arahan Kepala' }),
      );
      expect(await look(front, id)).toMatchObject({ eventDay: '2026-11-30', lateOverride: 'Arahan Kepala' });
    }));

  it('C-03: its clock stands still during a revision and goes on afterwards', () =>
    withApp(async (app) => {
      const { front, expert, expertId, head } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aCooperation());
      await dispose(front, expertId, id);
      await step(head, id, 'approve');
      await step(expert, id, 'complete-documents');
      const agreement = async () =>
        (await look(expert, id)).clocks.find(({ reading }) => reading.id === 'agreement')?.reading;
      expect(await agreement()).toMatchObject({ state: 'running', dueDay: '2026-11-30' });
      await step(expert, id, 'ask-revision', { reason: 'RAB belum ditandatangani' });
      app.clock.advance(48 * HOUR);
      expect(await agreement()).toMatchObject({ state: 'paused', daysLeft: 5 });
      expect((await front.must('request:board', {})).open[0]?.lists).toEqual(['applicant']);
      await step(front, id, 'receive-revision');
      expect(await agreement()).toMatchObject({ state: 'running', dueDay: '2026-12-02' });
      expect(await stateOf(front, id)).toBe('Disetujui, perjanjian disusun');
    }));
});
