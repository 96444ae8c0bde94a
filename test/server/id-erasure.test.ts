import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGuestBook, aNik, aRegistration, aVerification } from '../support/builders.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import { aLine, upToStep } from '../support/line.ts';
import { withApp } from '../support/with-app.ts';

const PERSON = { name: 'Hj. Rusmiati, S.Pd.', idNumber: '6372995205909002', phone: '081200000042' };

describe('the whole ID number', () => {
  it('is erased thirty days after the visit ended; mask and hash stay (3.5)', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      await upToStep(line, 'survey');
      const ended = app.clock.now();
      const kept = () =>
        db.selectFrom('visitor').selectAll().where('idHash', 'is not', null).executeTakeFirstOrThrow();
      const before = await kept();
      const sealed = before.idCipher ?? '';

      app.clock.set(new Date(ended + 29 * 24 * HOUR).toISOString());
      await app.hub.jobs.run();
      expect((await kept()).idCipher).toBe(sealed);

      app.clock.advance(24 * HOUR + MINUTE);
      await app.hub.jobs.run();
      expect(await kept()).toEqual({ ...before, idCipher: null });
      const logged = await db
        .selectFrom('event')
        .selectAll()
        .where('type', '=', 'retention.id-numbers-erased')
        .execute();
      expect(logged).toHaveLength(1);
      expect(logged[0]).toMatchObject({
        actorKind: 'system',
        data: JSON.stringify({ count: 1, afterDays: 30 }),
      });
    }));

  it('is gone from the file itself, not only from the table', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const kiosk = await app.device('kiosk');
      for (let n = 0; n < 60; n += 1) {
        const guestBook = aGuestBook({ idNumber: aNik(n), phone: '' });
        await kiosk.must('visit:register', aRegistration({ visitor: { kind: 'new', guestBook } }));
      }
      const rows = await db.selectFrom('visitor').select('idCipher').execute();
      const sealed = rows.flatMap(({ idCipher }) => idCipher ?? []);
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      app.clock.advance(30 * 24 * HOUR);
      await app.hub.jobs.run();
      await app.hub.stop();
      const bytes = readFileSync(join(app.dataDir, 'ult.db'));
      expect(sealed).toHaveLength(60);
      expect(sealed.filter((one) => bytes.includes(one))).toEqual([]);
    }));

  it('stays while a later visit of the same entry has not ended for thirty days', () =>
    withApp(async (app) => {
      const { db } = app.hub.context;
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      await upToStep(line, 'survey');
      app.clock.advance(28 * 24 * HOUR);
      const found = await line.kiosk.must('visitor:find', {
        by: 'phone',
        phone: PERSON.phone,
        lastDigits: '9002',
      });
      const visitor = { kind: 'returning' as const, handle: found.handle };
      await line.kiosk.must('visit:register', aRegistration({ visitor }));
      app.clock.advance(10 * 24 * HOUR);
      await app.hub.jobs.run();
      const rows = await db
        .selectFrom('visitor')
        .select('idCipher')
        .where('idHash', 'is not', null)
        .execute();
      expect(rows.every(({ idCipher }) => idCipher !== null)).toBe(true);
      app.clock.advance(31 * 24 * HOUR);
      await app.hub.jobs.run();
      const later = await db.selectFrom('visitor').select('idCipher').execute();
      expect(later.every(({ idCipher }) => idCipher === null)).toBe(true);
    }));

  it('is erased also of an entry that the front office corrected', () =>
    withApp(async (app) => {
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      await upToStep(line, 'verify');
      const corrections = {
        name: 'Hj. Rusmiyati',
        idType: 'nik' as const,
        idNumber: null,
        institution: '',
        role: '',
      };
      await line.front.must(
        'visit:verify',
        aVerification(line.visitId, { result: 'corrected', corrections }),
      );
      await line.front.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      app.clock.advance(31 * 24 * HOUR);
      await app.hub.jobs.run();
      const rows = await app.hub.context.db.selectFrom('visitor').select('idCipher').execute();
      expect(rows.map(({ idCipher }) => idCipher)).toEqual([null, null]);
    }));

  it('that is erased still finds its owner, by phone with the last four of a NIK and by ID with those of the phone', () =>
    withApp(async (app) => {
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      await line.front.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      app.clock.advance(40 * 24 * HOUR);
      await app.hub.jobs.run();
      const byPhone = { by: 'phone', phone: PERSON.phone } as const;
      expect(await line.kiosk.send('visitor:find', { ...byPhone, lastDigits: '9002' })).toMatchObject({
        ok: true,
      });
      expect(await line.kiosk.refused('visitor:find', { ...byPhone, lastDigits: '9003' })).toBe(
        'visitor-not-found',
      );
      const byId = { by: 'id', idType: 'nik', idNumber: PERSON.idNumber } as const;
      expect(await line.kiosk.send('visitor:find', { ...byId, lastDigits: '0042' })).toMatchObject({
        ok: true,
      });
    }));
});
