import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGuestBook, aRegistration } from '../../support/builders.ts';
import { aPdf, documentDoor, filesUnder } from '../../support/documents.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import {
  aConsultation,
  anInformationRequest,
  APPLICANT,
  aRequestDesk,
  dispose,
  look,
  step,
  type RequestDesk,
} from '../../support/requests.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { aRequest } from '../../support/subjects.ts';
import { withApp, type App } from '../../support/with-app.ts';

const DAY = 24 * HOUR;
const EVERY_LOOK = { officerId: null, day: null, visit: null, request: null, before: null };
const INSTRUCTION = 'Mohon hubungi Lestari';

/** A consultation with a document and an instruction, answered. @returns its id */
async function anEndedRequest(
  app: App,
  { front, expert, expertId }: RequestDesk,
  changes = {},
): Promise<string> {
  const { id } = await front.must('request:register', aConsultation(changes));
  await (await documentDoor(app, 'front')).upload(id, 'KTP Lestari.pdf', aPdf(id), 'identity');
  await dispose(front, expertId, id, { instruction: INSTRUCTION });
  await step(expert, id, 'classify-open');
  await step(expert, id, 'answer', { summary: 'Dijelaskan kepada Lestari' });
  return id;
}

/** What is sealed of a request, as it lies in the rows. */
async function sealedOf({ hub }: App, id: string): Promise<string[]> {
  const { db } = hub.context;
  const rows: Readonly<Record<string, unknown>>[] = [
    ...(await db.selectFrom('request').selectAll().where('id', '=', id).execute()),
    ...(await db.selectFrom('requestStep').selectAll().where('requestId', '=', id).execute()),
    ...(await db.selectFrom('requestLetter').selectAll().where('requestId', '=', id).execute()),
    ...(await db.selectFrom('disposition').selectAll().where('requestId', '=', id).execute()),
    ...(await db.selectFrom('requestFile').selectAll().where('requestId', '=', id).execute()),
  ];
  const sealed = rows
    .flatMap((row) => Object.entries(row))
    .filter(([name]) => /Cipher$|Hash$|^file$/.test(name));
  return sealed.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}

/** The database and its write-ahead log as a thief would read them. */
function bytesOf(app: App): Buffer {
  const files = readdirSync(app.dataDir).filter((name) => name.startsWith('ult.db'));
  return Buffer.concat(files.map((name) => readFileSync(join(app.dataDir, name))));
}

/** A request of a data subject about whom is found by that phone. */
async function chosen(desk: HubClient, kind: 'copy' | 'erase', phone = APPLICANT.phone) {
  const { id } = await desk.must('subject:register', aRequest({ kind }));
  const of = { requestId: id };
  const [found] = await desk.must('subject:find', { ...of, by: 'phone', phone });
  const { visitorId = null, complaintId = null, applicationId = null } = found ?? {};
  await desk.must('subject:choose', { ...of, visitorId, complaintId, applicationId });
  return of;
}

describe('retention of requests (3.5)', () => {
  it('erases applicant, text, instructions and documents after its years, and keeps the line of the register', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const ended = await anEndedRequest(app, desk);
      const another = { ...APPLICANT, phone: '081200000099' };
      const open = await desk.front.must('request:register', aConsultation({ applicant: another }));
      await (await documentDoor(app, 'front')).upload(open.id, 'surat.pdf', aPdf('open'));
      const refused = await desk.front.must('request:register', anInformationRequest());
      await step(desk.ppid, refused.id, 'declare-complete');
      const why = { grounds: ['17-h2'], reason: 'Data kesehatan Lestari', decree: 'SK 12/PPID/2026' };
      await step(desk.ppid, refused.id, 'refuse', why);
      const sealed = [...(await sealedOf(app, ended)), ...(await sealedOf(app, refused.id))];
      // of the one: applicant, phone, answers, a step's, an instruction, a document and its name; of the other: an ID, a letter
      expect(sealed.length).toBeGreaterThanOrEqual(13);
      expect(filesUnder(app, 'documents')).toHaveLength(2);
      app.clock.advance((5 * 365 - 1) * DAY);
      await app.hub.jobs.run();
      expect([...(await sealedOf(app, ended)), ...(await sealedOf(app, refused.id))]).toEqual(sealed);
      app.clock.advance(2 * DAY);
      await app.hub.jobs.run();

      expect([...(await sealedOf(app, ended)), ...(await sealedOf(app, refused.id))]).toEqual([]);
      const bytes = bytesOf(app);
      for (const trace of sealed) expect(bytes.includes(trace), trace).toBe(false);
      expect(filesUnder(app, 'documents')).toHaveLength(1);
      const { db } = app.hub.context;
      const row = await db.selectFrom('request').selectAll().where('id', '=', ended).executeTakeFirst();
      expect(row).toMatchObject({
        number: 'KON-2026-0001',
        typeId: 'consultation',
        receivedOn: '2026-11-23',
        state: 'answered',
      });
      expect(row?.endedAt).not.toBeNull();
      // what is not ended is not erased, however old
      expect((await sealedOf(app, open.id)).length).toBeGreaterThan(3);

      const lead = await anOfficer(app, 'lead', ['coordinator']);
      const { runs, days } = await lead.must('privacy:retention', {});
      expect(days.application).toBe(5 * 365);
      expect(runs.find(({ what }) => what === 'applications')).toMatchObject({
        count: 2,
        afterDays: 5 * 365,
      });
      expect(await look(lead, ended)).toMatchObject({
        erased: true,
        applicant: null,
        answers: null,
        files: [],
      });
    }));
});

describe('a look at a request', () => {
  it('with its applicant is on record once for an officer in five minutes, and found by its number', () =>
    withApp(async (app) => {
      const { front, head, ppid } = await aRequestDesk(app);
      const lead = await app.coordinator();
      const one = await front.must('request:register', aConsultation());
      const two = await front.must('request:register', anInformationRequest());
      await look(front, one.id);
      app.clock.advance(4 * MINUTE);
      await look(front, one.id);
      await look(head, one.id);
      await look(ppid, two.id);
      app.clock.advance(2 * MINUTE);
      await look(front, one.id);
      const log = async (wanted: object) =>
        (await lead.must('privacy:access-log', { ...EVERY_LOOK, ...wanted })).looks.map(
          ({ what, of, officerName }) => [what, of, officerName],
        );
      expect(await log({ request: 'kon 2026 1' })).toEqual([
        ['request', one.number, 'Petugas front'],
        ['request', one.number, 'Petugas head'],
        ['request', one.number, 'Petugas front'],
      ]);
      expect(await log({ request: two.number })).toEqual([['request', two.number, 'Petugas ppid']]);
      for (const request of ['KON-2026-0099', 'apa saja']) expect(await log({ request })).toEqual([]);
      expect(await log({})).toHaveLength(4);
    }));
});

describe('a data subject who applied', () => {
  it('is found by phone and by NIK though they are in no guest book, and gets a copy of all of it', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      await anEndedRequest(app, desk);
      const { applicant } = anInformationRequest();
      await desk.front.must('request:register', anInformationRequest());
      const officer = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(officer, 'copy');
      const byId = await officer.must('subject:find', {
        ...of,
        by: 'id',
        idType: 'nik',
        idNumber: applicant.idNumber,
      });
      expect(byId).toMatchObject([{ visitorId: null, applications: 2, name: 'L•••••• B••••' }]);

      const masked = JSON.stringify(await officer.must('subject:data', { ...of, whole: false }));
      for (const secret of ['Lestari', '81200000031', 'Skripsi', 'KTP'])
        expect(masked.includes(secret), secret).toBe(false);
      const { applications } = await officer.must('subject:data', { ...of, whole: true });
      expect(applications).toMatchObject([
        {
          number: 'KON-2026-0001',
          ended: true,
          applicant: { name: APPLICANT.name, phone: '+62 812-0000-0031' },
          files: [{ name: 'KTP Lestari.pdf', kind: 'pdf' }],
        },
        { number: 'PPID-2026-0001', ended: false, applicant: { idNumber: applicant.idNumber } },
      ]);
      const texts = applications.flatMap((one) => one.texts.map(({ text }) => text));
      expect(texts).toEqual(
        expect.arrayContaining(['Dijelaskan kepada Lestari', 'Skripsi', 'Salinan elektronik']),
      );

      const { jobId } = await officer.must('subject:export', { ...of, format: 'json' });
      const file = await fetch(`${app.hub.url}/api/reports/${jobId}/file`, {
        headers: { authorization: `Bearer ${await aSession(app, 'pj')}` },
      });
      expect(await file.json()).toMatchObject({ applications: [{ number: 'KON-2026-0001' }, {}] });
    }));

  it('is not the other of the same phone, nor whom they came for', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      const PERSON = { name: 'Hj. Rusmiati, S.Pd.', idNumber: '6372995205909002', phone: '081200000042' };
      const visitor = { kind: 'new' as const, guestBook: aGuestBook(PERSON) };
      const visitOf = async (changes: object): Promise<string> => {
        const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor, ...changes }));
        await lead.must('visit:cancel', { visitId, reason: 'Pemohon pulang' });
        return visitId;
      };
      const own = await visitOf({});
      const proxy = await visitOf({ onBehalf: { name: 'Yansen Tundan', document: 'power-of-attorney' } });
      const register = (visitId: string | null, name: string, phone: string) =>
        lead.must('request:register', aConsultation({ visitId, applicant: { ...APPLICANT, name, phone } }));
      const shortened = await register(own, 'Rusmiati', '');
      await register(proxy, 'Yansen Tundan', '');
      await register(null, 'Noor Hasanah', PERSON.phone);
      const byPhone = await register(null, 'hj.  rusmiati, s.pd.', PERSON.phone);

      const officer = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(officer, 'copy', PERSON.phone);
      const { applications } = await officer.must('subject:data', { ...of, whole: true });
      expect(applications.map(({ number }) => number)).toEqual([shortened.number, byPhone.number]);
    }));

  it('is erased with text and documents once it ended; the register of information requests stays, and why', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const ended = await anEndedRequest(app, desk);
      const information = await desk.front.must('request:register', anInformationRequest());
      const officer = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(officer, 'erase');
      const planOf = async () => (await officer.must('subject:data', { ...of, whole: false })).plan;
      expect((await planOf()).blocks).toEqual([{ what: 'application', of: information.number }]);
      expect(await officer.refused('subject:erase', of)).toBe('subject-blocked');
      await step(desk.front, information.id, 'withdraw', { reason: 'Sudah menemukan datanya' });

      expect(await planOf()).toMatchObject({
        blocks: [],
        entries: 0,
        applications: 1,
        stays: [
          { reason: 'application-register', count: 1 },
          { reason: 'application-lines', count: 1 },
        ],
      });
      const sealed = await sealedOf(app, ended);
      const kept = await sealedOf(app, information.id);
      await officer.must('subject:erase', of);
      const bytes = bytesOf(app);
      for (const trace of sealed.filter((one) => !kept.includes(one)))
        expect(bytes.includes(trace), trace).toBe(false);
      expect(filesUnder(app, 'documents')).toEqual([]);
      expect(await sealedOf(app, ended)).toEqual([]);
      expect(await sealedOf(app, information.id)).toEqual(kept);
      expect(await officer.must('subject:detail', of)).toMatchObject({
        chosen: false,
        may: { decide: true },
      });
    }));

  it('K-03: stays where the PPID had it: a consultation that was passed on is of its register', () =>
    withApp(async (app) => {
      const { front, expert, expertId, ppid } = await aRequestDesk(app);
      const { id } = await front.must('request:register', aConsultation());
      await dispose(front, expertId, id);
      await step(expert, id, 'refer', { reason: 'Memuat nilai murid per nama' });
      const why = { grounds: ['17-h5'], reason: 'Catatan pribadi', decree: 'SK 3/2026' };
      await step(ppid, id, 'refuse', why);
      const officer = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(officer, 'erase');
      const { plan } = await officer.must('subject:data', { ...of, whole: false });
      expect(plan).toMatchObject({ applications: 0, stays: [{ reason: 'application-register', count: 1 }] });
      const kept = await sealedOf(app, id);
      expect(await officer.refused('subject:erase', of)).toBe('subject-nothing');
      expect(await sealedOf(app, id)).toEqual(kept);
    }));
});
