import { describe, expect, it } from 'vitest';
import { deleteSessionsOf } from '../../db/repositories/sessions.ts';
import { COMMANDS, type CommandName } from '../../shared/protocol/commands.ts';
import { OFFICER_ROLES } from '../../shared/protocol/desk/accounts.ts';
import type { CommandReply } from '../../shared/protocol/commands.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { HOUR } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { anInputForEach } from '../support/inputs.ts';
import { aLine, upToStep } from '../support/line.ts';
import { everything } from '../support/rows.ts';
import { anOfficer, aSession } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];
const CALLERS = ['anyone', 'kiosk', 'tv', ...OFFICER_ROLES] as const;
type CallerRole = (typeof CALLERS)[number];

function connectAs(app: App, role: CallerRole): Promise<HubClient> {
  if (role === 'anyone') return app.stranger();
  return role === 'kiosk' || role === 'tv' ? app.device(role) : anOfficer(app, `peran-${role}`, [role]);
}

describe('who may do what', () => {
  it.each(CALLERS)(
    'is kept to the table for every command: %s',
    (role) =>
      withApp(async (app) => {
        const caller = await connectAs(app, role);
        const refusal = role === 'anyone' ? 'not-signed-in' : 'not-allowed';
        const forbidden = NAMES.filter((name) => !COMMANDS[name].may.includes(role));
        const before = await everything(app.hub.context.db);
        for (const name of forbidden) {
          const reply = (await caller.raw(name, anInputForEach()[name])) as CommandReply<typeof name>;
          expect(reply, name).toEqual({ ok: false, error: { code: refusal } });
          // who may not is not told either whether the input would do
          expect(await caller.raw(name, 'nonsense'), name).toEqual({ ok: false, error: { code: refusal } });
        }
        expect(await everything(app.hub.context.db)).toEqual(before);

        const allowed = NAMES.filter((name) => !forbidden.includes(name) && name !== 'session:sign-out');
        for (const name of allowed) {
          const reply = (await caller.raw(name, anInputForEach()[name])) as CommandReply<typeof name>;
          const code = reply.ok ? 'passes' : reply.error.code;
          // sitting down at a counter of the other stage is a rule of its own
          if (name === 'counter:open' && role === 'helpdesk') expect(code).toBe('not-allowed');
          else expect(['not-signed-in', 'not-allowed', 'bad-input', 'internal'], name).not.toContain(code);
        }
      }),
    60_000,
  );

  it('is what any one of an officer’s roles allows', () =>
    withApp(async (app) => {
      const both = await anOfficer(app, 'dua-peran', ['helpdesk', 'coordinator']);
      expect(await both.send('device:create-code', { kind: 'tv' })).toMatchObject({ ok: true });
      expect(await both.refused('visit:call-next', {})).toBe('counter-not-open');
    }));
});

describe('what is known of a visit', () => {
  it('is shown to who serves or served it and to who answers for the office, and to nobody else', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const look = (desk: HubClient) => desk.send('visit:detail', { visitId: line.visitId });
      const bystander = await anOfficer(app, 'lain', ['front-office', 'helpdesk']);
      await upToStep(line, 'question');
      for (const desk of [line.front, line.helpdesk, line.lead])
        expect(await look(desk)).toMatchObject({ ok: true });
      expect(await look(bystander)).toEqual({ ok: false, error: { code: 'visit-not-yours' } });
    }));
});

describe('a connection', () => {
  it('is refused with a token that nobody gave out', () =>
    withApp(async (app) => {
      for (const token of ['wrong', '', 'x'.repeat(10_000)]) {
        await expect(app.connect(token)).rejects.toThrow('bad-token');
      }
    }));

  it('of a page of another site is refused, of the hub’s own is not', () =>
    withApp(async (app) => {
      const handshake = (origin: string) =>
        fetch(`${app.hub.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } });
      expect((await handshake('https://example.com')).status).toBe(403);
      expect((await handshake('null')).status).toBe(403);
      expect((await handshake(app.hub.url)).status).toBe(200);
    }));

  it('keeps a device paired over restarts', () =>
    withApp(async (app) => {
      const token = await app.hub.deviceToken('kiosk', 'Kiosk 1');
      await app.restart();
      const kiosk = await app.connect(token);
      expect(await kiosk.send('kiosk:sync', {})).toMatchObject({ ok: true });
    }));

  it('keeps an officer signed in over restarts, and at the counter', () =>
    withApp(async (app) => {
      await anOfficer(app, 'lestari', ['front-office']);
      const token = await aSession(app, 'lestari');
      await (await app.connect(token)).must('counter:open', { counterId: 'loket-1' });
      await app.restart();
      const desk = await app.connect(token);
      const sync = await desk.must('desk:sync', { lastSeq: null });
      expect(sync).toMatchObject({ snapshot: { myCounterId: 'loket-1', me: { id: 'lestari' } } });
    }));
});

describe('an officer whose session is over', () => {
  it('may do nothing more on a connection that is still open', () =>
    withApp(async (app) => {
      const officer = await anOfficer(app, 'lestari', ['front-office', 'coordinator']);
      await deleteSessionsOf(app.hub.context.db, 'lestari');
      const before = await everything(app.hub.context.db);
      for (const name of NAMES) {
        expect(await officer.raw(name, anInputForEach()[name]), name).toEqual({
          ok: false,
          error: { code: 'not-signed-in' },
        });
      }
      expect(await everything(app.hub.context.db)).toEqual(before);
    }));

  it('is told so after twelve hours and hears nothing more', () =>
    withApp(
      async (app) => {
        const lead = await app.coordinator();
        const told = new Promise((resolve) => lead.socket.once('signed-out', resolve));
        app.clock.advance(12 * HOUR);
        await app.hub.jobs.run();
        await told;
        const kiosk = await app.device('kiosk');
        const heard = lead.heard.length;
        await kiosk.send('visit:register', aRegistration({ visitor: aStranger() }));
        expect(lead.heard).toHaveLength(heard);
      },
      { open: 'always' },
    ));

  it('by signing out hears nothing more at any of its pages, and other sessions stay', () =>
    withApp(async (app) => {
      const here = await anOfficer(app, 'lestari', ['front-office']);
      const token = await aSession(app, 'lestari');
      const [there, tab] = [await app.connect(token), await app.connect(token)];
      const gone = [there, tab].map(
        ({ socket }) => new Promise((resolve) => socket.once('disconnect', resolve)),
      );
      await there.must('session:sign-out', {});
      await Promise.all(gone);
      expect(await here.send('desk:sync', { lastSeq: null })).toMatchObject({ ok: true });
      await expect(app.connect(token)).rejects.toThrow('bad-token');
    }));

  it('by being made inactive is told so at once', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const officer = await anOfficer(app, 'usman', ['helpdesk']);
      await officer.must('counter:open', { counterId: 'loket-3' });
      const gone = new Promise((resolve) => officer.socket.once('disconnect', resolve));
      const change = { officerId: 'usman', roles: ['helpdesk' as const], serviceIds: [], secret: null };
      await lead.must('officer:update', { ...change, active: false });
      await gone;
      const board = await lead.must('desk:sync', { lastSeq: null });
      const counters = board.kind === 'snapshot' ? board.snapshot.counters : [];
      expect(counters.every(({ officerId }) => officerId === null)).toBe(true);
    }));
});

describe('an account that is changed', () => {
  it('cannot lose its work while a visit is in hand', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const officer = await anOfficer(app, 'lestari', ['front-office']);
      const kiosk = await app.device('kiosk');
      await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      await officer.must('counter:open', { counterId: 'loket-1' });
      await officer.must('visit:call-next', {});
      const change = { officerId: 'lestari', serviceIds: [], secret: null };
      expect(await lead.refused('officer:update', { ...change, roles: ['admin'], active: true })).toBe(
        'counter-busy',
      );
      expect(await officer.refused('session:sign-out', {})).toBe('counter-busy');
      expect(await officer.refused('counter:close', {})).toBe('counter-busy');
    }));

  it('leaves its counter with the last role that could serve there', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const officer = await anOfficer(app, 'lestari', ['front-office']);
      await officer.must('counter:open', { counterId: 'loket-1' });
      await lead.must('officer:update', {
        officerId: 'lestari',
        roles: ['admin'],
        serviceIds: [],
        secret: null,
        active: true,
      });
      expect(app.hub.context.office().duties).toEqual([]);
    }));
});
