import { describe, expect, it } from 'vitest';
import { hashSecret, secretMatches } from '../../server/auth/secrets.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import { everything, rowCounts } from '../support/rows.ts';
import { anOfficer } from '../support/staff.ts';
import { COORDINATOR, withApp, type App } from '../support/with-app.ts';

async function signIn(app: App, secret: string, name: string = COORDINATOR.name): Promise<string> {
  const reply = await (await app.stranger()).send('session:sign-in', { name, secret });
  return reply.ok ? 'ok' : reply.error.code;
}

describe('the set-up code', () => {
  it('makes the first coordinator once, and is then good for nothing', () =>
    withApp(async (app) => {
      const code = app.hub.setupCode ?? '';
      expect(code).toMatch(/^[2-9B-DF-HJ-NP-TV-Z]{8}$/);
      const stranger = await app.stranger();
      const made = await stranger.must('setup:claim', { ...COORDINATOR, code: code.toLowerCase() });
      expect(made.officer).toMatchObject({ name: COORDINATOR.name, roles: ['coordinator', 'admin'] });
      const second = { name: 'Lukas Lalung', secret: 'rahasia-333333', code };
      expect(await stranger.refused('setup:claim', second)).toBe('setup-done');
      await app.restart();
      expect(app.hub.setupCode).toBeNull();
      expect(await (await app.stranger()).refused('setup:claim', second)).toBe('setup-done');
    }));

  it('makes one coordinator of ten claims at the same moment', () =>
    withApp(async (app) => {
      const code = app.hub.setupCode ?? '';
      const strangers = await Promise.all(Array.from({ length: 5 }, () => app.stranger()));
      const replies = await Promise.all(
        strangers.map((one, n) =>
          one.send('setup:claim', { name: `Petugas ${'abcde'.charAt(n)}`, secret: 'rahasia-333333', code }),
        ),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await rowCounts(app.hub.context.db)).officer).toBe(1);
    }));

  it('cannot be guessed: ten tries from one place in ten minutes', () =>
    withApp(async (app) => {
      const stranger = await app.stranger();
      const claim = (code: string) => stranger.send('setup:claim', { ...COORDINATOR, code });
      const replies = await Promise.all(Array.from({ length: 30 }, (_, n) => claim(`WRONG${n}`)));
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.filter((code) => code === 'setup-code-wrong')).toHaveLength(10);
      expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(20);
      expect(await claim(app.hub.setupCode ?? '')).toMatchObject({ error: { code: 'too-many-tries' } });
      app.clock.advance(10 * MINUTE);
      expect(await claim(app.hub.setupCode ?? '')).toMatchObject({ ok: true });
    }));

  it('of an earlier start is replaced by that of the newest, as only its hash is kept', () =>
    withApp(async (app) => {
      const first = app.hub.setupCode ?? '';
      await app.restart();
      expect(app.hub.setupCode).not.toBe(first);
      const stranger = await app.stranger();
      expect(await stranger.refused('setup:claim', { ...COORDINATOR, code: first })).toBe('setup-code-wrong');
      const kept = JSON.stringify(await everything(app.hub.context.db));
      expect(kept).not.toContain(app.hub.setupCode);
    }));
});

describe('signing in', () => {
  it('takes the name however it is spaced and cased, and the secret exactly', () =>
    withApp(async (app) => {
      await app.coordinator();
      expect(await signIn(app, COORDINATOR.secret, '  dewi   KENCANA ')).toBe('ok');
      expect(await signIn(app, COORDINATOR.secret.toUpperCase())).toBe('sign-in-failed');
      expect(await signIn(app, `${COORDINATOR.secret} `)).toBe('sign-in-failed');
    }));

  it('says the same for a wrong name and for a wrong secret', () =>
    withApp(async (app) => {
      await app.coordinator();
      const stranger = await app.stranger();
      const wrongName = await stranger.send('session:sign-in', {
        name: 'Tidak Ada',
        secret: COORDINATOR.secret,
      });
      const wrongSecret = await stranger.send('session:sign-in', {
        name: COORDINATOR.name,
        secret: 'rahasia-000000',
      });
      expect(wrongName).toEqual(wrongSecret);
      expect(wrongName).toEqual({ ok: false, error: { code: 'sign-in-failed' } });
    }));

  it('is over after five wrong tries, also with the right secret, until five minutes have passed', () =>
    withApp(async (app) => {
      await app.coordinator();
      for (let n = 0; n < 5; n += 1) expect(await signIn(app, 'rahasia-000000')).toBe('sign-in-failed');
      expect(await signIn(app, COORDINATOR.secret)).toBe('too-many-tries');
      await app.restart();
      expect(await signIn(app, COORDINATOR.secret)).toBe('too-many-tries');
      app.clock.advance(5 * MINUTE - 1);
      expect(await signIn(app, COORDINATOR.secret)).toBe('too-many-tries');
      app.clock.advance(1);
      expect(await signIn(app, COORDINATOR.secret)).toBe('ok');
    }));

  it('lets no more than five through of thirty wrong tries at the same moment', () =>
    withApp(async (app) => {
      await app.coordinator();
      const strangers = await Promise.all(Array.from({ length: 6 }, () => app.stranger()));
      const tries = strangers.flatMap((one) => Array.from({ length: 5 }, () => one));
      const replies = await Promise.all(
        tries.map((one) => one.send('session:sign-in', { name: COORDINATOR.name, secret: 'rahasia-000000' })),
      );
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
      expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(25);
    }));

  it('begins to count anew after a right one, and right ones use nothing up', () =>
    withApp(async (app) => {
      await app.coordinator();
      for (let round = 0; round < 6; round += 1) {
        for (let n = 0; n < 3; n += 1) expect(await signIn(app, 'rahasia-000000')).toBe('sign-in-failed');
        expect(await signIn(app, COORDINATOR.secret)).toBe('ok');
        app.clock.advance(MINUTE);
      }
    }));

  it('is limited for one place whatever the names are', () =>
    withApp(async (app) => {
      await app.coordinator();
      const codes: string[] = [];
      for (let n = 0; n < 22; n += 1) codes.push(await signIn(app, 'rahasia-000000', `Petugas ${n}`));
      expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(20);
      expect(codes.at(-1)).toBe('too-many-tries');
    }));

  it('is refused to an account that is not active', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const made = await lead.must('officer:create', {
        name: 'Lukas Lalung',
        secret: 'rahasia-444444',
        roles: ['helpdesk'],
        serviceIds: [],
      });
      const change = { officerId: made.id, roles: ['helpdesk' as const], serviceIds: [], secret: null };
      await lead.must('officer:update', { ...change, active: false });
      expect(await signIn(app, 'rahasia-444444', 'Lukas Lalung')).toBe('sign-in-failed');
      await lead.must('officer:update', { ...change, active: true });
      expect(await signIn(app, 'rahasia-444444', 'Lukas Lalung')).toBe('ok');
    }));

  it('keeps neither secret nor token in clear', () =>
    withApp(async (app) => {
      await app.coordinator();
      const { token } = await (await app.stranger()).must('session:sign-in', COORDINATOR);
      const kept = JSON.stringify(await everything(app.hub.context.db));
      expect(kept).toContain('scrypt$');
      for (const secret of [token, COORDINATOR.secret]) expect(kept).not.toContain(secret);
    }));
});

describe('a secret', () => {
  it('has another salt each time, and matches only itself', async () => {
    const [one, two] = [await hashSecret('rahasia-555555'), await hashSecret('rahasia-555555')];
    expect(one).not.toBe(two);
    expect(await secretMatches('rahasia-555555', two)).toBe(true);
    expect(await secretMatches('rahasia-555556', two)).toBe(false);
  });

  it('never matches what is no hash of ours', async () => {
    for (const stored of ['', 'scrypt', 'scrypt$$', 'plain$rahasia$rahasia', 'scrypt$AAAA$AAAA']) {
      expect(await secretMatches('rahasia-555555', stored)).toBe(false);
    }
  });

  it('of a coordinator leaves the kiosk, of another officer does not', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await lead.must('officer:create', {
        name: 'Lukas Lalung',
        secret: 'rahasia-444444',
        roles: ['helpdesk'],
        serviceIds: [],
      });
      expect(await app.hub.checkCoordinatorSecret(COORDINATOR.secret)).toBe(true);
      expect(await app.hub.checkCoordinatorSecret('rahasia-444444')).toBe(false);
    }));
});

describe('accounts', () => {
  it('have names of their own, however these are written', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const account = { secret: 'rahasia-444444', roles: ['helpdesk' as const], serviceIds: [] };
      expect(await lead.refused('officer:create', { ...account, name: 'DEWI  kencana' })).toBe(
        'officer-exists',
      );
      expect(await lead.refused('officer:create', { ...account, name: '<script>' })).toBe('name-invalid');
      expect(
        await lead.refused('officer:create', { ...account, name: 'Usman', serviceIds: ['nothing'] }),
      ).toBe('service-unknown');
      expect(
        await lead.refused('officer:update', { officerId: 'nobody', ...account, secret: null, active: true }),
      ).toBe('officer-unknown');
    }));

  it('always leave one active coordinator', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const [me] = app.hub.context.office().officers;
      const change = { officerId: me?.id ?? '', serviceIds: [], secret: null };
      expect(await lead.refused('officer:update', { ...change, roles: ['admin'], active: true })).toBe(
        'last-coordinator',
      );
      expect(await lead.refused('officer:update', { ...change, roles: ['coordinator'], active: false })).toBe(
        'last-coordinator',
      );
      await anOfficer(app, 'wakil', ['coordinator']);
      await lead.must('officer:update', { ...change, roles: ['admin'], active: true });
      expect(
        await lead.refused('officer:update', {
          ...change,
          officerId: 'wakil',
          roles: ['admin'],
          active: true,
        }),
      ).toBe('last-coordinator');
    }));

  it('leave one active coordinator also where two take each other’s role at the same moment', () =>
    withApp(async (app) => {
      const one = await anOfficer(app, 'satu', ['coordinator', 'admin']);
      const two = await anOfficer(app, 'dua', ['coordinator', 'admin']);
      const demote = (officerId: string) => ({
        officerId,
        roles: ['admin' as const],
        serviceIds: [],
        secret: null,
        active: true,
      });
      const replies = await Promise.all(
        [one.raw('officer:update', demote('dua')), two.raw('officer:update', demote('satu'))].map((reply) =>
          reply.catch(() => null),
        ),
      );
      const leads = app.hub.context.office().officers.filter(({ roles }) => roles.includes('coordinator'));
      expect(leads).toHaveLength(1);
      expect(
        replies.filter((reply) => (reply as { ok?: boolean } | null)?.ok === true).length,
      ).toBeLessThanOrEqual(1);
    }));

  it('leave an event for every change, with who made it', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const made = await lead.must('officer:create', {
        name: 'Usman Datu',
        secret: 'rahasia-444444',
        roles: ['helpdesk'],
        serviceIds: [],
      });
      await lead.must('officer:update', {
        officerId: made.id,
        roles: ['helpdesk'],
        serviceIds: [],
        secret: 'rahasia-666666',
        active: true,
      });
      await lead.must('device:create-code', { kind: 'tv' });
      await lead.must('office:set-stages', { stages: 'one' });
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['type', 'actorId', 'data'])
        .execute();
      expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
        ['officer.created', 'dewi'],
        ['officer.updated', 'dewi'],
        ['device.code-created', 'dewi'],
        ['office.stages-set', 'dewi'],
      ]);
      expect(JSON.stringify(events)).not.toContain('rahasia');
    }));
});

describe('pairing a device', () => {
  it('works once with a code, in any way of typing it', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const { code } = await lead.must('device:create-code', { kind: 'tv' });
      const stranger = await app.stranger();
      const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
      const { token } = await stranger.must('device:pair', { kind: 'tv', code: typed });
      expect(await (await app.connect(token)).send('tv:sync', {})).toMatchObject({ ok: true });
      expect(await stranger.refused('device:pair', { kind: 'tv', code })).toBe('pairing-code-wrong');
    }));

  it('works once also where two devices use the code at the same moment', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const { code } = await lead.must('device:create-code', { kind: 'kiosk' });
      const strangers = await Promise.all(Array.from({ length: 5 }, () => app.stranger()));
      const replies = await Promise.all(
        strangers.map((one) => one.send('device:pair', { kind: 'kiosk', code })),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    }));

  it('does not make a kiosk with the code of a TV', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const { code } = await lead.must('device:create-code', { kind: 'tv' });
      expect(await (await app.stranger()).refused('device:pair', { kind: 'kiosk', code })).toBe(
        'pairing-code-wrong',
      );
    }));

  it('is over for a code after ten minutes', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      const { code, expiresAt } = await lead.must('device:create-code', { kind: 'tv' });
      expect(expiresAt).toBe(app.clock.now() + 10 * MINUTE);
      app.clock.advance(10 * MINUTE);
      expect(await (await app.stranger()).refused('device:pair', { kind: 'tv', code })).toBe(
        'pairing-code-wrong',
      );
    }));

  it('cannot be guessed', () =>
    withApp(async (app) => {
      const stranger = await app.stranger();
      const replies = await Promise.all(
        Array.from({ length: 15 }, (_, n) => stranger.send('device:pair', { kind: 'tv', code: `WRONG${n}` })),
      );
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.filter((code) => code === 'pairing-code-wrong')).toHaveLength(10);
      expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(5);
    }));
});

describe('a counter', () => {
  it('has one officer, and an officer one counter', () =>
    withApp(async (app) => {
      const one = await anOfficer(app, 'lestari', ['front-office', 'helpdesk']);
      const two = await anOfficer(app, 'rika', ['front-office']);
      const replies = await Promise.all(
        [one, two].map((desk) => desk.send('counter:open', { counterId: 'loket-1' })),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      await one.send('counter:close', {});
      await one.send('counter:open', { counterId: 'loket-3' });
      expect(app.hub.context.office().duties.filter(({ officerId }) => officerId === 'lestari')).toHaveLength(
        1,
      );
      expect(await one.refused('counter:open', { counterId: 'loket-99' })).toBe('counter-unknown');
    }));

  it('left open over night is closed when the next day begins, and a call for help of yesterday is over', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      await desk.must('counter:open', { counterId: 'loket-1' });
      const kiosk = await app.device('kiosk');
      await kiosk.must('staff:call', { screen: 'welcome' });
      app.clock.advance(HOUR);
      await app.restart();
      expect(app.hub.context.office().duties).toHaveLength(1);
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      expect(app.hub.context.office().duties).toEqual([]);
      const lead = await anOfficer(app, 'dewi', ['coordinator']);
      expect(await lead.must('desk:sync', { lastSeq: null })).toMatchObject({ snapshot: { staffCalls: [] } });
    }));
});
