import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aComplaint, aRegisteredComplaint, LESTARI } from '../../support/complaints.ts';
import { withApp } from '../../support/with-app.ts';

describe('a complaint that comes in', () => {
  it('gets its number at receipt and is due in five working days', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const first = await kiosk.must('complaint:submit', aComplaint());
      expect(first).toMatchObject({ number: 'ADU-2026-0001', dueDay: '2026-11-30', kind: 'complaint' });
      expect(first.code).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{2}$/);
      const second = await kiosk.must('complaint:submit', aComplaint());
      expect(second.number).toBe('ADU-2026-0002');
    }));

  it('as a suggestion has numbers of its own and no clock', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('complaint:submit', aComplaint());
      const kept = await kiosk.must('complaint:submit', aComplaint({ kind: 'suggestion', type: null }));
      expect(kept).toMatchObject({ number: 'SAR-2026-0001', dueDay: null });
    }));

  it('gives the same number to a tap that is sent again', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const tap = aComplaint();
      const [once, again] = [
        await kiosk.must('complaint:submit', tap),
        await kiosk.must('complaint:submit', tap),
      ];
      expect(again).toEqual(once);
      expect((await kiosk.must('complaint:submit', aComplaint())).number).toBe('ADU-2026-0002');
    }));

  it('leaves no gap and no number twice, however many come at once and are refused between', () =>
    withApp(async (app) => {
      const [one, other] = [await app.device('kiosk'), await app.device('kiosk')];
      const replies = await Promise.all(
        Array.from({ length: 60 }, (_, n) => {
          const wrong = n % 5 === 0 ? { complainant: { name: 'Rika Asang', phone: '12' } } : {};
          return (n % 2 === 0 ? one : other).send('complaint:submit', aComplaint(wrong));
        }),
      );
      const numbers = replies.flatMap((reply) => (reply.ok ? [reply.value.number] : [])).sort();
      expect(numbers).toEqual(
        Array.from({ length: 48 }, (_, n) => `ADU-2026-${String(n + 1).padStart(4, '0')}`),
      );
    }));

  it('by letter counts from the day the letter came, which may not lie ahead', () =>
    withApp(async (app) => {
      const desk = await app.officer('Yohana Ping', ['front-office']);
      const letter = aRegisteredComplaint({ receivedOn: '2026-11-20' });
      expect((await desk.must('complaint:register', letter)).dueDay).toBe('2026-11-27');
      const ahead = aRegisteredComplaint({ receivedOn: '2026-11-24' });
      expect(await desk.refused('complaint:register', ahead)).toBe('day-ahead');
    }));

  it('is not taken by a kiosk for another year than the one it is in', () =>
    withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        await kiosk.must('complaint:submit', aComplaint());
        app.clock.set('2027-01-04T01:00:00Z');
        expect((await kiosk.must('complaint:submit', aComplaint())).number).toBe('ADU-2027-0001');
      },
      { startsAt: '2026-12-31T02:00:00Z' },
    ));

  it('keeps who complained and what was said in no event, no log and unreadable on the disk', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const said = 'Petugas meminta uang rokok di lorong';
      await kiosk.must('complaint:submit', aComplaint({ text: said }));
      const events = await app.hub.context.db.selectFrom('event').selectAll().execute();
      expect(events.some(({ type }) => type === 'complaint.received')).toBe(true);
      const files = readdirSync(app.dataDir).filter((name) => name.startsWith('ult.db'));
      const bytes = Buffer.concat(files.map((name) => readFileSync(join(app.dataDir, name))));
      expect(bytes.includes('ADU-2026-0001')).toBe(true);
      for (const trace of [LESTARI.name, '81200000031', 'uang rokok']) {
        expect(bytes.includes(trace), trace).toBe(false);
        expect(JSON.stringify(events)).not.toContain(trace);
        expect(app.log.join('\n')).not.toContain(trace);
      }
    }));

  it('is followed at the kiosk by its code, which tells its state and nothing else', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { code } = await kiosk.must('complaint:submit', aComplaint());
      const followed = await kiosk.must('complaint:follow', { code: code.toLowerCase().replace('-', ' ') });
      expect(followed).toEqual({
        kind: 'complaint',
        number: 'ADU-2026-0001',
        state: 'received',
        receivedOn: '2026-11-23',
        dueDay: '2026-11-30',
        toldOn: null,
        toldText: null,
      });
    }));

  it('cannot be found by trying codes, also by somebody who has one', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { code } = await kiosk.must('complaint:submit', aComplaint());
      for (let tries = 0; tries < 20; tries += 1) {
        expect(await kiosk.refused('complaint:follow', { code: '2222-22' })).toBe('complaint-unknown');
        if (tries < 19) await kiosk.must('complaint:follow', { code });
      }
      expect(await kiosk.refused('complaint:follow', { code: '3333-33' })).toBe('too-many-tries');
    }));

  it('refuses a phone that is none and a name that is none, and takes an anonymous one', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const with_ = (name: string, phone: string) => aComplaint({ complainant: { name, phone } });
      expect(await kiosk.refused('complaint:submit', with_('Sutrisno', '0812'))).toBe('phone-invalid');
      expect(await kiosk.refused('complaint:submit', with_('<script>', ''))).toBe('name-invalid');
      await kiosk.must('complaint:submit', aComplaint({ complainant: null, idempotencyKey: randomUUID() }));
    }));
});
