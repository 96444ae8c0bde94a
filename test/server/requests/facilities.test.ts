/** What the office lends (P-01), when it is taken or closed (P-02), and how administration changes it. */
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { aLoan, aRequestDesk, dispose, step } from '../../support/requests.ts';
import { withApp, type App } from '../../support/with-app.ts';

type Fields = CommandInput<'facility:save'>['facility'];

function aFacility(changes: Partial<Fields> = {}): Fields {
  return {
    name: { id: 'Gedung Serbaguna', en: 'Hall of all uses' },
    capacity: 120,
    active: true,
    ...changes,
  };
}

function aClosure(changes: Partial<CommandInput<'facility:close'>> = {}): CommandInput<'facility:close'> {
  return {
    facilityId: 'hall',
    from: { day: '2026-12-03', time: '08:00' },
    to: { day: '2026-12-04', time: '16:00' },
    reason: 'Perbaikan atap',
    ...changes,
  };
}

async function anAgreedLoan(app: App) {
  const desk = await aRequestDesk(app);
  const { id, number } = await desk.front.must('request:register', aLoan());
  await dispose(desk.front, desk.expertId, id);
  await step(desk.expert, id, 'check', { finding: 'Kosong' });
  await step(desk.expert, id, 'agree');
  return { ...desk, id, number };
}

describe('a facility (P-01)', () => {
  it('that is added can be asked for at once, with its capacity', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const lead = await app.coordinator();
      const { key } = await lead.must('facility:save', { id: null, base: 0, facility: aFacility() });
      const types = await front.must('request:types', {});
      expect(types.find(({ id }) => id === 'loan')?.facilities).toContainEqual({
        id: key,
        name: { id: 'Gedung Serbaguna', en: 'Hall of all uses' },
        capacity: 120,
      });
      const answers = { ...aLoan().answers, facility: key, participants: '500' };
      // more than it takes is a warning where it is typed; an officer decides
      expect((await front.must('request:register', aLoan({ answers }))).number).toBe('PIN-2026-0001');
    }));

  it('that is lent no more cannot be chosen; its calendar and history stay', () =>
    withApp(async (app) => {
      const { front, number } = await anAgreedLoan(app);
      const lead = await app.coordinator();
      const facility = aFacility({ name: { id: 'Aula', en: 'Hall' }, active: false });
      await lead.must('facility:save', { id: 'hall', base: 0, facility });
      expect(await front.refused('request:register', aLoan())).toBe('request-field');
      const { spans } = await front.must('facility:month', { facilityId: 'hall', month: '2026-12' });
      expect(spans).toMatchObject([{ kind: 'agreed', number }]);
    }));

  it('is changed with its author, and back with an undo', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const base = { id: 'hall', base: 0 };
      await lead.must('facility:save', { ...base, facility: aFacility({ capacity: 60 }) });
      expect(await lead.refused('facility:save', { ...base, facility: aFacility() })).toBe('change-outdated');
      const { changes } = await lead.must('office:changes', {
        kinds: ['facility'],
        officerId: null,
        before: null,
      });
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      const hall = (await lead.must('facility:list', {})).facilities.find(
        ({ facility }) => facility.id === 'hall',
      );
      expect(hall?.facility).toMatchObject({ name: { id: 'Aula' }, capacity: null });
      expect((await lead.must('facility:list', {})).facilities[0]?.facility.id).toBe('hall');
    }));

  it('that was added by mistake is gone with its undo, unless somebody asked for it', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const lead = await app.coordinator();
      const add = (id: string) => {
        const facility = aFacility({ name: { id, en: id } });
        return lead.must('facility:save', { id: null, base: 0, facility });
      };
      const undo = async (key: string) => {
        const asked = { kinds: ['facility' as const], officerId: null, before: null };
        const { changes } = await lead.must('office:changes', asked);
        return lead.send('office:undo', { changeId: changes.find((one) => one.key === key)?.id ?? '' });
      };
      const first = await add('Ruang A');
      const asked = await add('Ruang B');
      await front.must('request:register', aLoan({ answers: { ...aLoan().answers, facility: asked.key } }));
      expect(await undo(first.key)).toMatchObject({ ok: true });
      expect(await undo(asked.key)).toMatchObject({ ok: false, error: { code: 'facility-in-use' } });
    }));

  it('has a name of its own, and is changed by those who lead alone', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const lead = await app.coordinator();
      const same = { id: null, base: 0, facility: aFacility({ name: { id: 'aula', en: 'x' } }) };
      expect(await lead.refused('facility:save', same)).toBe('facility-name-taken');
      expect(await lead.refused('facility:save', { ...same, id: 'moon' })).toBe('facility-unknown');
      expect(await front.refused('facility:save', same)).toBe('not-allowed');
      expect(await front.refused('facility:close', aClosure())).toBe('not-allowed');
    }));
});

describe('a closure of a facility (P-02)', () => {
  it('stands against loans until it ends', () =>
    withApp(async (app) => {
      const { front } = await aRequestDesk(app);
      const lead = await app.coordinator();
      const { key, version } = await lead.must('facility:close', aClosure());
      const wished = { ...aLoan().answers, from: '2026-12-04T13:00', to: '2026-12-04T15:00' };
      expect(await front.refused('request:register', aLoan({ answers: wished }))).toBe('facility-taken');
      await lead.must('facility:reopen', { id: key, base: version });
      expect((await front.must('request:register', aLoan({ answers: wished }))).number).toBe('PIN-2026-0001');
    }));

  it('cannot run into a loan that was agreed, also not by undoing its end', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const over = { from: { day: '2026-11-30', time: '08:00' }, to: { day: '2026-12-01', time: '09:00' } };
      const { key, version } = await lead.must('facility:close', aClosure(over));
      await lead.must('facility:reopen', { id: key, base: version });
      await anAgreedLoan(app);
      expect(await lead.refused('facility:close', aClosure(over))).toBe('facility-lent');
      const { changes } = await lead.must('office:changes', {
        kinds: ['closure'],
        officerId: null,
        before: null,
      });
      expect(await lead.refused('office:undo', { changeId: changes[0]?.id ?? '' })).toBe('facility-lent');
      // what ends when the loan begins is beside it
      const beside = { ...over, to: { day: '2026-12-01', time: '08:00' } };
      await lead.must('facility:close', aClosure(beside));
    }));

  it('may lie over a loan that is only asked for, which cannot be agreed then', () =>
    withApp(async (app) => {
      const { front, expert, expertId } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aLoan());
      await dispose(front, expertId, id);
      await step(expert, id, 'check', { finding: 'Kosong' });
      const lead = await app.coordinator();
      const over = { from: { day: '2026-12-01', time: '12:00' }, to: { day: '2026-12-01', time: '13:00' } };
      await lead.must('facility:close', aClosure(over));
      const { base } = await front.must('request:detail', { requestId: id });
      const agree = { requestId: id, step: 'agree', base, answers: {} };
      expect(await expert.refused('request:step', agree)).toBe('facility-taken');
    }));

  it('ends after it begins, and not in the past', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const at = (day: string) => ({ day, time: '10:00' });
      const close = (from: string, to: string) =>
        lead.refused('facility:close', aClosure({ from: at(from), to: at(to) }));
      expect(await close('2026-12-03', '2026-12-03')).toBe('loan-period');
      expect(await close('2026-11-01', '2026-11-02')).toBe('day-past');
      expect(await lead.refused('facility:close', aClosure({ facilityId: 'moon' }))).toBe('facility-unknown');
    }));
});

describe('the calendar of a facility', () => {
  it('shows what is agreed, asked for and closed in that month, and of people nothing', () =>
    withApp(async (app) => {
      const { front, number } = await anAgreedLoan(app);
      const lead = await app.coordinator();
      await lead.must('facility:close', aClosure());
      const wished = { ...aLoan().answers, from: '2026-12-01T16:00', to: '2026-12-01T18:00' };
      const asked = await front.must('request:register', aLoan({ answers: wished }));
      const { spans } = await front.must('facility:month', { facilityId: 'hall', month: '2026-12' });
      expect(spans.map(({ kind, number: named, reason }) => [kind, named, reason])).toEqual([
        ['agreed', number, null],
        ['asked', asked.number, null],
        ['closed', null, 'Perbaikan atap'],
      ]);
      expect(JSON.stringify(spans)).not.toContain('Lestari');
      const later = await front.must('facility:month', { facilityId: 'hall', month: '2027-01' });
      expect(later.spans).toEqual([]);
    }));
});
