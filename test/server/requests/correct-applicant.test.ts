import { describe, expect, it } from 'vitest';
import { eventsAfter } from '../../../db/repositories/events.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { HubClient } from '../../support/hub-client.ts';
import {
  aConsultation,
  anInformationRequest,
  aLoan,
  APPLICANT,
  aRequestDesk,
  dispose,
  look,
  step,
} from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { aRequest } from '../../support/subjects.ts';
import { withApp } from '../../support/with-app.ts';

type Correction = CommandInput<'request:correct-applicant'>['applicant'];
const RIGHT: Correction = { ...APPLICANT, phone: '081200000032', idNumber: null };

/** A wish for correction of whose phone that is. */
async function wishOf(desk: HubClient, phone: string): Promise<{ requestId: string }> {
  const { id } = await desk.must('subject:register', aRequest({ kind: 'correct' }));
  const of = { requestId: id };
  const [found] = await desk.must('subject:find', { ...of, by: 'phone', phone });
  const { visitorId = null, complaintId = null, applicationId = null } = found ?? {};
  await desk.must('subject:choose', { ...of, visitorId, complaintId, applicationId });
  return of;
}

describe('who asks for a request', () => {
  it('is put right while it is open: it is told at the right phone, and found by it alone', () =>
    withApp(async (app) => {
      const { front, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await front.must('request:correct-applicant', { requestId: id, applicant: RIGHT });
      const after = await look(ppid, id);
      expect(after.applicant?.phone).toBe('+6281200000032');
      expect(after.corrections).toEqual([
        { fields: ['phone'], by: 'Petugas front', at: app.clock.now(), subjectRequest: false },
      ]);
      const pj = await anOfficer(app, 'pj', ['person-in-charge']);
      const wish = await pj.must('subject:register', aRequest({ kind: 'correct' }));
      const by = { requestId: wish.id, by: 'phone' } as const;
      expect(await pj.must('subject:find', { ...by, phone: APPLICANT.phone })).toEqual([]);
      expect(await pj.must('subject:find', { ...by, phone: RIGHT.phone })).toHaveLength(1);
    }));

  it('keeps its ID number where none is given, and a new one is held to the rule of its type', () =>
    withApp(async (app) => {
      const { ppid } = await aRequestDesk(app);
      const { id } = await ppid.must('request:register', anInformationRequest());
      const address = 'Jalan Contoh 2, Tarakan';
      await ppid.must('request:correct-applicant', { requestId: id, applicant: { ...RIGHT, address } });
      expect((await ppid.must('request:reveal-id', { requestId: id })).idNumber).toBe('6372991205909001');
      const wrong = { ...RIGHT, address, idNumber: '1234' };
      expect(await ppid.refused('request:correct-applicant', { requestId: id, applicant: wrong })).toBe(
        'request-field',
      );
      const none = { ...RIGHT, address: '' };
      expect(await ppid.refused('request:correct-applicant', { requestId: id, applicant: none })).toBe(
        'request-field',
      );
      expect((await look(ppid, id)).applicant?.address).toBe(address);
    }));

  it('is corrected by nobody who may not know them, nor to what it is already, nor without a phone it needs', () =>
    withApp(async (app) => {
      const { front, expert } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      const colleague = await anOfficer(app, 'colleague', ['helpdesk'], ['facilities']);
      expect((await look(colleague, id)).applicant).toBeNull();
      const to = (applicant: Correction) => ({ requestId: id, applicant });
      for (const one of [expert, colleague])
        expect(await one.refused('request:correct-applicant', to(RIGHT))).toBe('request-unknown');
      const same = { ...APPLICANT, idNumber: null };
      expect(await front.refused('request:correct-applicant', to(same))).toBe('applicant-unchanged');
      expect(await front.refused('request:correct-applicant', to({ ...RIGHT, phone: '' }))).toBe(
        'phone-invalid',
      );
      expect(await front.refused('request:correct-applicant', to({ ...RIGHT, name: '12' }))).toBe(
        'name-invalid',
      );
      expect((await look(front, id)).corrections).toEqual([]);
    }));

  it('once it is over, is put right at their own wish alone (UU 27/2022), and the wish says that it was', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      await dispose(front, expertId, id);
      await step(expert, id, 'classify-open');
      await step(expert, id, 'answer', { summary: 'Dijelaskan' });
      expect(await front.refused('request:correct-applicant', { requestId: id, applicant: RIGHT })).toBe(
        'request-over',
      );
      const pj = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await wishOf(pj, APPLICANT.phone);
      const input = { ...of, applicationId: id, applicant: { ...RIGHT, name: 'Lestari Binti Contoh' } };
      await pj.must('subject:correct-application', input);
      const { applications } = await pj.must('subject:data', { ...of, whole: true });
      expect(applications.map(({ applicant }) => applicant.name)).toEqual(['Lestari Binti Contoh']);
      expect((await pj.must('subject:detail', of)).entries.at(-1)?.act).toBe('corrected');
      expect((await look(front, id)).corrections).toMatchObject([
        { fields: ['name', 'phone'], subjectRequest: true },
      ]);
    }));

  it('is no other person’s to correct, and no value of it is in the log', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const mine = await front.must('request:register', aConsultation());
      const another = { ...APPLICANT, name: 'Dewi Kencana', phone: '081200000099' };
      const theirs = await front.must('request:register', aConsultation({ applicant: another }));
      const pj = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await wishOf(pj, APPLICANT.phone);
      const correct = (applicationId: string) => ({ ...of, applicationId, applicant: RIGHT });
      expect(await pj.refused('subject:correct-application', correct(theirs.id))).toBe('subject-not-chosen');
      await pj.must('subject:correct-application', correct(mine.id));
      const events = await eventsAfter(app.hub.context.db, 0, 1_000);
      expect(events.filter(({ type }) => type === 'request.applicant-corrected')).toHaveLength(1);
      expect(JSON.stringify(events)).not.toMatch(/Lestari|81200000032/);
    }));
});
