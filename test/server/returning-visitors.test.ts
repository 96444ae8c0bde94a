import { describe, expect, it } from 'vitest';
import { aGuestBook, aNik, aRegistration } from '../support/builders.ts';
import { MINUTE } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const PHONE = { by: 'phone', phone: '0812-0000-0001', lastDigits: '9001' } as const;
const ID = { by: 'id', idType: 'nik', idNumber: '6372991205909001', lastDigits: '0001' } as const;

/** Somebody who was there before: the visit is over, the guest-book entry stays. */
async function whoWasThere(app: App): Promise<{ kiosk: HubClient; code: string }> {
  const kiosk = await app.device('kiosk');
  const issued = await kiosk.must('visit:register', aRegistration());
  const desk = await anOfficer(app, 'lestari', ['front-office']);
  await desk.must('visit:cancel', { visitId: issued.visitId, reason: 'Pemohon pulang' });
  return { kiosk, code: issued.code };
}

describe('a returning visitor', () => {
  it('is found by phone, by ID or by an earlier ticket, and shown masked without a digit', () =>
    withApp(async (app) => {
      const { kiosk, code } = await whoWasThere(app);
      for (const input of [
        PHONE,
        ID,
        { by: 'ticket', code: code.replace('-', ' ').toLowerCase() } as const,
      ]) {
        const found = await kiosk.must('visitor:find', input);
        expect(found).toMatchObject({
          name: 'M••••••• R•••••',
          institution: 'SDN Contoh 1 Banjarbaru',
          hasId: true,
          hasPhone: true,
        });
        const { handle, ...shown } = found;
        expect(JSON.stringify(shown).replace('SDN Contoh 1 Banjarbaru', '')).not.toMatch(/\d/);
        expect(Buffer.from(handle, 'base64url').toString('latin1')).not.toContain('Rizani');
      }
    }));

  it('registers by the handle without typing anything again', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const { handle } = await kiosk.must('visitor:find', PHONE);
      const issued = await kiosk.must(
        'visit:register',
        aRegistration({ visitor: { kind: 'returning', handle } }),
      );
      expect(issued).toMatchObject({ existing: false, ticket: 'A-002' });
      const rows = await app.hub.context.db.selectFrom('visit').select('visitorId').execute();
      expect(new Set(rows.map(({ visitorId }) => visitorId)).size).toBe(1);
    }));

  it('adds what is missing, and cannot change what is on file', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const book = aGuestBook({ phone: '' });
      const { code, visitId } = await kiosk.must(
        'visit:register',
        aRegistration({ visitor: { kind: 'new', guestBook: book } }),
      );
      await (
        await anOfficer(app, 'lestari', ['front-office'])
      ).must('visit:cancel', { visitId, reason: 'Pulang' });
      const { handle, hasPhone } = await kiosk.must('visitor:find', { by: 'ticket', code });
      expect(hasPhone).toBe(false);
      const supplement = { idType: 'nik' as const, idNumber: aNik(5), phone: '081200000099' };
      const visitor = { kind: 'returning' as const, handle, supplement };
      const loan = aRegistration({ serviceId: 'facilities', visitor });
      expect(
        await kiosk.refused('visit:register', { ...loan, visitor: { ...visitor, supplement: null } }),
      ).toBe('phone-required');
      await kiosk.must('visit:register', loan);
      const rows = await app.hub.context.db
        .selectFrom('visitor')
        .selectAll()
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      expect(rows.map(({ phone }) => phone)).toEqual([null, '+6281200000099']);
      expect(new Set(rows.map(({ idHash }) => idHash)).size).toBe(1);
    }));

  it('is the newest entry of those with the same ID', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      app.clock.advance(MINUTE);
      const book = aGuestBook({ name: 'Noor Hasanah', phone: '081200000055' });
      await kiosk.must('visit:register', aRegistration({ visitor: { kind: 'new', guestBook: book } }));
      expect(await kiosk.must('visitor:find', { ...ID, lastDigits: '0055' })).toMatchObject({
        name: 'N••• H••••••',
      });
      expect(await kiosk.refused('visitor:find', ID)).toBe('visitor-not-found');
    }));
});

describe('somebody who tries numbers at the kiosk', () => {
  it('is told the same for a wrong second factor as for a number nobody has', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const replies = [
        await kiosk.send('visitor:find', { ...PHONE, lastDigits: '9002' }),
        await kiosk.send('visitor:find', { ...PHONE, phone: '081200000002' }),
        await kiosk.send('visitor:find', { ...PHONE, phone: 'bukan nomor' }),
        await kiosk.send('visitor:find', { ...ID, lastDigits: '0002' }),
        await kiosk.send('visitor:find', { ...ID, idNumber: aNik(3) }),
        await kiosk.send('visitor:find', { by: 'ticket', code: 'BBBB-BB' }),
      ];
      for (const reply of replies) expect(reply).toEqual({ ok: false, error: { code: 'visitor-not-found' } });
    }));

  it.each([
    { what: 'a number that is on file', phone: PHONE.phone },
    { what: 'a number that nobody has', phone: '081200000033' },
  ])('has five tries for $what, however it is written, over all kiosks and a restart', ({ phone }) =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const other = await app.device('kiosk');
      const plain = phone.replaceAll('-', '');
      const written = [phone, plain, `+62${plain.slice(1)}`, plain, phone];
      for (const [n, form] of written.entries()) {
        const input = { ...PHONE, phone: form, lastDigits: `000${n}` };
        expect(await (n % 2 ? other : kiosk).refused('visitor:find', input)).toBe('visitor-not-found');
      }
      expect(await kiosk.refused('visitor:find', { ...PHONE, phone })).toBe('too-many-tries');
      await app.restart();
      const third = await app.device('kiosk');
      expect(await third.refused('visitor:find', { ...PHONE, phone })).toBe('too-many-tries');
      app.clock.advance(15 * MINUTE);
      const reply = await third.send('visitor:find', { ...PHONE, phone });
      expect(reply.ok).toBe(phone === PHONE.phone);
    }),
  );

  it('has five tries also where forty are sent at the same moment', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const replies = await Promise.all(
        Array.from({ length: 40 }, (_, n) =>
          kiosk.send('visitor:find', { ...PHONE, lastDigits: String(8_000 + n) }),
        ),
      );
      const codes = replies.map((reply) => (reply.ok ? 'ok' : reply.error.code));
      expect(codes.filter((code) => code === 'visitor-not-found')).toHaveLength(5);
      expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(35);
    }));

  it('has twenty tries at one kiosk, whoever they are for', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const codes: string[] = [];
      for (let n = 10; n < 32; n += 1) {
        codes.push(await kiosk.refused('visitor:find', { ...PHONE, phone: `0812000000${n}` }));
      }
      expect(codes.filter((code) => code === 'visitor-not-found')).toHaveLength(20);
      expect(codes.slice(-2)).toEqual(['too-many-tries', 'too-many-tries']);
      const other = await app.device('kiosk');
      expect(await other.send('visitor:find', PHONE)).toMatchObject({ ok: true });
    }));

  it('does not use up the tries of those who know their numbers', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      for (let n = 0; n < 25; n += 1) await kiosk.must('visitor:find', PHONE);
    }));

  it('leaves no number they typed in the table of tries', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      await kiosk.refused('visitor:find', { ...PHONE, lastDigits: '0000' });
      await kiosk.refused('visitor:find', { ...ID, lastDigits: '9999' });
      const kept = JSON.stringify(await app.hub.context.db.selectFrom('throttle').selectAll().execute());
      expect(kept).not.toMatch(/81200000001|6372991205909001/);
    }));
});

describe('the handle of a visitor', () => {
  it('is over after ten minutes', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const { handle } = await kiosk.must('visitor:find', PHONE);
      const visitor = { kind: 'returning' as const, handle };
      app.clock.advance(10 * MINUTE + 1);
      expect(await kiosk.refused('visit:register', aRegistration({ visitor }))).toBe('handle-expired');
      app.clock.advance(-1);
      expect(await kiosk.send('visit:register', aRegistration({ visitor }))).toMatchObject({ ok: true });
    }));

  it('that was made up, changed or cut off is good for nothing', () =>
    withApp(async (app) => {
      const { kiosk } = await whoWasThere(app);
      const { handle } = await kiosk.must('visitor:find', PHONE);
      const last = handle.endsWith('A') ? 'B' : 'A';
      for (const wrong of [
        'x',
        'nobody',
        handle.slice(0, -4),
        `${handle.slice(0, -4)}${last.repeat(4)}`,
        `A${handle}`,
      ]) {
        const visitor = { kind: 'returning' as const, handle: wrong };
        expect(await kiosk.refused('visit:register', aRegistration({ visitor })), wrong).toBe(
          'handle-expired',
        );
      }
    }));
});
