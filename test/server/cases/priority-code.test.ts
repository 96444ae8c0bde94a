import { describe, expect, it } from 'vitest';
import { PRIORITY_RANK } from '../../../shared/domain/calling.ts';
import { aGuestBook, aRegistration, aStranger } from '../../support/builders.ts';
import { aPriorityCode, aRatedVisit } from '../../support/cases.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function rankOf(app: App, visitId: string): Promise<number | undefined> {
  const row = await app.hub.context.db
    .selectFrom('visit')
    .select('rank')
    .where('id', '=', visitId)
    .executeTakeFirst();
  return row?.rank;
}

const somebody = (changes = {}): ReturnType<typeof aRegistration> =>
  aRegistration({ visitor: aStranger('Yansen Tundan'), ...changes });

describe('the code of a service ahead of everybody (Z-04)', () => {
  it('is taken by the kiosk with a new number, which goes ahead of everybody, and the case knows of it', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      expect(code).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/);
      const { kiosk, front } = team.line;
      await kiosk.must('visit:register', somebody({ priority: 'elderly' }));
      expect(await kiosk.must('priority-code:find', { code: code.toLowerCase() })).toEqual({ code });
      const { visitId, ticket } = await kiosk.must('visit:register', somebody({ priorityCode: code }));
      expect(await rankOf(app, visitId)).toBe(PRIORITY_RANK.compensation);
      expect((await front.must('visit:call-next', {})).visit.ticket).toBe(ticket);
      const [open] = await team.coordinator.must('case:list', { over: false });
      const detail = await team.coordinator.must('case:detail', { caseId: open?.id ?? '' });
      expect(detail.code).toEqual({
        code,
        usedAt: app.clock.now(),
        usedTicket: ticket,
        validUntil: '2027-02-21',
        printed: false,
      });
    }));

  it('is good once, of ten that are sent at the same moment too, and costs no number where it is not', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const priorityCode = await aPriorityCode(team);
      const { kiosk } = team.line;
      const replies = await Promise.all(
        Array.from({ length: 10 }, () => kiosk.send('visit:register', somebody({ priorityCode }))),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await kiosk.refused('visit:register', somebody({ priorityCode }))).toBe('priority-code-used');
      expect(await kiosk.refused('priority-code:find', { code: priorityCode })).toBe('priority-code-used');
      const numbers = await app.hub.context.db.selectFrom('visit').select('ticket').execute();
      expect(numbers.map(({ ticket }) => ticket).sort()).toEqual(['A-001', 'A-002']);
    }));

  it('gives the same number to a tap that is sent again', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const input = somebody({ priorityCode: await aPriorityCode(team) });
      const first = await team.line.kiosk.must('visit:register', input);
      const again = await team.line.kiosk.must('visit:register', input);
      expect([again.visitId, again.existing]).toEqual([first.visitId, false]);
    }));

  it('lifts the number a visitor holds already', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const priorityCode = await aPriorityCode(team);
      const { kiosk } = team.line;
      const visitor = { kind: 'new', guestBook: aGuestBook() } as const;
      const held = await kiosk.must('visit:register', aRegistration({ visitor }));
      const again = await kiosk.must('visit:register', aRegistration({ visitor, priorityCode }));
      expect([again.visitId, again.existing]).toEqual([held.visitId, true]);
      expect(await rankOf(app, held.visitId)).toBe(PRIORITY_RANK.compensation);
    }));

  it('is taken at the desk for a visit that waits, once, against the kiosk too', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk, front } = team.line;
      const { visitId } = await kiosk.must('visit:register', somebody());
      const replies = await Promise.all([
        front.send('visit:use-priority-code', { visitId, code }),
        kiosk.send('visit:register', somebody({ priorityCode: code })),
      ]);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await front.refused('visit:use-priority-code', { visitId, code })).toBe('priority-code-used');
    }));

  it('stays good where the number it was shown for is not waiting', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk, front } = team.line;
      const { visitId } = await kiosk.must('visit:register', somebody());
      await front.must('visit:call-next', {});
      expect(await front.refused('visit:use-priority-code', { visitId, code })).toBe('visit-state');
      await kiosk.must('priority-code:find', { code });
    }));

  it('is good again where its visit is cancelled before it was called, for one visit, at kiosk and desk', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk, front, lead } = team.line;
      const first = await kiosk.must('visit:register', somebody({ priorityCode: code }));
      await front.must('visit:cancel', { visitId: first.visitId, reason: 'Pengunjung pulang' });
      expect(await kiosk.must('priority-code:find', { code })).toEqual({ code });
      const { visitId } = await kiosk.must('visit:register', somebody({ visitor: aStranger('Rika Asang') }));
      const replies = await Promise.all([
        front.send('visit:use-priority-code', { visitId, code }),
        ...Array.from({ length: 9 }, (_, index) =>
          kiosk.send(
            'visit:register',
            somebody({ visitor: aStranger(`Tamu ${'abcdefghi'[index] ?? ''}`), priorityCode: code }),
          ),
        ),
      ]);
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await kiosk.refused('priority-code:find', { code })).toBe('priority-code-used');
      const log = await app.hub.context.db
        .selectFrom('event')
        .select('type')
        .where('type', 'like', 'priority-code.%')
        .orderBy('seq')
        .execute();
      expect(log.map(({ type }) => type)).toEqual([
        'priority-code.used',
        'priority-code.given-back',
        'priority-code.used',
      ]);
      const [open] = await lead.must('case:list', { over: false });
      expect((await lead.must('case:detail', { caseId: open?.id ?? '' })).code?.usedTicket).not.toBe(
        first.ticket,
      );
    }));

  it('is not good again once its visit was called, whoever cancels it then', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk, front } = team.line;
      const { visitId } = await kiosk.must('visit:register', somebody({ priorityCode: code }));
      await front.must('visit:call-next', {});
      await front.must('visit:cancel', { visitId, reason: 'Pengunjung pulang' });
      expect(await kiosk.refused('priority-code:find', { code })).toBe('priority-code-used');
    }));

  it('is good for one of two where its visit is called and cancelled at the same moment', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk, front, lead } = team.line;
      const { visitId } = await kiosk.must('visit:register', somebody({ priorityCode: code }));
      const [called, cancelled, found] = await Promise.all([
        front.send('visit:call-next', {}),
        lead.send('visit:cancel', { visitId, reason: 'Pengunjung pulang' }),
        kiosk.send('visit:register', somebody({ visitor: aStranger('Rika Asang'), priorityCode: code })),
      ]);
      const { usedVisitId } = await app.hub.context.db
        .selectFrom('priorityCode')
        .select('usedVisitId')
        .executeTakeFirstOrThrow();
      const calledIt = called.ok && called.value.visit.id === visitId;
      // whoever was first: a visit that was called keeps it, one that was not leaves it to the next
      if (calledIt) expect([found.ok, usedVisitId]).toEqual([false, visitId]);
      else expect([cancelled.ok, usedVisitId === visitId]).toEqual([true, false]);
    }));

  it('is good again where its visit was never called until the day was over', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk } = team.line;
      await kiosk.must('visit:register', somebody({ priorityCode: code }));
      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      expect(await kiosk.must('priority-code:find', { code })).toEqual({ code });
    }));

  it('is good until its last day, and not the day after', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk } = team.line;
      const find = () => kiosk.send('priority-code:find', { code });
      app.clock.set('2027-02-21T15:00:00+08:00');
      expect(await find()).toMatchObject({ ok: true });
      app.clock.set('2027-02-22T08:00:00+08:00');
      expect(await find()).toMatchObject({ error: { code: 'priority-code-over' } });
      expect(await kiosk.refused('visit:register', somebody({ priorityCode: code }))).toBe(
        'priority-code-over',
      );
    }));

  it('is not found by trying', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const { kiosk } = team.line;
      const tries = ['2222-2222', '3333-3333', 'A-001', '4444-4444', '5555-5555'];
      for (const wrong of tries)
        expect(await kiosk.refused('priority-code:find', { code: wrong })).toBe('priority-code-unknown');
      expect(await kiosk.refused('visit:register', somebody({ priorityCode: code }))).toBe('too-many-tries');
    }));
});
