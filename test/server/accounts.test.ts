import { describe, expect, it } from 'vitest';
import { MINUTE } from '../support/fake-clock.ts';
import { everything, rowCounts } from '../support/rows.ts';
import { anOfficer } from '../support/staff.ts';
import { COORDINATOR, withApp } from '../support/with-app.ts';

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
