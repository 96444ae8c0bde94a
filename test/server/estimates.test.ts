import { describe, expect, it } from 'vitest';
import { insertStepRun } from '../../db/repositories/step-runs.ts';
import { insertVisit } from '../../db/repositories/visits.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import type { TicketSlip } from '../../printer/slip/ticket-slip.ts';
import type { TicketIssued } from '../../shared/protocol/kiosk.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { HOUR, MINUTE, SECOND } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { aPlacedOfficer } from '../support/staff.ts';
import { aVisitorRow, aVisitRow } from '../support/visit-rows.ts';
import { withApp, type App } from '../support/with-app.ts';

/** Visits of the last weeks whose identity check and routing took that long, one after the other. */
async function aPast(app: App, visits: number, minutes: number, day = '2026-11-20'): Promise<void> {
  const { db } = app.hub.context;
  const at = Date.parse(`${day}T09:00:00+08:00`);
  await insertVisitor(db, aVisitorRow());
  for (let n = 1; n <= visits; n += 1) {
    const visit = aVisitRow(n, { day, state: 'closed', endedAt: at });
    await insertVisit(db, visit);
    for (const no of [2, 3]) {
      await insertStepRun(db, {
        visitId: visit.id,
        round: 1,
        no,
        waitingSince: at,
        startedAt: at,
        amberAt: null,
        dueAt: null,
        finishedAt: at + (minutes / 2) * MINUTE,
        pausedAt: null,
        pausedMs: 0,
        officerId: 'officer-1',
        result: 'done',
      });
    }
  }
  await app.restart();
}

/** @returns the ticket of the last of them, each a second after the one before */
async function waiting(app: App, kiosk: HubClient, count: number): Promise<TicketIssued> {
  let last: TicketIssued | undefined;
  for (let n = 0; n < count; n += 1) {
    app.clock.advance(SECOND);
    last = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
  }
  if (!last) throw new Error('nobody waits');
  return last;
}

describe('the estimated wait at registration', () => {
  it('is not made where no counter is open', async () => {
    await withApp(async (app) => {
      expect((await waiting(app, await app.device('kiosk'), 1)).estimate).toBeNull();
    });
  });

  it('is nothing where nobody is ahead and a counter is free', async () => {
    await withApp(async (app) => {
      await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      expect((await waiting(app, await app.device('kiosk'), 1)).estimate).toEqual({ from: 0, to: 0 });
    });
  });

  it('comes from the handling times of the last weeks', async () => {
    await withApp(async (app) => {
      await aPast(app, 25, 19);
      await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      // four ahead, the first of them called at once: four times twenty minutes
      expect((await waiting(app, await app.device('kiosk'), 5)).estimate).toMatchObject({
        from: 60,
        to: 100,
      });
    });
  });

  it('comes from the usual four minutes until there are twenty samples', async () => {
    await withApp(async (app) => {
      await aPast(app, 19, 19);
      await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      const { estimate } = await waiting(app, await app.device('kiosk'), 5);
      expect(estimate?.to).toBeLessThanOrEqual(25);
    });
  });

  it('leaves out what is older than the weeks that count', async () => {
    await withApp(async (app) => {
      await aPast(app, 25, 19, '2026-10-23');
      await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      const { estimate } = await waiting(app, await app.device('kiosk'), 5);
      expect(estimate?.to).toBeLessThanOrEqual(25);
    });
  });

  it('shares the tickets ahead among the open counters and does not count one on a break', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await aPast(app, 25, 19);
      const again = await app.device('kiosk');
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      await aPlacedOfficer(app, 2, { stages: ['front-office'] });
      const two = await waiting(app, again, 9);
      await desk.must('counter:pause', { reason: 'Istirahat makan siang' });
      const one = await waiting(app, again, 1);
      expect(one.estimate?.from).toBeGreaterThan(two.estimate?.to ?? Infinity);
      kiosk.close();
    });
  });

  it('counts who is in hand', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      await waiting(app, kiosk, 1);
      await desk.must('visit:call-next', {});
      expect((await waiting(app, kiosk, 1)).estimate).toEqual({ from: 0, to: 10 });
    });
  });

  it('is the same range on the ticket', async () => {
    await withApp(
      async (app) => {
        await aPlacedOfficer(app, 1, { stages: ['front-office'] });
        const { estimate, visitId } = await waiting(app, await app.device('kiosk'), 6);
        const { slip } = await app.hub.context.db
          .selectFrom('printJob')
          .select('slip')
          .where('visitId', '=', visitId)
          .executeTakeFirstOrThrow();
        expect((JSON.parse(slip) as TicketSlip).estimate).toEqual(estimate);
        expect(estimate?.to).toBeGreaterThan(0);
      },
      { printer: 'tcp://127.0.0.1:9' },
    );
  });

  it('reads the past once a day, however often the office changes', async () => {
    await withApp(async (app) => {
      const before = app.hub.context.office().handling('front-office', '', app.clock.now());
      await aPast(app, 25, 19);
      const today = app.hub.context.office();
      expect(today.handling('front-office', '', app.clock.now()).meanMinutes).toBe(20);
      expect(before.meanMinutes).toBe(4);
      await app.hub.context.db.deleteFrom('stepRun').execute();
      await app.hub.context.reloadOffice();
      expect(app.hub.context.office().handling('front-office', '', app.clock.now()).meanMinutes).toBe(20);
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      expect(app.hub.context.office().handling('front-office', '', app.clock.now()).meanMinutes).toBe(4);
    });
  });
});

describe('the QR of a ticket', () => {
  async function qrOf(app: App): Promise<{ qr: string; code: string; token: string | null }> {
    const { visitId } = await waiting(app, await app.device('kiosk'), 1);
    const { db } = app.hub.context;
    const job = await db
      .selectFrom('printJob')
      .select('slip')
      .where('visitId', '=', visitId)
      .executeTakeFirstOrThrow();
    const visit = await db
      .selectFrom('visit')
      .selectAll()
      .where('id', '=', visitId)
      .executeTakeFirstOrThrow();
    return { qr: (JSON.parse(job.slip) as TicketSlip).qrContent, code: visit.code, token: visit.followToken };
  }

  it('is the address of its own page where phones reach the hub, and the kiosk reads it', async () => {
    await withApp(
      async (app) => {
        const { qr, code, token } = await qrOf(app);
        expect(qr).toBe(`http://192.0.2.10:8477/t/${token ?? ''}`);
        const kiosk = await app.device('kiosk');
        expect(await kiosk.must('ticket:status', { ticket: qr })).toMatchObject({ ticket: 'A-001', code });
      },
      { printer: 'tcp://127.0.0.1:9', publicUrl: 'http://192.0.2.10:8477' },
    );
  });

  it('is its code where they do not', async () => {
    await withApp(
      async (app) => {
        const { qr, code } = await qrOf(app);
        expect(qr).toBe(`ULT-${code}`);
      },
      { printer: 'tcp://127.0.0.1:9' },
    );
  });

  it('shows a number alone without its code, as anybody may have read it off the TV', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await waiting(app, kiosk, 1);
      expect(await kiosk.must('ticket:status', { ticket: 'a1' })).toMatchObject({
        ticket: 'A-001',
        code: null,
      });
      expect(await kiosk.refused('ticket:status', { ticket: 'A-002' })).toBe('ticket-unknown');
    });
  });
});
