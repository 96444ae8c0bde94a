import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertDeputation, insertDeviationRemark } from '../../../db/repositories/records.ts';
import { aGuestBook, anAppointment } from '../../support/builders.ts';
import { aComplaint } from '../../support/complaints.ts';
import { HOUR } from '../../support/fake-clock.ts';
import { aLine, upToStep } from '../../support/line.ts';
import { everything } from '../../support/rows.ts';
import { COORDINATOR, withApp, type App } from '../../support/with-app.ts';

const PERSON = { name: 'Hj. Rusmiati, S.Pd.', idNumber: '6372995205909002', phone: '081200000042' };
const DAY = 24 * HOUR;
const EVERY_LOOK = { officerId: null, day: null, visit: null, request: null, before: null };

/** One whole visit of that person, and a complaint that was taken back. */
async function aVisitAndAComplaint(app: App): Promise<void> {
  const line = await aLine(app, {
    visitor: { kind: 'new', guestBook: aGuestBook(PERSON) },
    purpose: 'Menanyakan tunjangan tertunda',
  });
  await upToStep(line, 'survey');
  const { name, phone } = PERSON;
  const kiosk = await app.device('kiosk');
  await kiosk.must('complaint:submit', aComplaint({ complainant: { name, phone } }));
  const lead = await app.coordinator();
  const { open } = await lead.must('complaint:list', {});
  await lead.must('complaint:withdraw', { complaintId: open[0]?.id ?? '', text: 'Sudah terjawab' });
}

/** The database and its write-ahead log as a thief would read them. */
function filesOf(app: App): Buffer {
  const files = readdirSync(app.dataDir).filter((name) => name.startsWith('ult.db'));
  return Buffer.concat(files.map((name) => readFileSync(join(app.dataDir, name))));
}

async function after(app: App, days: number): Promise<void> {
  app.clock.advance(days * DAY);
  await app.hub.jobs.run();
}

describe('retention (3.5)', () => {
  it('erases the phone after a year and who it was after five, logs how many, and keeps the visit', () =>
    withApp(async (app) => {
      await aVisitAndAComplaint(app);
      const { db } = app.hub.context;
      const visitor = () => db.selectFrom('visitor').selectAll().executeTakeFirstOrThrow();
      await after(app, 364);
      expect((await visitor()).phone).toBe('+6281200000042');
      await after(app, 2);
      expect(await visitor()).toMatchObject({ phone: null, name: PERSON.name });
      await after(app, 4 * 365);
      expect(await visitor()).toMatchObject({ name: '', idHash: null, idMasked: '', regency: '6571' });
      const visit = await db.selectFrom('visit').selectAll().executeTakeFirstOrThrow();
      expect(visit).toMatchObject({
        purpose: '',
        question: null,
        ticket: 'A-001',
        serviceId: 'consultation',
      });
      const complaint = await db.selectFrom('complaint').selectAll().executeTakeFirstOrThrow();
      expect(complaint).toMatchObject({ identityCipher: null, phoneHash: null, textCipher: null });
      expect(complaint.erasedAt).not.toBeNull();

      // the session of five years ago is long over
      const { token } = await (await app.stranger()).must('session:sign-in', COORDINATOR);
      const lead = await app.connect(token);
      const { runs } = await lead.must('privacy:retention', {});
      expect(runs.map(({ what, count, complaints }) => [what, count, complaints])).toEqual([
        ['register', 1, 1],
        ['contacts', 1, 0],
        ['id-numbers', 1, 0],
      ]);
    }));

  it('leaves nothing of the person in the files of the database', () =>
    withApp(async (app) => {
      await aVisitAndAComplaint(app);
      const { db } = app.hub.context;
      const sealed = await db
        .selectFrom('complaint')
        .select(['identityCipher', 'phoneHash'])
        .executeTakeFirst();
      await after(app, 5 * 365 + 1);
      await app.hub.stop();
      const bytes = filesOf(app);
      // the visit is still there, so the search finds what is kept
      expect(bytes.includes('A-001')).toBe(true);
      const traces = [PERSON.name, 'Rusmiati', '81200000042', 'tunjangan tertunda', '637299'];
      for (const trace of [...traces, sealed?.identityCipher ?? '', sealed?.phoneHash ?? ''])
        expect(bytes.includes(trace), trace).toBe(false);
    }));

  it('leaves nothing either of what officers wrote about the visit, its slips and its appointments', () =>
    withApp(async (app) => {
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      const { db } = app.hub.context;
      const { visitId } = line;
      const wrote = (what: string) => `${what} Rusmiati`;
      const of = { visitId, createdAt: 1 };
      await upToStep(line, 'question');
      await line.helpdesk.must('visit:reschedule', {
        ...anAppointment(visitId, { reason: wrote('Berkas') }),
        deviation: { kind: 'inputs', explanation: wrote('Menunggu') },
      });
      await insertDeviationRemark(db, {
        id: 'r',
        deviationId: (await db.selectFrom('deviation').select('id').executeTakeFirstOrThrow()).id,
        kind: 'review',
        text: wrote('Diperiksa'),
        officerId: 'koordinator',
        createdAt: 1,
      });
      await insertDeputation(db, {
        ...of,
        id: 'd',
        fromOfficerId: 'petugas-1',
        toOfficerId: 'petugas-2',
        basis: 'oral',
        letterNumber: null,
        orderedBy: 'Koordinator',
        reason: wrote('Menangani'),
        createdBy: 'koordinator',
      });
      app.clock.advance(6 * 365 * DAY);
      await app.hub.jobs.run();
      await app.hub.jobs.run();
      app.clock.advance(6 * 365 * DAY);
      await app.hub.jobs.run();
      const rows = JSON.stringify(await everything(db));
      expect(rows).toContain('A-001');
      expect(rows).not.toContain('Rusmiati');
      // nor in the file, while the hub still runs
      expect(filesOf(app).includes('Rusmiati')).toBe(false);
    }));

  it('does not begin before an appointment that lies ahead', () =>
    withApp(async (app) => {
      const { front } = await aLine(app);
      await front.must('appointment:book', {
        guestBook: aGuestBook(PERSON),
        serviceId: 'consultation',
        topicId: null,
        officerId: null,
        date: '2027-01-29',
        time: '10:00',
        reason: 'Menanyakan tunjangan',
      });
      const { db } = app.hub.context;
      const cipher = () =>
        db
          .selectFrom('visitor')
          .select('idCipher')
          .where('idHash', 'is not', null)
          .executeTakeFirstOrThrow()
          .then(({ idCipher }) => idCipher);
      await after(app, 40);
      expect(await cipher()).not.toBeNull();
      await after(app, 70);
      expect(await cipher()).toBeNull();
    }));

  it('shows every look at who somebody is by ticket and number, never by name, and only to who answers for it', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      await kiosk.must('complaint:submit', aComplaint());
      const lead = await app.coordinator();
      const { open } = await lead.must('complaint:list', {});
      await lead.must('complaint:reveal', { complaintId: open[0]?.id ?? '' });
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      await upToStep(line, 'verify');
      await line.front.must('visit:reveal-id', { visitId: line.visitId });
      const { looks: log } = await lead.must('privacy:access-log', EVERY_LOOK);
      expect(log.map(({ what, of }) => [what, of])).toEqual([
        ['id-number', 'A-001'],
        ['complaint', 'ADU-2026-0001'],
      ]);
      expect(JSON.stringify(log)).not.toContain('Rusmiati');
      expect(await line.front.refused('privacy:access-log', EVERY_LOOK)).toBe('not-allowed');
    }));
});
