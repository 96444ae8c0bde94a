/** Types of request become other ones from a day on; what was asked for before keeps its form, checklist and limits (H-10). */
import { describe, expect, it } from 'vitest';
import { cooperation } from '../../../db/seed/profiles/request-types/cooperation.ts';
import { information } from '../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../db/seed/profiles/request-types/loan.ts';
import { changeOf, type FieldChange } from '../../../shared/domain/requests/type-change.ts';
import { aProgram, aSubmittedLoan } from '../../support/applications.ts';
import { aGuestBook, aRegistration } from '../../support/builders.ts';
import type { HubClient } from '../../support/hub-client.ts';
import {
  aCooperation,
  aKioskLoan,
  aLoan,
  anInformationRequest,
  aRequestDesk,
  aTypeChange,
  look,
} from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

const TOMORROW = '2026-11-24';

const CHAIRS: FieldChange = {
  id: null,
  label: { id: 'Jumlah kursi', en: 'Chairs' },
  kind: 'whole-number',
  required: true,
  kiosk: true,
  choices: [],
};
const { form: FORM } = changeOf(loan);
const WITH_CHAIRS = { form: [...FORM, CHAIRS] };
const EASIER = {
  form: FORM.map((field) => (field.id === 'participants' ? { ...field, required: false } : field)),
  documents: [...loan.documents, { id: null, name: { id: 'Denah', en: 'Floor plan' }, required: true }],
};

function without(answers: ReturnType<typeof aLoan>['answers'], id: string): typeof answers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => field !== id));
}

async function aTicket(kiosk: HubClient): Promise<string> {
  const visitor = { kind: 'new', guestBook: aGuestBook() } as const;
  return (await kiosk.must('visit:register', aRegistration({ visitor, serviceId: 'facilities' }))).code;
}

const versionsOf = async (lead: HubClient, typeId: string): Promise<unknown> =>
  (await lead.must('request-type:list', {})).types
    .find(({ id }) => id === typeId)
    ?.versions.map(({ type, state }) => [type.version, state]);

async function tomorrow(app: App): Promise<void> {
  app.clock.set(`${TOMORROW}T09:00:00+08:00`);
  await app.hub.jobs.run();
}

describe('a type of request that is changed', () => {
  it('asks the new form from that moment at kiosk, desk and in other programs, without a restart', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      const { front } = await aRequestDesk(app);
      const program = await aProgram(app);
      const ticket = await aTicket(kiosk);
      await lead.must('request-type:save', aTypeChange(WITH_CHAIRS));

      const form = await kiosk.must('request:form', { ticket });
      expect(form).toMatchObject({ typeVersion: 2 });
      expect(form.fields.at(-1)).toMatchObject({ id: 'jumlah-kursi', required: true });
      const types = await front.must('request:types', {});
      expect(types.find(({ id }) => id === 'loan')).toMatchObject({ version: 2 });
      expect(await program.submit(aSubmittedLoan())).toMatchObject({ status: 422 });
      const answers = { ...aLoan().answers, 'jumlah-kursi': '30' };
      await front.must('request:register', aLoan({ typeVersion: 2, answers }));
      expect(await front.refused('request:register', aLoan({ typeVersion: 2 }))).toBe('request-field');
    }));

  it('leaves requests of before their form, checklist and limits, to the end', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { front } = await aRequestDesk(app);
      const clocks = changeOf(information).clocks.map((clock) => ({
        ...clock,
        workingDays: clock.id === 'answer' ? 5 : clock.workingDays,
      }));
      const before = await front.must('request:register', anInformationRequest());
      const loanBefore = await front.must('request:register', aLoan());
      await lead.must('request-type:save', aTypeChange({ clocks }, {}, information));
      await lead.must('request-type:save', aTypeChange(EASIER));
      const after = await front.must('request:register', anInformationRequest({ typeVersion: 2 }));
      const answers = without(aLoan().answers, 'participants');
      const easier = aLoan({
        typeVersion: 2,
        answers: { ...answers, from: '2026-12-02T08:00', to: '2026-12-02T09:00' },
      });
      const loanAfter = await front.must('request:register', easier);

      const answerBy = async (id: string): Promise<unknown> =>
        (await look(front, id)).clocks.find(({ name }) => name.id.startsWith('Pemberitahuan'))?.reading;
      expect(await answerBy(before.id)).toMatchObject({ dueDay: '2026-12-07' });
      expect(await answerBy(after.id)).toMatchObject({ dueDay: '2026-11-30' });
      expect((await look(front, loanBefore.id)).documents.map(({ id }) => id)).toEqual(['identity', 'form']);
      const now = await look(front, loanAfter.id);
      expect(now.documents.map(({ id }) => id)).toEqual(['identity', 'form', 'denah']);
    }));

  it('comes on its day: until then nothing is different, and it can be withdrawn', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'lead', ['coordinator']);
      const { front } = await aRequestDesk(app);
      const planned = await lead.must('request-type:save', aTypeChange(EASIER, { effectiveFrom: TOMORROW }));
      expect(planned.key).toBe('loan.2');
      expect(await versionsOf(lead, 'loan')).toEqual([
        [2, 'coming'],
        [1, 'in-force'],
      ]);
      const second = aTypeChange(WITH_CHAIRS, { last: 2 });
      expect(await lead.send('request-type:save', second)).toMatchObject({
        error: { code: 'request-type-coming', details: { day: TOMORROW } },
      });
      await front.must('request:register', aLoan());
      const withdrawal = { typeId: 'loan', number: 2, base: planned.version };
      await lead.must('request-type:withdraw', withdrawal);
      expect(await versionsOf(lead, 'loan')).toEqual([[1, 'in-force']]);
      expect(await lead.refused('request-type:withdraw', withdrawal)).toBe('request-type-unknown');

      // a number is never given twice, and what was withdrawn can be planned again
      const { changes } = await lead.must('office:changes', {
        kinds: ['request-type'],
        officerId: null,
        before: null,
      });
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      expect(await versionsOf(lead, 'loan')).toEqual([
        [2, 'coming'],
        [1, 'in-force'],
      ]);
      await tomorrow(app);
      expect(await versionsOf(lead, 'loan')).toEqual([
        [2, 'in-force'],
        [1, 'past'],
      ]);
      expect(await front.refused('request:register', aLoan())).toBe('request-form-changed');
    }));

  it('in force stays: taking it back is a version that is as it was before', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await lead.must('request-type:save', aTypeChange(WITH_CHAIRS));
      const { changes } = await lead.must('office:changes', {
        kinds: ['request-type'],
        officerId: null,
        before: null,
      });
      expect(await lead.refused('office:undo', { changeId: changes[0]?.id ?? '' })).toBe(
        'request-type-in-force',
      );
      await lead.must('request-type:save', aTypeChange({}, { last: 2 }));
      const { types } = await lead.must('request-type:list', {});
      const [third, second, first] = types.find(({ id }) => id === 'loan')?.versions ?? [];
      expect(third?.type).toEqual({ ...first?.type, version: 3, effectiveFrom: '2026-11-23' });
      expect(second).toMatchObject({ state: 'past', made: { at: app.clock.now() } });
      expect(first?.made).toBeNull();
    }));

  it('names its author and nobody else in its event', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await lead.must('request-type:save', aTypeChange(WITH_CHAIRS));
      const event = await app.hub.context.db
        .selectFrom('event')
        .selectAll()
        .where('type', '=', 'office.changed')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(event.data)).toMatchObject({ kind: 'request-type', key: 'loan.2' });
      expect(event.data).not.toContain('kursi');
    }));

  it('is kept with the version it was seen as: who was slower is told who was faster', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const other = await anOfficer(app, 'admin', ['admin']);
      await lead.must('request-type:save', aTypeChange(WITH_CHAIRS));
      expect(await other.refused('request-type:save', aTypeChange(EASIER))).toBe('change-outdated');
      expect(await other.refused('request-type:save', aTypeChange(EASIER, { last: 7 }))).toBe(
        'request-type-unknown',
      );
    }));
});

describe('a form that changed while it was filled in', () => {
  it('is refused at kiosk and desk with what to do, and kept once it is the one in force', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      const ticket = await aTicket(kiosk);
      await kiosk.must('request:form', { ticket });
      await lead.must('request-type:save', aTypeChange(EASIER));
      const tap = aKioskLoan({ ticket });
      expect(await kiosk.refused('request:submit', tap)).toBe('request-form-changed');
      expect(await lead.refused('request:register', aLoan())).toBe('request-form-changed');
      const { number } = await kiosk.must('request:submit', { ...tap, typeVersion: 2 });
      expect(number).toBe('PIN-2026-0001');
    }));

  it('that was kept already gives its number and day again, whatever its type says now', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { front } = await aRequestDesk(app);
      const tap = anInformationRequest();
      const first = await front.must('request:register', tap);
      const clocks = changeOf(information).clocks.map((clock) => ({
        ...clock,
        workingDays: clock.id === 'completeness' ? 1 : clock.workingDays,
      }));
      await lead.must('request-type:save', aTypeChange({ clocks }, {}, information));
      expect(await front.must('request:register', tap)).toEqual(first);
    }));
});

describe('a type that is not offered everywhere', () => {
  it('is taken in at the desk alone once kiosk and programs are closed to it', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      const { front } = await aRequestDesk(app);
      const program = await aProgram(app);
      const ticket = await aTicket(kiosk);
      await lead.must('request-type:save', aTypeChange({ closedTo: ['kiosk', 'programs'] }));
      expect(await kiosk.must('ticket:status', { ticket })).toMatchObject({ form: null });
      expect(await kiosk.refused('request:form', { ticket })).toBe('request-not-offered');
      const tap = aKioskLoan({ ticket, typeVersion: 2 });
      expect(await kiosk.refused('request:submit', tap)).toBe('request-not-offered');
      expect((await program.submit(aSubmittedLoan())).status).not.toBe(201);
      await front.must('request:register', aLoan({ typeVersion: 2 }));
    }));
});

describe('a change of a type that is refused', () => {
  it('is one against the rules, one for yesterday, one of nothing, and one of those who do not lead', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const save = (...change: Parameters<typeof aTypeChange>): Promise<string> =>
        lead.refused('request-type:save', aTypeChange(...change));
      expect(await save({ form: FORM.slice(1) })).toBe('request-type-field');
      expect(await save({ documents: [] }, {}, information)).toBe('request-type-document');
      const clocks = changeOf(information).clocks.map((clock) => ({ ...clock, workingDays: 11 }));
      expect(await save({ clocks }, {}, information)).toBe('request-type-limit');
      expect(await save({ leadWorkingDays: 6 }, {}, cooperation)).toBe('request-type-lead');
      expect(await save(WITH_CHAIRS, { effectiveFrom: '2026-11-22' })).toBe('day-past');
      expect(await save({})).toBe('request-type-same');
      expect(await save(WITH_CHAIRS, { typeId: 'other' })).toBe('request-type-unknown');
      const { front, head } = await aRequestDesk(app);
      for (const officer of [front, head])
        expect(await officer.refused('request-type:save', aTypeChange(WITH_CHAIRS))).toBe('not-allowed');
      expect(await versionsOf(lead, 'loan')).toEqual([[1, 'in-force']]);
    }));

  it('leaves versions as they are in the database too', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { front } = await aRequestDesk(app);
      const { db } = app.hub.context;
      await front.must('request:register', aCooperation());
      await lead.must('request-type:save', aTypeChange(WITH_CHAIRS));
      await expect(db.updateTable('requestType').set({ data: '{}' }).execute()).rejects.toThrow(
        'never changed',
      );
      await expect(db.deleteFrom('requestType').execute()).rejects.toThrow('never deleted');
      await expect(
        db.updateTable('requestType').set({ withdrawnAt: 1 }).where('id', '=', 'cooperation').execute(),
      ).rejects.toThrow('requests run under');
    }));
});
