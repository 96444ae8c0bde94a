import { describe, expect, it } from 'vitest';
import { OFFICER_ROLES } from '../../../shared/protocol/desk/accounts.ts';
import { aGuestBook } from '../../support/builders.ts';
import { ACCUSED, ALLEGATION, aRatedVisit, openCase, upToGate } from '../../support/cases.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const VISITOR = aGuestBook({ name: 'Siti Rahmawati', phone: '081200000055' });
const REGISTRATION = { visitor: { kind: 'new', guestBook: VISITOR } } as const;

describe('a case (Z-08)', () => {
  it('shows its officer the allegation, their defence and how it stands, and nothing of who complained', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, { comment: 'Ibu Siti kecewa sekali' }, REGISTRATION);
      const { id: caseId } = await openCase(team);
      expect(await team.accused.must('case:mine', {})).toEqual([]);
      await upToGate(team, caseId, 'close');
      const own = await team.accused.must('case:mine', {});
      expect(own).toEqual([
        {
          id: caseId,
          name: 'KS-2026-001',
          violation: 'arbitrary',
          allegation: ALLEGATION,
          state: 'closed',
          foundDay: '2026-11-23',
          defence: 'Sistem pusat sedang lambat',
          defendedAt: app.clock.now(),
          mayDefend: false,
          decree: { number: '0200/C7.22/2026', date: '2026-11-23' },
        },
      ]);
      const heard = JSON.stringify(team.accused.heard.filter((event) => 'cases' in event));
      for (const secret of ['Siti', 'Rahmawati', 'A-001', team.visitId, 'kecewa', '0812', caseId])
        expect(heard + JSON.stringify(own.map(({ id, ...rest }) => (id ? rest : {}))), secret).not.toContain(
          secret,
        );
    }));

  it('is kept from its officer also where that officer works on cases', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const lead = await app.coordinator();
      const roles = ['helpdesk', 'back-office', 'coordinator', 'head'] as const;
      await lead.must('officer:update', {
        officerId: ACCUSED,
        roles: [...roles],
        serviceIds: [],
        active: true,
        secret: null,
      });
      const accused = await app.connect(await aSession(app, ACCUSED));
      const { id: caseId } = await openCase(team);
      await team.coordinator.must('case:call', { caseId, text: 'Dipanggil' });
      expect(await accused.refused('case:detail', { caseId })).toBe('case-unknown');
      expect(await accused.refused('case:reveal-contact', { caseId })).toBe('case-unknown');
      expect(await accused.must('case:list', { over: false })).toEqual([]);
      expect(await accused.must('recap:day', { day: '2026-11-23' })).toMatchObject({
        lines: [{ ticket: null, words: null, cases: [] }],
      });
      const words = { caseId, text: 'Saya nyatakan selesai' };
      expect(await accused.refused('case:record-hearing', words)).toBe('case-own');
      expect(await accused.refused('case:dismiss', words)).toBe('case-own');
      await accused.must('case:defend', words);
      expect(await accused.refused('case:propose', { ...words, sanction: false })).toBe('case-own');
    }));

  it('is shown to the five duties that work on it and to nobody else, not even an administrator', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      const may = ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head'];
      for (const role of OFFICER_ROLES) {
        const officer = await anOfficer(app, `uji-${role}`, [role]);
        const detail = await officer.send('case:detail', { caseId });
        const list = await officer.send('case:list', { over: false });
        const day = await officer.send('recap:day', { day: '2026-11-23' });
        expect([detail.ok, list.ok, day.ok], role).toEqual(Array(3).fill(may.includes(role)));
        if (list.ok) expect(list.value).toHaveLength(1);
        expect(await officer.must('case:mine', {}), role).toEqual([]);
        expect(await officer.refused('case:defend', { caseId, text: 'Bukan saya' })).toMatch(
          /^(not-allowed|case-unknown)$/,
        );
      }
    }));

  it('takes no allegation that points to the visitor', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, {}, REGISTRATION);
      for (const allegation of ['Ibu Siti tidak dilayani', 'Tiket A-001 diabaikan']) {
        const input = { visitId: team.visitId, officerId: ACCUSED, violation: 'other', allegation } as const;
        expect(await team.backOffice.refused('case:open', input)).toBe('allegation-identifies');
      }
    }));

  it('tells a desk only how much waits for it', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'call');
      const event = await team.accused.hears<{ type?: string; cases: { defences: number } }>(
        ({ type, cases }) => type === 'cases' && cases.defences === 1,
      );
      expect(event).toEqual({ type: 'cases', cases: { defences: 1, gates: 0, urgent: 0 } });
      const sync = await team.accused.must('desk:sync', { lastSeq: null });
      expect(sync.kind === 'snapshot' && sync.snapshot.cases.defences).toBe(1);
      const front = await team.line.front.must('desk:sync', { lastSeq: null });
      expect(front.kind === 'snapshot' && front.snapshot.cases).toEqual({ defences: 0, gates: 0, urgent: 0 });
    }));

  it('leaves no word and no name in the event log, and no visit there but where a contact was looked at', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app, {}, REGISTRATION);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'close');
      const contact = await team.coordinator.must('case:reveal-contact', { caseId });
      expect(contact).toEqual({ name: 'Siti Rahmawati', phone: '+62 812-0000-0055' });
      expect(await team.head.refused('case:reveal-contact', { caseId })).toBe('not-allowed');
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['type', 'visitId', 'actorId', 'data'])
        .where((where) => where.or([where('type', 'like', 'case.%'), where('type', 'like', 'recap.%')]))
        .execute();
      expect(events).toHaveLength(9);
      expect(events.every(({ visitId }) => visitId === null)).toBe(true);
      for (const secret of ['Siti', 'Sistem pusat', 'nada tinggi', '0812'])
        expect(JSON.stringify(events), secret).not.toContain(secret);
      const looks = await app.hub.context.db
        .selectFrom('event')
        .select(['visitId', 'actorId'])
        .where('type', '=', 'visitor.contact-revealed')
        .execute();
      expect(looks).toEqual([{ visitId: team.visitId, actorId: 'koordinator' }]);
    }));
});
