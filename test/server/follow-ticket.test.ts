import { describe, expect, it } from 'vitest';
import type { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { createPhones } from '../../server/live/phones.ts';
import type { FollowedTicket, VisitorEvent } from '../../shared/protocol/visitor.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { HOUR, SECOND } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { aLine, passOver, upToStep } from '../support/line.ts';
import { aPlacedOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

async function tokenOf(app: App, visitId: string): Promise<string> {
  const { db } = app.hub.context;
  const row = await db.selectFrom('visit').select('followToken').where('id', '=', visitId).executeTakeFirst();
  return `ticket:${row?.followToken ?? ''}`;
}

interface Following {
  readonly phone: HubClient;
  readonly kiosk: HubClient;
  readonly visitId: string;
  readonly ticket: string;
}

/** A visitor with a number who opened its page. */
async function follow(app: App, kiosk?: HubClient): Promise<Following> {
  const at = kiosk ?? (await app.device('kiosk'));
  const { visitId, ticket } = await at.must('visit:register', aRegistration({ visitor: aStranger() }));
  return { phone: await app.connect(await tokenOf(app, visitId)), kiosk: at, visitId, ticket };
}

function shows(fits: (ticket: FollowedTicket) => boolean): (event: VisitorEvent) => boolean {
  return (event) => fits(event.ticket);
}

describe('a phone follows its ticket', () => {
  it('shows number, place and range of the wait, and nothing personal', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      for (let n = 0; n < 5; n += 1)
        await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const registration = aRegistration();
      const { visitId } = await kiosk.must('visit:register', registration);
      const phone = await app.connect(await tokenOf(app, visitId));
      const ticket = await phone.must('ticket:follow', {});
      expect(ticket).toMatchObject({
        ticket: 'A-006',
        state: 'waiting',
        ahead: 5,
        mayCancel: true,
        counter: null,
      });
      expect(ticket.estimate?.from).toBeGreaterThan(0);
      expect(ticket.estimate?.to).toBeGreaterThan(ticket.estimate?.from ?? 0);
      expect(JSON.stringify(ticket)).not.toMatch(/Rizani|6372991205909001|0812|Contoh|Guru|rapor/);
    });
  });

  it('hears at once that its number is called, and where to go', async () => {
    await withApp(async (app) => {
      const { phone, ticket, visitId } = await follow(app);
      const { desk, counterId } = await aPlacedOfficer(app, 2, { stages: ['front-office'] });
      await desk.must('visit:call-next', {});
      const heard = await phone.hears(shows(({ state }) => state === 'called'));
      expect(heard.ticket).toMatchObject({
        ticket,
        counter: app.hub.context.office().counterName(counterId),
        calls: 1,
        maxCalls: 3,
        mayCancel: false,
      });
      app.clock.advance(30 * SECOND);
      await desk.must('visit:recall', { visitId });
      await phone.hears(shows(({ calls }) => calls === 2));
    });
  });

  it('moves up as others are called', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const { phone } = await follow(app, kiosk);
      expect(await phone.must('ticket:follow', {})).toMatchObject({ ahead: 1 });
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      await desk.must('visit:call-next', {});
      await phone.hears(shows(({ ahead }) => ahead === 0));
    });
  });

  it('has its place at the helpdesk too, also at the counter it was sent to', async () => {
    await withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'route');
      const phone = await app.connect(await tokenOf(app, line.visitId));
      expect((await phone.must('ticket:follow', {})).state).toBe('serving');
      await line.finish('route');
      const waiting = await phone.must('ticket:follow', {});
      expect(waiting).toMatchObject({ state: 'waiting', ahead: 0, estimate: { from: 0, to: 0 } });
    });
  });

  it('says when it was passed over, and its place after reporting back', async () => {
    await withApp(async (app) => {
      const { phone, visitId, kiosk } = await follow(app);
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      await phone.hears(shows(({ state, mayCancel }) => state === 'skipped' && mayCancel));
      for (let n = 0; n < 5; n += 1)
        await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await desk.must('visit:report-back', { visitId });
      await phone.hears(shows(({ state, ahead }) => state === 'waiting' && ahead === 3));
    });
  });

  it('is told nothing of other tickets and may nothing else', async () => {
    await withApp(async (app) => {
      const { phone, kiosk } = await follow(app);
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      for (const command of ['kiosk:sync', 'tv:sync', 'desk:sync', 'visit:call-next'] as const) {
        expect(await phone.raw(command, command === 'desk:sync' ? { lastSeq: null } : {})).toMatchObject({
          ok: false,
          error: { code: 'not-allowed' },
        });
      }
      expect(phone.heard.filter((event) => !('type' in event && event.type === 'ticket'))).toEqual([]);
    });
  });
});

describe('a visitor gives their number up from the phone', () => {
  it('while it waits, and the log says that it was the visitor', async () => {
    await withApp(async (app) => {
      const { phone, visitId } = await follow(app);
      await phone.must('ticket:cancel', {});
      await phone.hears(shows(({ state }) => state === 'cancelled'));
      const event = await app.hub.context.db
        .selectFrom('event')
        .selectAll()
        .where('type', '=', 'visit.cancelled')
        .executeTakeFirstOrThrow();
      expect(event).toMatchObject({ actorKind: 'visitor', actorId: visitId, visitId });
      expect(await phone.refused('ticket:follow', {})).toBe('ticket-unknown');
    });
  });

  it('after it was passed over', async () => {
    await withApp(async (app) => {
      const { phone, visitId } = await follow(app);
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      await desk.must('visit:call-next', {});
      await passOver(app, desk, visitId);
      await phone.must('ticket:cancel', {});
    });
  });

  it('not once an officer has called it', async () => {
    await withApp(async (app) => {
      const { phone } = await follow(app);
      const { desk } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
      await desk.must('visit:call-next', {});
      expect(await phone.refused('ticket:cancel', {})).toBe('visit-state');
    });
  });
});

describe('the address of a ticket', () => {
  it('dies with the day', async () => {
    await withApp(async (app) => {
      const { phone, visitId } = await follow(app);
      const token = await tokenOf(app, visitId);
      const gone = new Promise((resolve) => phone.socket.once('signed-out', resolve));
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      await gone;
      await expect(app.connect(token)).rejects.toThrow('bad-token');
    });
  });

  it('dies with the visit once its survey is over', async () => {
    await withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'survey');
      const token = await tokenOf(app, line.visitId);
      expect((await (await app.connect(token)).must('ticket:follow', {})).state).toBe('done');
      app.clock.advance(11 * 60 * SECOND);
      await app.hub.jobs.run();
      await expect(app.connect(token)).rejects.toThrow('bad-token');
    });
  });

  it('cannot be guessed: 134 bits by chance, another for each ticket', async () => {
    await withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const tokens = new Set<string>();
      for (let n = 0; n < 20; n += 1) {
        const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
        tokens.add(await tokenOf(app, visitId));
      }
      expect(tokens.size).toBe(20);
      for (const token of tokens) expect(token).toMatch(/^ticket:[2-9A-Za-z]{24}$/);
    });
  });

  it('is refused from an address that tried many wrong ones, the right one as well', async () => {
    await withApp(async (app) => {
      const { visitId } = await follow(app);
      for (let n = 0; n < 30; n += 1)
        await expect(app.connect(`ticket:${'B'.repeat(22)}${22 + n}`)).rejects.toThrow('bad-token');
      await expect(app.connect(await tokenOf(app, visitId))).rejects.toThrow('bad-token');
      app.clock.advance(11 * 60 * SECOND);
      await (await app.connect(await tokenOf(app, visitId))).must('ticket:follow', {});
    });
  });

  it('is no way in for a page of another site', async () => {
    await withApp(async (app) => {
      const { visitId } = await follow(app);
      const token = await tokenOf(app, visitId);
      const foreign = io(app.hub.url, {
        auth: { token },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { origin: 'http://evil.example' },
      });
      await expect(
        new Promise((resolve, reject) => {
          foreign.once('connect', () => resolve('connected'));
          foreign.once('connect_error', reject);
        }),
      ).rejects.toThrow();
      foreign.close();
    });
  });
});

describe('phones cost nothing while there are none', () => {
  it('computes nothing: neither queues nor office are looked at', async () => {
    const rooms = new Map<string, Set<string>>();
    const server = { sockets: { adapter: { rooms }, sockets: new Map() } } as unknown as Server;
    const looked: string[] = [];
    const context = (): never => {
      looked.push('context');
      throw new Error('nobody asked');
    };
    const phones = createPhones(server, context, (error) => void looked.push(String(error)));
    for (let n = 0; n < 100; n += 1) {
      phones.visitChanged({ id: `visit-${n}` });
      phones.queuesChanged();
    }
    await new Promise((resolve) => setImmediate(resolve));
    phones.stop();
    expect(looked).toEqual([]);
  });
});
