import { describe, expect, it } from 'vitest';
import { aGuestBook, aRegistration, aStranger } from '../../support/builders.ts';
import { MINUTE } from '../../support/fake-clock.ts';
import { aLine, upToStep } from '../../support/line.ts';
import { openQueryPlans } from '../../support/query-plans.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';
import { lastLookBy, looks } from '../../../db/repositories/privacy-log.ts';

const EVERY_LOOK = { officerId: null, day: null, visit: null, request: null, before: null };
const PERSON = { name: 'Hj. Rusmiati, S.Pd.', idNumber: '6372995205909002', phone: '081200000042' };

describe('a look at personal data', () => {
  it('is on record once for an officer and a visit in five minutes, and again after them', () =>
    withApp(async (app) => {
      const { lead, visitId, helpdesk } = await aLine(app);
      const look = () => lead.must('visit:detail', { visitId });
      const log = async () => (await lead.must('privacy:access-log', EVERY_LOOK)).looks;
      await look();
      app.clock.advance(4 * MINUTE);
      await look();
      expect(await log()).toHaveLength(1);
      app.clock.advance(2 * MINUTE);
      await look();
      expect(await log()).toMatchObject([
        { what: 'visit', of: 'A-001', day: '2026-11-23', officerName: 'Petugas koordinator' },
        { what: 'visit', of: 'A-001' },
      ]);
      // who is refused has seen nothing
      expect(await helpdesk.refused('visit:detail', { visitId })).toBe('visit-not-yours');
      expect(await log()).toHaveLength(2);
    }));

  it('at one visit does not hide the look at another, nor that of another officer', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const other = await line.kiosk.must(
        'visit:register',
        aRegistration({ visitor: aStranger('Yohana Ping') }),
      );
      const head = await anOfficer(app, 'kepala', ['head']);
      for (const visitId of [line.visitId, other.visitId]) {
        await line.lead.must('visit:detail', { visitId });
        await head.must('visit:detail', { visitId });
      }
      const { looks: all } = await head.must('privacy:access-log', EVERY_LOOK);
      expect(all).toHaveLength(4);
    }));

  it('costs registering, calling and serving nothing', () =>
    withApp(async (app) => {
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      await upToStep(line, 'survey');
      expect(await line.lead.must('privacy:access-log', EVERY_LOOK)).toEqual({ looks: [], more: false });
    }));

  it('at the names of a day’s appointments is on record with that day, where there are any', () =>
    withApp(async (app) => {
      const { front, lead } = await aLine(app);
      await front.must('appointment:list', { day: '2026-11-25' });
      await front.must('appointment:book', {
        guestBook: aGuestBook(PERSON),
        serviceId: 'consultation',
        topicId: null,
        officerId: null,
        date: '2026-11-24',
        time: '10:00',
        reason: 'Menanyakan tunjangan',
      });
      await front.must('appointment:list', { day: '2026-11-24' });
      const { looks: log } = await lead.must('privacy:access-log', EVERY_LOOK);
      expect(log).toMatchObject([{ what: 'appointments', of: '', day: '2026-11-24' }]);
      expect(JSON.stringify(log)).not.toContain('Rusmiati');
    }));
});

describe('the log of looks', () => {
  it('is of one officer, one day, one visit, and goes on from page to page without a gap', () =>
    withApp(async (app) => {
      const { lead, visitId, kiosk } = await aLine(app);
      const other = await kiosk.must('visit:register', aRegistration({ visitor: aStranger('Yohana Ping') }));
      const head = await anOfficer(app, 'kepala', ['head']);
      for (let n = 0; n < 60; n += 1) {
        await lead.must('visit:detail', { visitId });
        app.clock.advance(6 * MINUTE);
      }
      await head.must('visit:detail', { visitId: other.visitId });
      const of = (wanted: Partial<typeof EVERY_LOOK> | object) =>
        lead.must('privacy:access-log', { ...EVERY_LOOK, ...wanted });
      const first = await of({});
      expect([first.looks.length, first.more]).toEqual([50, true]);
      const last = first.looks.at(-1);
      const second = await of({ before: { at: last?.at ?? 0, seq: last?.seq ?? 0 } });
      expect([second.looks.length, second.more]).toEqual([11, false]);
      const seqs = [...first.looks, ...second.looks].map(({ seq }) => seq);
      expect(new Set(seqs).size).toBe(61);
      expect(seqs).toEqual(seqs.toSorted((one, two) => two - one));
      expect((await of({ officerId: 'kepala' })).looks).toMatchObject([{ of: 'A-002' }]);
      expect((await of({ visit: { ticket: 'a-002', day: '2026-11-23' } })).looks).toHaveLength(1);
      expect((await of({ visit: { ticket: 'A-002', day: '2026-11-22' } })).looks).toEqual([]);
      expect((await of({ day: '2026-11-22' })).looks).toEqual([]);
      expect((await of({ day: '2026-11-23', officerId: 'kepala' })).looks).toHaveLength(1);
    }));

  it('is read by who answers for the data and the head, and by nobody else', () =>
    withApp(async (app) => {
      for (const role of ['coordinator', 'person-in-charge', 'admin', 'head'] as const)
        await (await anOfficer(app, `p-${role}`, [role])).must('privacy:access-log', EVERY_LOOK);
      for (const role of ['front-office', 'helpdesk', 'back-office', 'subdivision-head'] as const) {
        const officer = await anOfficer(app, `p-${role}`, [role]);
        expect(await officer.refused('privacy:access-log', EVERY_LOOK)).toBe('not-allowed');
      }
    }));

  it('is found along an index, however much else the log holds', async () => {
    const plans = await openQueryPlans();
    const before = { at: 9, seq: 9 };
    const time = { start: 1, end: 2 };
    const any = { officerId: null, time: null, visitId: null, applicationId: null, before: null };
    for (const wanted of [
      {},
      { before },
      { officerId: 'o', before },
      { time },
      { visitId: 'v', before },
      { applicationId: 'r' },
    ]) {
      const plan = await plans.of((db) => looks(db, { ...any, ...wanted }, 50));
      expect(plan.join('\n')).toMatch(/event USING INDEX eventLook/);
      expect(plan.join('\n')).not.toMatch(/SCAN event(?! USING INDEX)|TEMP B-TREE/);
    }
    const once = await plans.of((db) =>
      lastLookBy(db, 'o', 1, { type: 'visitor.data-seen', visitId: 'v', data: '{}' }),
    );
    expect(once.join('\n')).toMatch(/SEARCH event USING INDEX eventLook/);
    await plans.close();
  });
});
