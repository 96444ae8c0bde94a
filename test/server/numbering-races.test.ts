import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aGuestBook, aNik, aRegistration, aStranger } from '../support/builders.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { rowCounts } from '../support/rows.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const SERVICES = { consultation: 'A', helpdesk: 'F', internship: 'L', correspondence: 'K' } as const;
type ServiceId = keyof typeof SERVICES;
const IDS = Object.keys(SERVICES) as ServiceId[];

function ticketsUpTo(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(3, '0')}`);
}

async function storedVisits(app: App): Promise<number> {
  return (await rowCounts(app.hub.context.db)).visit ?? 0;
}

describe('numbers given to many at once', () => {
  it('leave no gap and have no twin when 200 visitors register over eight kiosks for four services', () =>
    withApp(async (app) => {
      const kiosks = await Promise.all(Array.from({ length: 8 }, () => app.device('kiosk')));
      const given = await Promise.all(
        Array.from({ length: 200 }, async (_, n) => {
          const serviceId = IDS[n % IDS.length] ?? 'consultation';
          const issued = await kiosks[n % kiosks.length]?.must(
            'visit:register',
            aRegistration({ serviceId, visitor: aStranger() }),
          );
          return { serviceId, ticket: issued?.ticket, code: issued?.code };
        }),
      );
      for (const serviceId of IDS) {
        const tickets = given.filter((one) => one.serviceId === serviceId).map(({ ticket }) => ticket);
        expect(tickets.sort()).toEqual(ticketsUpTo(SERVICES[serviceId], 50));
      }
      expect(new Set(given.map(({ code }) => code)).size).toBe(200);
      expect(await storedVisits(app)).toBe(200);
    }));

  it('are the same for one last tap that is sent ten times at once and again after a restart', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const other = await app.device('kiosk');
      const tap = aRegistration({ idempotencyKey: randomUUID(), visitor: aStranger() });
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? kiosk : other).must('visit:register', tap)),
      );
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await app.restart();
      replies.push(await (await app.device('kiosk')).must('visit:register', tap));
      expect(new Set(replies.map(({ ticket, visitId, code }) => `${ticket} ${visitId} ${code}`)).size).toBe(
        1,
      );
      expect(replies.every(({ existing }) => !existing)).toBe(true);
      expect(await storedVisits(app)).toBe(2);
    }));

  it('are given even where the drawn ticket code was given years ago', () => {
    let draws = 0;
    // the first two visits draw the same code, the second of them draws again
    const ids = { id: () => randomUUID(), randomBelow: (below: number) => Math.floor(draws++ / 12) % below };
    return withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        draws = 0;
        const first = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        const second = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        expect([first.ticket, second.ticket]).toEqual(['A-001', 'A-002']);
        expect(second.code).not.toBe(first.code);
        expect(await storedVisits(app)).toBe(2);
      },
      { parts: { ids } },
    );
  });
});

describe('the day of the numbers', () => {
  const CASES = [
    { profile: 'kaltara', zone: 'WITA', before: '2026-11-23T23:59:59.999+08:00' },
    { profile: 'kalteng', zone: 'WIB', before: '2026-11-23T23:59:59.999+07:00' },
  ] as const;

  it.each(CASES)('changes at midnight $zone, the office’s own', ({ profile, before }) =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        const register = () => kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        expect((await register()).ticket).toBe('A-001');
        app.clock.set(before);
        expect((await register()).ticket).toBe('A-002');
        app.clock.advance(1);
        await app.hub.jobs.run();
        expect((await register()).ticket).toBe('A-001');
        expect((await register()).ticket).toBe('A-002');
      },
      { profile, open: 'always' },
    ),
  );

  it('does not change at midnight of another zone', () =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        const register = () => kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        await register();
        // 00.30 in Makassar is still 23.30 in Palangka Raya
        app.clock.set('2026-11-24T00:30:00+08:00');
        await app.hub.jobs.run();
        expect((await register()).ticket).toBe('A-002');
      },
      { profile: 'kalteng', open: 'always' },
    ));

  it('begins anew although the clock was set back and forth over midnight', () =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        const register = () => kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        app.clock.set('2026-11-24T00:10:00+08:00');
        expect((await register()).ticket).toBe('A-001');
        app.clock.set('2026-11-23T23:50:00+08:00');
        expect((await register()).ticket).toBe('A-001');
        app.clock.set('2026-11-24T00:20:00+08:00');
        expect((await register()).ticket).toBe('A-002');
      },
      { open: 'always' },
    ));
});

describe('a visitor who has a number today', () => {
  it('gets it again when they give the same ID, however it is written', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const first = await kiosk.must('visit:register', aRegistration());
      const again = await kiosk.must(
        'visit:register',
        aRegistration({
          serviceId: 'helpdesk',
          visitor: {
            kind: 'new',
            guestBook: aGuestBook({ name: 'M. Rizani', idNumber: '6372 9912 0590 9001', phone: '' }),
          },
        }),
      );
      expect(again).toMatchObject({ existing: true, ticket: first.ticket, visitId: first.visitId });
      expect(await storedVisits(app)).toBe(1);
    }));

  it('gets it again by phone where they give no ID', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const withoutId = (phone: string) =>
        aRegistration({
          visitor: { kind: 'new', guestBook: aGuestBook({ idType: 'none', idNumber: '', phone }) },
        });
      const first = await kiosk.must('visit:register', withoutId('081200000011'));
      const again = await kiosk.must('visit:register', withoutId('+62 812-0000-0011'));
      expect(again).toMatchObject({ existing: true, ticket: first.ticket });
      const other = await kiosk.must('visit:register', withoutId('081200000012'));
      expect(other).toMatchObject({ existing: false, ticket: 'A-002' });
    }));

  it('is somebody else where the ID differs, though the phone is the same', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const first = await kiosk.must('visit:register', aRegistration());
      const colleague = aGuestBook({ idNumber: aNik(7), name: 'Noor Hasanah' });
      const second = await kiosk.must(
        'visit:register',
        aRegistration({ visitor: { kind: 'new', guestBook: colleague } }),
      );
      expect(second.existing).toBe(false);
      expect(second.ticket).not.toBe(first.ticket);
    }));

  it('gets one number from two kiosks at the same moment', () =>
    withApp(async (app) => {
      const kiosks = [await app.device('kiosk'), await app.device('kiosk')];
      const replies = await Promise.all(kiosks.map((kiosk) => kiosk.must('visit:register', aRegistration())));
      expect(replies.map(({ ticket }) => ticket)).toEqual(['A-001', 'A-001']);
      expect(replies.filter(({ existing }) => existing)).toHaveLength(1);
    }));

  it('gets a new one once the first has ended', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'petugas', ['coordinator']);
      const first = await kiosk.must('visit:register', aRegistration());
      await desk.must('visit:cancel', { visitId: first.visitId, reason: 'Atas permintaan pemohon' });
      const second = await kiosk.must('visit:register', aRegistration());
      expect(second).toMatchObject({ existing: false, ticket: 'A-002' });
    }));

  it('gets a new one on the next day', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration());
      app.clock.set('2026-11-24T09:00:00+08:00');
      await app.hub.jobs.run();
      const next = await kiosk.must('visit:register', aRegistration());
      expect(next).toMatchObject({ existing: false, ticket: 'A-001' });
    }));
});

describe('numbers and service hours', () => {
  it('are refused after the last ticket, but not to who began before it', () =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        const register = (elapsedMs: number) =>
          kiosk.send('visit:register', aRegistration({ visitor: aStranger(), elapsedMs }));
        expect(await register(0)).toEqual({ ok: false, error: { code: 'office-closed' } });
        expect(await register(10 * MINUTE)).toMatchObject({ ok: true });
      },
      { startsAt: '2026-11-23T15:20:00+08:00' },
    ));

  it('are refused on a holiday, and nothing is kept of the try', () =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        expect(await kiosk.refused('visit:register', aRegistration())).toBe('office-closed');
        const rows = await rowCounts(app.hub.context.db);
        expect([rows.visit, rows.visitor, rows.ticketCounter, rows.printJob]).toEqual([0, 0, 0, 0]);
      },
      { startsAt: '2026-12-25T09:00:00+08:00' },
    ));

  it('are not used up by a registration that is refused', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const bad = aRegistration({
        visitor: { kind: 'new', guestBook: aGuestBook({ idNumber: '6372992902019007' }) },
      });
      expect(await kiosk.refused('visit:register', bad)).toBe('id-invalid');
      const good = await kiosk.must('visit:register', aRegistration());
      expect(good.ticket).toBe('A-001');
    }));
});
