import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryPort } from '../../printer/ports/memory.ts';
import { aGuestBook, aRegistration, aRouting, aSurvey, aVerification } from '../support/builders.ts';
import { HOUR } from '../support/fake-clock.ts';
import type { HubClient } from '../support/hub-client.ts';
import { aLine, passOver, upToStep } from '../support/line.ts';
import { withApp, type App } from '../support/with-app.ts';

/** Everything personal that is typed in the course of the day below. */
const PERSON = {
  name: 'Hj. Rusmiati, S.Pd.',
  idNumber: '6372995205909002',
  phone: '081200000042',
  institution: 'SMP Rahasia Uji',
  role: 'Wakil Kepala Kurikulum',
};
const OTHER = {
  name: 'Yansen Tundan',
  onBehalf: 'Agustinus Ngabe',
  letter: '421/099/RAHASIA',
  corrected: 'Hj. Rusmiyati',
};
const SAID = {
  purpose: 'Menanyakan tunjangan yang tertunda',
  question: 'Kapan tunjangan keluar',
  note: 'Pemohon gelisah',
};

/** Each in the forms it could leak in: as typed, stored, written and in parts. */
const TRACES: readonly string[] = [
  ...PERSON.name.split(' ').filter((word) => word.length > 4),
  PERSON.idNumber,
  '5205909002',
  PERSON.phone,
  '812000000',
  '812-0000-0042',
  PERSON.institution,
  PERSON.role,
  ...Object.values(OTHER),
  ...Object.values(SAID),
  '637299',
];

function tracesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return TRACES.filter((trace) => lower.includes(trace.toLowerCase()));
}

/** Everything that comes over a connection, also what no test has a name for. */
function record(client: HubClient): string[] {
  const lines: string[] = [];
  client.socket.onAny((...message: unknown[]) => lines.push(JSON.stringify(message)));
  return lines;
}

/** One day with all that officers and visitors do, and the things that go wrong. */
async function aFullDay(app: App): Promise<void> {
  const book = aGuestBook(PERSON);
  const line = await aLine(app, {
    visitor: { kind: 'new', guestBook: book },
    onBehalf: { name: OTHER.onBehalf, document: 'power-of-attorney' },
    letter: { number: OTHER.letter, date: '2026-11-20' },
    purpose: SAID.purpose,
    priority: 'elderly',
  });
  const { visitId, kiosk, front, helpdesk } = line;
  await kiosk.must('visit:register', aRegistration({ visitor: { kind: 'new', guestBook: book } }));
  await kiosk.must('visitor:find', { by: 'phone', phone: PERSON.phone, lastDigits: '9002' });
  await kiosk.send('visitor:find', {
    by: 'id',
    idType: 'nik',
    idNumber: PERSON.idNumber,
    lastDigits: '0000',
  });
  await kiosk.send(
    'visit:register',
    aRegistration({ visitor: { kind: 'new', guestBook: { ...book, phone: '12' } } }),
  );
  await kiosk.send('visit:register', { ...aRegistration(), serviceId: PERSON.name });
  await kiosk.must('staff:call', { screen: 'guest-book' });
  await front.must('ticket:reprint', { visitId, reason: `Tiket ${PERSON.name} robek` });

  await upToStep(line, 'verify');
  await front.must('visit:reveal-id', { visitId });
  const corrections = {
    name: OTHER.corrected,
    idType: 'nik' as const,
    idNumber: PERSON.idNumber,
    institution: PERSON.institution,
    role: PERSON.role,
  };
  await front.must('visit:verify', aVerification(visitId, { result: 'corrected', corrections }));
  await front.must('visit:route', aRouting(visitId));
  await helpdesk.must('visit:call-next', {});
  await passOver(app, helpdesk, visitId);
  await helpdesk.must('visit:report-back', { visitId });
  await helpdesk.must('visit:call-next', {});
  await helpdesk.must('visit:start', { visitId });
  await helpdesk.must('visit:note', { visitId, text: SAID.note });
  await helpdesk.must('visit:record-question', { visitId, question: SAID.question, deviation: null });
  await helpdesk.must('visit:finish', {
    visitId,
    outcome: 'clarified',
    summary: `Dijelaskan kepada ${PERSON.name}`,
    deviation: null,
  });
  await helpdesk.must('visit:request-survey', { visitId });
  await kiosk.must('survey:submit', aSurvey(visitId, { comment: `Salam dari ${PERSON.name}` }));

  const second = await kiosk.must(
    'visit:register',
    aRegistration({ visitor: { kind: 'new', guestBook: { ...book, name: OTHER.name } } }),
  );
  await front.must('visit:cancel', { visitId: second.visitId, reason: `${OTHER.name} pulang` });
  app.clock.advance(HOUR);
  await app.hub.jobs.run();
}

/** Long enough for what the hub gathers before it sends. */
async function heardOut(tv: HubClient): Promise<void> {
  await tv.must('tv:sync', {});
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** The ID number as a thief would look for it: as it is, spaced, in other encodings and as a hash without a key. */
function formsOf(idNumber: string): Buffer[] {
  const plain = Buffer.from(idNumber);
  const hash = createHash('sha256').update(idNumber).digest();
  const texts = [
    idNumber.replace(/(....)/g, '$1 ').trim(),
    plain.toString('base64url').slice(0, 20),
    plain.toString('hex'),
    hash.toString('hex'),
    hash.toString('base64url'),
    createHash('sha256').update(`nik:${idNumber}`).digest('base64url'),
  ];
  return [plain, hash, Buffer.from(idNumber, 'utf16le'), ...texts.map((text) => Buffer.from(text))];
}

describe('what a visitor typed', () => {
  it('is in nothing that a TV hears in a whole day, nor in its picture', () =>
    withApp(async (app) => {
      const tv = await app.device('tv');
      const heard = record(tv);
      await aFullDay(app);
      heard.push(JSON.stringify(await tv.must('tv:sync', {})));
      app.clock.advance(24 * HOUR);
      await app.hub.jobs.run();
      await heardOut(tv);
      const all = [...heard, JSON.stringify(await tv.must('tv:sync', {}))].join('\n');
      expect(heard.length).toBeGreaterThan(5);
      expect(all).toContain('A-001');
      expect(tracesIn(all)).toEqual([]);
      // not even what kind of visitor somebody is, or what they came for
      for (const word of ['"elderly"', '"priority"', '"rank"', '"consultation"', 'visitId', 'officerId'])
        expect(all).not.toContain(word);
    }));

  it('is in nothing that is sent to every desk, nor in the board a desk asks for', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const heard = record(lead);
      await aFullDay(app);
      const board = await lead.must('desk:sync', { lastSeq: null });
      const missed = await lead.must('desk:sync', { lastSeq: 1 });
      const all = [...heard, JSON.stringify(board), JSON.stringify(missed)].join('\n');
      expect(heard.length).toBeGreaterThan(15);
      expect(tracesIn(all)).toEqual([]);
    }));

  it('is in nothing that is sent to every kiosk', () =>
    withApp(async (app) => {
      const bystander = await app.device('kiosk');
      const heard = record(bystander);
      await aFullDay(app);
      const picture = JSON.stringify(await bystander.must('kiosk:sync', {}));
      await new Promise((resolve) => setTimeout(resolve, 1_300));
      expect(heard.length).toBeGreaterThan(1);
      expect(tracesIn([...heard, picture].join('\n'))).toEqual([]);
    }));

  it('is in no line of the log and in no event', () =>
    withApp(
      async (app) => {
        await aFullDay(app);
        const events = await app.hub.context.db.selectFrom('event').selectAll().execute();
        expect(app.log.join('\n')).toContain('"code":"phone-invalid"');
        expect(tracesIn(app.log.join('\n'))).toEqual([]);
        expect(tracesIn(JSON.stringify(events))).toEqual([]);
      },
      { parts: { ports: [createMemoryPort()] } },
    ));

  it('is nowhere on the disk as far as the ID number goes, neither whole nor as a plain hash', () =>
    withApp(async (app) => {
      await aFullDay(app);
      const files = readdirSync(app.dataDir).filter((name) => name.startsWith('ult.db'));
      expect(files).toContain('ult.db-wal');
      const bytes = Buffer.concat(files.map((name) => readFileSync(join(app.dataDir, name))));
      // the name is there in clear, so the search would find what it looks for
      expect(bytes.includes(PERSON.name)).toBe(true);
      for (const form of formsOf(PERSON.idNumber)) expect(bytes.includes(form), form.toString()).toBe(false);
      const key = readFileSync(join(app.dataDir, 'ult.key'), 'utf8').trim();
      expect(bytes.includes(key)).toBe(false);
      expect(bytes.includes(Buffer.from(key, 'base64'))).toBe(false);
    }));

  it('is whole on an officer’s screen only while they have the visit in hand, and every look is on record', () =>
    withApp(async (app) => {
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      const { front, helpdesk, visitId } = line;
      expect(await front.refused('visit:reveal-id', { visitId })).toBe('visit-not-yours');
      await upToStep(line, 'verify');
      expect(await front.must('visit:reveal-id', { visitId })).toEqual({
        idNumber: PERSON.idNumber,
        phone: '+62 812-0000-0042',
      });
      expect(await helpdesk.refused('visit:reveal-id', { visitId })).toBe('visit-not-yours');
      const { visitor } = await front.must('visit:detail', { visitId });
      expect(visitor).toMatchObject({ idMasked: '637299••••••9002', phoneMasked: '+62 812-••••-0042' });
      await line.finish('verify');
      await line.finish('route');
      expect(await front.refused('visit:reveal-id', { visitId })).toBe('visit-not-yours');
      const looks = await app.hub.context.db
        .selectFrom('event')
        .select(['actorId', 'visitId'])
        .where('type', '=', 'visitor.id-revealed')
        .execute();
      expect(looks).toEqual([{ actorId: 'petugas-1', visitId }]);
    }));
});
