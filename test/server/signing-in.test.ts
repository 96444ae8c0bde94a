import { describe, expect, it } from 'vitest';
import { hashSecret, secretMatches } from '../../server/auth/secrets.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { everything } from '../support/rows.ts';
import { COORDINATOR, withApp, type App } from '../support/with-app.ts';

async function signIn(app: App, secret: string, name: string = COORDINATOR.name): Promise<string> {
  const reply = await (await app.stranger()).send('session:sign-in', { name, secret });
  return reply.ok ? 'ok' : reply.error.code;
}

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
