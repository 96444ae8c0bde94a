import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aGuestBook, anAnswer, aRegistration, aSurvey } from '../../support/builders.ts';
import { aComplaint } from '../../support/complaints.ts';
import { HOUR } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aLine, upToStep } from '../../support/line.ts';
import { everything } from '../../support/rows.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { aRequest } from '../../support/subjects.ts';
import { withApp, type App } from '../../support/with-app.ts';
import type { RequestKind } from '../../../shared/domain/privacy/subject-request.ts';

const PERSON = { name: 'Hj. Rusmiati, S.Pd.', idNumber: '6372995205909002', phone: '081200000042' };
const SAID = { purpose: 'Menanyakan tunjangan tertunda', note: 'Pemohon gelisah', comment: 'Ramah sekali' };
const TRACES = ['Rusmiati', '81200000042', 'tunjangan tertunda', 'Pemohon gelisah', 'Ramah sekali', '637299'];
const EVERY_LOOK = { officerId: null, day: null, visit: null, request: null, before: null };

/** One whole visit of that person, rated, with a note. */
async function aVisit(app: App): Promise<{ kiosk: HubClient; visitId: string }> {
  const visitor = { kind: 'new' as const, guestBook: aGuestBook(PERSON) };
  const line = await aLine(app, { visitor, purpose: SAID.purpose });
  const { visitId, kiosk, helpdesk } = line;
  await upToStep(line, 'solution');
  await helpdesk.must('visit:note', { visitId, text: SAID.note });
  await helpdesk.must('visit:finish', anAnswer(visitId));
  await kiosk.must('survey:submit', aSurvey(visitId, { comment: SAID.comment }));
  return { kiosk, visitId };
}

async function asked(desk: HubClient, kind: RequestKind): Promise<{ requestId: string }> {
  const { id } = await desk.must('subject:register', aRequest({ kind }));
  return { requestId: id };
}

/** Found by phone, and the only one there is chosen. */
async function chosen(desk: HubClient, kind: RequestKind): Promise<{ requestId: string }> {
  const of = await asked(desk, kind);
  const [found] = await desk.must('subject:find', { ...of, by: 'phone', phone: PERSON.phone });
  const { visitorId = null, complaintId = null, applicationId = null } = found ?? {};
  await desk.must('subject:choose', { ...of, visitorId, complaintId, applicationId });
  return of;
}

function filesOf(app: App): Buffer {
  const files = readdirSync(app.dataDir).filter((name) => name.startsWith('ult.db'));
  return Buffer.concat(files.map((name) => readFileSync(join(app.dataDir, name))));
}

describe('a request of a data subject (UU 27/2022)', () => {
  it('has a number of its year, 72 hours whatever the weekday, and ends when who asked was told', () =>
    withApp(
      async (app) => {
        const desk = await anOfficer(app, 'pj', ['person-in-charge']);
        // a Friday at nine: the clock does not stop for the weekend
        const when = { date: '2026-11-27', time: '09:00' };
        const input = aRequest({ kind: 'access', ...when });
        const { id, number } = await desk.must('subject:register', input);
        expect(number).toBe('PSD-2026-0001');
        // sent twice, it is one
        expect(await desk.must('subject:register', input)).toEqual({ id, number });
        const detail = () => desk.must('subject:detail', { requestId: id });
        const { receivedAt, dueAt } = await detail();
        expect(dueAt - receivedAt).toBe(72 * HOUR);
        const tell = { requestId: id, way: 'phone' as const, ...when };
        expect(await desk.refused('subject:tell', tell)).toBe('subject-not-decided');
        const decide = { requestId: id, ground: null, text: '' };
        expect(await desk.refused('subject:decide', decide)).toBe('subject-not-carried-out');
        // nothing is held of them, which is an answer
        await desk.must('subject:find', { requestId: id, by: 'phone', phone: '081200000099' });
        await desk.must('subject:decide', decide);
        await desk.must('subject:tell', tell);
        const { open, ended } = await desk.must('subject:list', {});
        expect([open.length, ended.map((one) => one.number)]).toEqual([0, [number]]);
        expect((await detail()).entries.map(({ act }) => act)).toEqual([
          'received',
          'nothing-held',
          'done',
          'told',
        ]);
        const { db } = app.hub.context;
        await expect(db.deleteFrom('subjectRequest').execute()).rejects.toThrow('never deleted');
      },
      { startsAt: '2026-11-27T01:00:00Z' },
    ));

  it('is refused with a ground and a reason only', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await asked(desk, 'erase');
      const ground = 'not-proven' as const;
      expect(await desk.refused('subject:decide', { ...of, ground, text: ' ' })).toBe('subject-reason');
      await desk.must('subject:decide', { ...of, ground, text: 'KTP tidak dibawa.' });
      expect(await desk.must('subject:detail', of)).toMatchObject({
        state: 'refused',
        ground,
        reason: 'KTP tidak dibawa.',
      });
      expect(await desk.refused('subject:erase', of)).toBe('subject-state');
    }));

  it('is handled by who answers for the data; the head sees the register and nobody in it, others nothing', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'admin', ['admin']);
      const of = await asked(desk, 'access');
      const head = await anOfficer(app, 'kepala', ['head']);
      expect((await head.must('subject:list', {})).open).toHaveLength(1);
      expect(JSON.stringify(await head.must('subject:detail', of))).not.toContain('Rusmiati');
      for (const name of ['subject:requester', 'subject:erase', 'subject:receipt'] as const)
        expect(await head.refused(name, of)).toBe('not-allowed');
      const front = await anOfficer(app, 'depan', ['front-office', 'back-office', 'helpdesk']);
      expect(await front.refused('subject:list', {})).toBe('not-allowed');
    }));

  it('says nothing of the person in events, in clear or in the log, and every look of it is on record', () =>
    withApp(async (app) => {
      await aVisit(app);
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(desk, 'access');
      const masked = await desk.must('subject:data', { ...of, whole: false });
      expect(TRACES.filter((trace) => trace !== '637299' && JSON.stringify(masked).includes(trace))).toEqual(
        [],
      );
      const whole = await desk.must('subject:data', { ...of, whole: true });
      expect(whole).toMatchObject({
        entries: [{ name: PERSON.name, idNumber: PERSON.idNumber, phone: '+62 812-0000-0042' }],
        visits: [{ ticket: 'A-001', rating: 4 }],
      });
      await desk.must('subject:requester', of);
      const { looks } = await desk.must('privacy:access-log', { ...EVERY_LOOK, officerId: 'pj' });
      expect(looks.map(({ what, of: number }) => [what, number])).toEqual([
        ['requester', 'PSD-2026-0001'],
        ['subject', 'PSD-2026-0001'],
        ['subject', 'PSD-2026-0001'],
        ['subject-found', 'PSD-2026-0001'],
      ]);
      const { event, subjectRequest } = await everything(app.hub.context.db);
      for (const rows of [event, subjectRequest, app.log.join('\n')])
        expect(TRACES.filter((trace) => String(rows).includes(trace))).toEqual([]);
    }));
});

describe('finding a person', () => {
  it('tells two who share a phone apart, and finds one by phone, by ID and by ticket', () =>
    withApp(async (app) => {
      const { kiosk } = await aVisit(app);
      const other = aGuestBook({ name: 'Yansen Tundan', idNumber: '6271990107859003', phone: PERSON.phone });
      await kiosk.must('visit:register', aRegistration({ visitor: { kind: 'new', guestBook: other } }));
      await kiosk.must(
        'complaint:submit',
        aComplaint({ complainant: { name: PERSON.name, phone: PERSON.phone } }),
      );
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await asked(desk, 'access');
      const found = await desk.must('subject:find', { ...of, by: 'phone', phone: PERSON.phone });
      expect(found.map(({ entries, visits }) => [entries, visits])).toEqual([
        [1, 1],
        [1, 1],
      ]);
      const byId = await desk.must('subject:find', {
        ...of,
        by: 'id',
        idType: 'nik',
        idNumber: PERSON.idNumber,
      });
      const byTicket = await desk.must('subject:find', {
        ...of,
        by: 'ticket',
        ticket: 'a-001',
        day: '2026-11-23',
      });
      expect(byId).toEqual(byTicket);
      const [person] = byId;
      await desk.must('subject:choose', {
        ...of,
        visitorId: person?.visitorId ?? null,
        complaintId: null,
        applicationId: null,
      });
      const { complaints, visits } = await desk.must('subject:data', { ...of, whole: true });
      expect([complaints.length, visits.length]).toEqual([1, 1]);
    }));
});

describe('what is asked for', () => {
  it('a correction is a new version that is found from now on; the earlier visit keeps what it was told', () =>
    withApp(async (app) => {
      const { visitId } = await aVisit(app);
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(desk, 'correct');
      const { entries } = await desk.must('subject:data', { ...of, whole: true });
      await desk.must('subject:correct', {
        ...of,
        visitorId: entries[0]?.id ?? '',
        name: 'Hj. Rusmiyati, S.Pd.',
        idType: 'nik',
        idNumber: null,
        phone: '081200000043',
        institution: '',
        role: '',
      });
      const after = await desk.must('subject:data', { ...of, whole: true });
      expect(after.entries.map(({ name, corrected }) => [name, corrected])).toEqual([
        ['Hj. Rusmiyati, S.Pd.', false],
        [PERSON.name, true],
      ]);
      const { db } = app.hub.context;
      const told = await db
        .selectFrom('visit')
        .select('visitorId')
        .where('id', '=', visitId)
        .executeTakeFirst();
      expect(told?.visitorId).toBe(entries[0]?.id);
    }));

  it('a restriction hides the person from the kiosk, officers and the register until it is lifted', () =>
    withApp(async (app) => {
      const { kiosk, visitId } = await aVisit(app);
      const desk = await anOfficer(app, 'pj', ['person-in-charge', 'coordinator']);
      const of = await chosen(desk, 'restrict');
      const find = { by: 'phone', phone: PERSON.phone, lastDigits: '9002' } as const;
      await kiosk.must('visitor:find', find);
      await desk.must('subject:restrict', { ...of, on: true });
      expect(await kiosk.refused('visitor:find', find)).toBe('visitor-not-found');
      const detail = await desk.must('visit:detail', { visitId });
      expect(TRACES.filter((trace) => JSON.stringify(detail).includes(trace))).toEqual([]);
      // in this section it is still there
      expect((await desk.must('subject:data', { ...of, whole: true })).entries[0]?.name).toBe(PERSON.name);
      await desk.must('subject:restrict', { ...of, on: false });
      await kiosk.must('visitor:find', find);
    }));

  it('a withdrawal of consent hides the phone, and nothing else', () =>
    withApp(async (app) => {
      const { visitId } = await aVisit(app);
      const desk = await anOfficer(app, 'pj', ['person-in-charge', 'coordinator']);
      const of = await chosen(desk, 'withdraw');
      await desk.must('subject:withdraw', of);
      const { visitor } = await desk.must('visit:detail', { visitId });
      expect([visitor.name, visitor.phoneMasked]).toEqual([PERSON.name, '']);
    }));

  it('a copy is made for machine and person, fetched once and by nobody else', () =>
    withApp(async (app) => {
      await aVisit(app);
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(desk, 'copy');
      const { jobId } = await desk.must('subject:export', { ...of, format: 'json' });
      const fetchAs = async (officerId: string) =>
        fetch(`${app.hub.url}/api/reports/${jobId}/file`, {
          headers: { authorization: `Bearer ${await aSession(app, officerId)}` },
        });
      await anOfficer(app, 'lain', ['coordinator']);
      expect((await fetchAs('lain')).status).toBe(404);
      const file = await fetchAs('pj');
      expect(file.headers.get('content-type')).toContain('application/json');
      expect(await file.json()).toMatchObject({
        format: 'ult-data-subject/1',
        request: 'PSD-2026-0001',
        guestBook: [{ name: PERSON.name, idNumber: PERSON.idNumber }],
        visits: [{ ticket: 'A-001', rating: 4 }],
      });
      expect((await fetchAs('pj')).status).toBe(404);
      const { looks } = await desk.must('privacy:access-log', EVERY_LOOK);
      expect(looks[0]).toMatchObject({ what: 'subject-copy', of: 'PSD-2026-0001' });
    }));
});

describe('erasing a person', () => {
  it('is refused while a visit or a complaint of theirs runs, and says which', () =>
    withApp(async (app) => {
      const line = await aLine(app, { visitor: { kind: 'new', guestBook: aGuestBook(PERSON) } });
      const complainant = { name: PERSON.name, phone: PERSON.phone };
      await line.kiosk.must('complaint:submit', aComplaint({ complainant }));
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(desk, 'erase');
      const { plan } = await desk.must('subject:data', { ...of, whole: false });
      expect(plan.blocks.map(({ what }) => what)).toEqual(['visit', 'complaint']);
      expect(await desk.refused('subject:erase', of)).toBe('subject-blocked');
      expect(filesOf(app).includes('Rusmiati')).toBe(true);
    }));

  it('leaves nothing of them in the rows, the database file or its write-ahead log, and every figure as it was', () =>
    withApp(async (app) => {
      await aVisit(app);
      const desk = await anOfficer(app, 'pj', ['person-in-charge']);
      const of = await chosen(desk, 'erase');
      const { db } = app.hub.context;
      const figures = () =>
        db.selectFrom('visit').select(['ticket', 'outcome', 'endedAt', 'officerId']).execute();
      const before = await figures();
      const { idCipher, idHash } = await db.selectFrom('visitor').selectAll().executeTakeFirstOrThrow();
      const bytes = filesOf(app);
      expect(['Rusmiati', idCipher ?? '', idHash ?? ''].every((one) => bytes.includes(one))).toBe(true);
      await desk.must('subject:erase', of);
      const after = filesOf(app);
      for (const trace of [...TRACES, idCipher ?? '', idHash ?? ''])
        expect(after.includes(trace), trace).toBe(false);
      expect(await figures()).toEqual(before);
      expect(await db.selectFrom('survey').select(['rating', 'comment']).execute()).toEqual([
        { rating: 4, comment: '' },
      ]);
      expect(await desk.must('subject:detail', of)).toMatchObject({ chosen: false, may: { decide: true } });
    }));

  it('keeps the register of information requests, and names the reason', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const visitor = { kind: 'new' as const, guestBook: aGuestBook(PERSON) };
      const { visitId } = await kiosk.must(
        'visit:register',
        aRegistration({ visitor, serviceId: 'information' }),
      );
      const desk = await anOfficer(app, 'pj', ['person-in-charge', 'coordinator']);
      await desk.must('visit:cancel', { visitId, reason: 'Pemohon pulang' });
      const of = await chosen(desk, 'erase');
      const { plan } = await desk.must('subject:data', { ...of, whole: false });
      expect(plan.entries).toBe(0);
      expect(plan.stays.map(({ reason }) => reason)).toContain('information-register');
      expect(await desk.refused('subject:erase', of)).toBe('subject-nothing');
      const { name } = await app.hub.context.db
        .selectFrom('visitor')
        .select('name')
        .executeTakeFirstOrThrow();
      expect(name).toBe(PERSON.name);
    }));
});
