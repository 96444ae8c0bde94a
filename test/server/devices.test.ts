import { describe, expect, it } from 'vitest';
import { MINUTE } from '../support/fake-clock.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp } from '../support/with-app.ts';

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
