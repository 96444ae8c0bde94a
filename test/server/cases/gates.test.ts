import { describe, expect, it } from 'vitest';
import { ACCUSED, aGift, ALLEGATION, aRatedVisit, openCase, upToGate } from '../../support/cases.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const WORDS = { text: 'Sesuai prosedur' };

describe('a case (Z-01)', () => {
  it('goes from the finding to its end, every gate by its own person, and keeps who passed it when', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const opened = await openCase(team);
      expect(opened).toMatchObject({
        name: 'KS-2026-001',
        state: 'found',
        level: 'very-poor',
        dueDay: '2026-11-30',
        daysLeft: 7,
        pressure: 'calm',
        source: { ticket: 'A-001', rating: 1, words: 'Petugas marah-marah', visitor: 'S•••••••' },
      });
      await upToGate(team, opened.id, 'close');
      const closed = await team.head.must('case:detail', { caseId: opened.id });
      expect(closed).toMatchObject({
        state: 'closed',
        pressure: null,
        mine: [],
        defence: 'Sistem pusat sedang lambat',
        decree: { number: '0200/C7.22/2026', date: '2026-11-23' },
        compensation: 'priority-service',
      });
      expect(closed.gates.map(({ action, officerName }) => [action, officerName])).toEqual([
        ['open', 'Petugas back-office'],
        ['call', 'Petugas koordinator'],
        ['defend', 'Petugas petugas-2'],
        ['propose', 'Petugas koordinator'],
        ['agree', 'Petugas penanggung-jawab'],
        ['issue-decree', 'Petugas kepala'],
        ['choose-compensation', 'Petugas koordinator'],
        ['give-compensation', 'Petugas koordinator'],
        ['close', 'Petugas penanggung-jawab'],
      ]);
      expect(await team.backOffice.must('case:list', { over: false })).toEqual([]);
      expect(await team.backOffice.must('case:list', { over: true })).toMatchObject([{ id: opened.id }]);
    }));

  it('is opened only by hand, from a rating that is low, about who served it, and once', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      expect(await team.backOffice.must('case:list', { over: false })).toEqual([]);
      const input = {
        visitId: team.visitId,
        officerId: ACCUSED,
        violation: 'arbitrary',
        allegation: ALLEGATION,
      } as const;
      expect(await team.coordinator.refused('case:open', input)).toBe('not-allowed');
      expect(await team.backOffice.refused('case:open', { ...input, officerId: 'kepala' })).toBe(
        'officer-did-not-serve',
      );
      expect(await team.backOffice.refused('case:open', { ...input, visitId: 'nobody' })).toBe('no-finding');
      await team.backOffice.must('case:open', input);
      expect(await team.backOffice.refused('case:open', input)).toBe('case-exists');
    }));

  it('is not opened from a rating that is good enough', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, { rating: 3 });
      const input = { visitId: team.visitId, officerId: ACCUSED, violation: 'other' } as const;
      expect(await team.backOffice.refused('case:open', { ...input, allegation: ALLEGATION })).toBe(
        'no-finding',
      );
    }));

  it('leaves out no gate, whoever asks', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      const decree = { caseId, number: '1/2026', date: '2026-11-23' };
      expect(await team.head.refused('case:issue-decree', decree)).toBe('case-no-sanction');
      expect(await team.coordinator.refused('case:propose', { caseId, sanction: true, ...WORDS })).toBe(
        'case-state',
      );
      const kind = 'priority-service' as const;
      expect(await team.coordinator.refused('case:choose-compensation', { caseId, kind, ...WORDS })).toBe(
        'case-state',
      );
      expect(await team.coordinator.refused('case:give-compensation', aGift(caseId))).toBe('case-state');
      expect(await team.coordinator.refused('case:close', { caseId, ...WORDS })).toBe('case-state');
      const { gates, code } = await team.head.must('case:detail', { caseId });
      expect([gates.length, code]).toEqual([1, null]);
    }));

  it('goes back to the coordinator where the proposal is not agreed to', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'propose');
      const back = await team.personInCharge.must('case:verify', { caseId, agreed: false, ...WORDS });
      expect(back.state).toBe('heard');
      expect((await team.coordinator.must('case:detail', { caseId })).mine).toEqual(['propose']);
    }));

  it('goes back to the finding where no decree is issued, and ends there without a sanction', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'agree');
      const back = await team.head.must('case:decline-decree', { caseId, close: false, ...WORDS });
      expect(back).toMatchObject({ state: 'found', proposesSanction: null, decree: null });
      const over = await team.backOffice.must('case:dismiss', { caseId, ...WORDS });
      expect(over).toMatchObject({ state: 'dismissed', compensation: null, mine: [] });
      expect(over.gates.at(-2)).toMatchObject({ action: 'return', text: WORDS.text });
    }));

  it('gets no decree where no sanction was proposed, nor one of a day to come', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'defend');
      await team.coordinator.must('case:propose', { caseId, sanction: false, ...WORDS });
      const agreed = await team.personInCharge.must('case:verify', { caseId, agreed: true, ...WORDS });
      expect(agreed.mine).toEqual(['return', 'dismiss']);
      const decree = { caseId, number: '1/2026', date: '2026-11-23' };
      expect(await team.head.refused('case:issue-decree', decree)).toBe('case-no-sanction');
      expect(await team.head.refused('case:issue-decree', { ...decree, date: '2026-11-24' })).toBe(
        'day-ahead',
      );
      await team.head.must('case:decline-decree', { caseId, close: true, ...WORDS });
    }));

  it('is verified by another person than who proposed, and heard by nobody in their own case', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      const both = await anOfficer(app, 'rangkap', ['coordinator', 'person-in-charge']);
      await upToGate(team, caseId, 'defend');
      await both.must('case:propose', { caseId, sanction: true, ...WORDS });
      expect(await both.refused('case:verify', { caseId, agreed: true, ...WORDS })).toBe('case-own-proposal');
      await team.personInCharge.must('case:verify', { caseId, agreed: true, ...WORDS });
    }));

  it('takes one of two decisions made at the same moment', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'agree');
      const decree = { caseId, number: '1/2026', date: '2026-11-23' };
      const replies = await Promise.all([
        team.head.send('case:issue-decree', decree),
        team.personInCharge.send('case:decline-decree', { caseId, close: true, ...WORDS }),
        team.head.send('case:issue-decree', decree),
      ]);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    }));

  it('keeps its gates: nobody changes or deletes what was said', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      await openCase(team);
      const { db } = app.hub.context;
      await expect(db.updateTable('caseGate').set({ text: '' }).execute()).rejects.toThrow('never changed');
      await expect(db.deleteFrom('caseGate').execute()).rejects.toThrow('never deleted');
      await expect(db.deleteFrom('caseFile').execute()).rejects.toThrow('never deleted');
    }));
});

describe('what the visitor is given (Z-04)', () => {
  it('is an apology by whom, when and how, and one of courtesy before the decree is kept apart', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      const early = await team.coordinator.must('case:apologise', aGift(caseId));
      expect(early).toMatchObject({ state: 'found', redress: [{ kind: 'courtesy-apology', way: 'phone' }] });
      await upToGate(team, caseId, 'issue-decree');
      await team.coordinator.must('case:choose-compensation', { caseId, kind: 'apology', ...WORDS });
      const given = await team.coordinator.must('case:give-compensation', aGift(caseId));
      expect(given.redress.map(({ kind, officerName, day }) => [kind, officerName, day])).toEqual([
        ['courtesy-apology', 'Petugas koordinator', '2026-11-23'],
        ['apology', 'Petugas koordinator', '2026-11-23'],
      ]);
      expect(given.code).toBeNull();
    }));

  it('is a service online by the next working day, which is then marked as given', () =>
    withApp(
      async (app) => {
        const team = await aRatedVisit(app);
        const { id: caseId } = await openCase(team);
        await upToGate(team, caseId, 'issue-decree');
        const chosen = await team.coordinator.must('case:choose-compensation', {
          caseId,
          kind: 'online-service',
          ...WORDS,
        });
        expect(chosen.compensationDueDay).toBe('2026-11-30');
        await team.coordinator.must('case:give-compensation', aGift(caseId));
      },
      { startsAt: '2026-11-27T09:00:00+08:00' },
    ));

  it('is not given by the officer it is about, nor on a day to come', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      const apologise = (changes: Parameters<typeof aGift>[1]): Promise<string> =>
        team.coordinator.refused('case:apologise', aGift(caseId, changes));
      expect(await apologise({ officerId: ACCUSED })).toBe('case-own');
      expect(await apologise({ officerId: 'nobody' })).toBe('officer-unknown');
      expect(await apologise({ day: '2026-11-24' })).toBe('day-ahead');
    }));
});
