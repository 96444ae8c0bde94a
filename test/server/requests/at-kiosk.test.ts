/** A visitor fills in the form of their service at the kiosk, and it is a request like any other. */
import { describe, expect, it } from 'vitest';
import type { GuestBook, TicketIssued } from '../../../shared/protocol/kiosk.ts';
import { aGuestBook, aRegistration, aStranger } from '../../support/builders.ts';
import type { HubClient } from '../../support/hub-client.ts';
import {
  aKioskLoan,
  aLoan,
  aRequestDesk,
  dispose,
  look,
  step,
  type RequestDesk,
} from '../../support/requests.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function aVisit(
  kiosk: HubClient,
  serviceId = 'facilities',
  book: Partial<GuestBook> = {},
  language: 'id' | 'en' = 'id',
): Promise<TicketIssued> {
  const visitor = { kind: 'new', guestBook: aGuestBook(book) } as const;
  return kiosk.must('visit:register', aRegistration({ visitor, serviceId, language }));
}

/** As an officer does who finds that another service is meant. */
async function sentTo(app: App, visitId: string, serviceId: string): Promise<void> {
  await app.hub.context.db.updateTable('visit').set({ serviceId }).where('id', '=', visitId).execute();
}

async function anAgreedLoan(desk: RequestDesk): Promise<void> {
  const { id } = await desk.front.must('request:register', aLoan());
  await dispose(desk.front, desk.expertId, id);
  await step(desk.expert, id, 'check', { finding: 'Kosong' });
  await step(desk.expert, id, 'agree');
}

const events = (app: App): Promise<{ type: string; visitId: string | null; actor: string; data: string }[]> =>
  app.hub.context.db
    .selectFrom('event')
    .selectAll()
    .where('type', 'like', 'request.%')
    .where('type', '!=', 'request.data-seen')
    .execute() as never;

describe('the form of a visit', () => {
  it('is offered with the number, and shows no more of its visitor than they know it by', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const visit = await aVisit(kiosk);
      expect(visit.form).toEqual({ id: 'Peminjaman sarana dan prasarana', en: 'Loan of facilities' });
      const form = await kiosk.must('request:form', { ticket: visit.code });
      expect(form).toMatchObject({ ticket: visit.ticket, typeId: 'loan', asks: [], open: null });
      expect(form.fields.map(({ id }) => id)).toEqual(['facility', 'from', 'to', 'participants', 'purpose']);
      expect(form.facilities.length).toBeGreaterThan(1);
      for (const hidden of ['Rizani', '81200000001', '6372991205909001'])
        expect(JSON.stringify(form)).not.toContain(hidden);
    }));

  it('P-03: asks for the phone that a loan needs and the guest book lacks, and for what else a register of law has', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const asks = async (serviceId: string, book: Partial<GuestBook>) => {
        const { code, visitId } = await aVisit(kiosk, 'correspondence', book);
        await sentTo(app, visitId, serviceId);
        return (await kiosk.must('request:form', { ticket: code })).asks;
      };
      const bare = { idType: 'none', idNumber: '', phone: '' } as const;
      expect(await asks('facilities', { ...bare, name: 'Sutrisno' })).toEqual(['phone']);
      expect(await asks('consultation', { ...bare, name: 'Yohana Ping' })).toEqual([]);
      expect(await asks('information', { name: 'Lukas Lalung' })).toEqual(['address']);
    }));

  it('of cooperation has the institution from the guest book and the first day that comes early enough', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { code } = await aVisit(kiosk, 'cooperation');
      expect(await kiosk.must('request:form', { ticket: code })).toMatchObject({
        given: { institution: 'SDN Contoh 1 Banjarbaru' },
        lead: { field: 'event-day', workingDays: 7, earliestDay: '2026-12-02' },
      });
    }));

  it('is there for a service that has one', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const visit = await aVisit(kiosk, 'correspondence', { name: 'Dewi Kencana' });
      expect(visit.form).toBeNull();
      expect(await kiosk.refused('request:form', { ticket: visit.code })).toBe('request-not-offered');
      const loan = aKioskLoan({ ticket: visit.code });
      expect(await kiosk.refused('request:submit', loan)).toBe('request-not-offered');
    }));

  it('is opened by the ticket in hand alone: no number, no code of yesterday, none that was given up', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const visit = await aVisit(kiosk);
      expect(await kiosk.refused('request:form', { ticket: visit.ticket })).toBe('ticket-unknown');
      expect(await kiosk.refused('request:submit', aKioskLoan({ ticket: '2222-22' }))).toBe('ticket-unknown');
      const lead = await app.coordinator();
      const { code, visitId } = await aVisit(kiosk, 'facilities', {
        name: 'Sutrisno',
        phone: '081200000078',
      });
      await lead.must('visit:cancel', { visitId, reason: 'Atas permintaan pemohon' });
      expect(await kiosk.refused('request:form', { ticket: code })).toBe('request-visit-over');
      app.clock.set('2026-11-24T09:00:00+08:00');
      expect(await kiosk.refused('request:form', { ticket: visit.code })).toBe('ticket-unknown');
    }));

  it('is not found by trying codes', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const visit = await aVisit(kiosk);
      const tries = Array.from({ length: 25 }, (_, n) => `${String(2222 + n)}-BB`);
      const codes = await Promise.all(tries.map((ticket) => kiosk.refused('request:form', { ticket })));
      expect(codes.filter((code) => code === 'too-many-tries').length).toBeGreaterThanOrEqual(5);
      // also a right one, so that nobody learns which it was
      expect(await kiosk.refused('request:form', { ticket: visit.code })).toBe('too-many-tries');
      app.clock.advance(16 * 60_000);
      expect(await kiosk.must('request:form', { ticket: visit.code })).toMatchObject({ typeId: 'loan' });
    }));
});

describe('a request from the kiosk', () => {
  it('is one like any other: number, code, due day, applicant of the guest book, its visit, one event', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const kiosk = await app.device('kiosk');
      const visit = await aVisit(kiosk, 'facilities', {}, 'en');
      const told = await kiosk.must('request:submit', aKioskLoan({ ticket: visit.code }));
      expect(told).toMatchObject({ number: 'PIN-2026-0001', dueDay: '2026-11-24', printJobId: null });
      const [line] = (await desk.front.must('request:board', {})).open;
      expect(line).toMatchObject({ number: told.number, channel: 'in-person', receivedOn: '2026-11-23' });
      const detail = await look(desk.front, line?.id ?? '');
      expect(detail.applicant).toEqual({
        name: 'Muhammad Rizani',
        institution: 'SDN Contoh 1 Banjarbaru',
        phone: '+6281200000001',
        email: '',
        address: '',
        idNumber: '',
      });
      expect(detail.answers).toMatchObject({ facility: 'hall', participants: '40' });
      expect(detail.documents.every(({ seenBy }) => seenBy === null)).toBe(true);
      const [row] = await app.hub.context.db.selectFrom('request').selectAll().execute();
      expect(row).toMatchObject({ visitId: visit.visitId, language: 'en', code: told.code });
      const [event, ...more] = await events(app);
      expect(more).toEqual([]);
      expect(event).toMatchObject({ type: 'request.received' });
      const kept = JSON.stringify([row, event, app.log]);
      for (const secret of ['Rizani', '81200000001', 'Lokakarya']) expect(kept).not.toContain(secret);
    }));

  it('that is sent twice is one, also over a restart', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { code } = await aVisit(kiosk);
      const tap = aKioskLoan({ ticket: code });
      const [first, second] = await Promise.all([
        kiosk.must('request:submit', tap),
        kiosk.must('request:submit', tap),
      ]);
      expect(second).toEqual(first);
      await app.restart();
      expect(await (await app.device('kiosk')).must('request:submit', tap)).toEqual(first);
      expect(await app.hub.context.db.selectFrom('request').selectAll().execute()).toHaveLength(1);
    }));

  it('is one for its visit: another of the same type is refused by its number, at the desk too', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const kiosk = await app.device('kiosk');
      const { code, visitId } = await aVisit(kiosk);
      const first = await kiosk.must('request:submit', aKioskLoan({ ticket: code }));
      const both = await Promise.all([
        kiosk.send('request:submit', aKioskLoan({ ticket: code })),
        (await app.coordinator()).send('request:register', aLoan({ visitId })),
      ]);
      for (const reply of both)
        expect(reply).toMatchObject({ error: { code: 'request-open', details: { number: first.number } } });
      expect((await kiosk.must('request:form', { ticket: code })).open).toEqual({
        number: first.number,
        told: { id: 'Permohonan diterima', en: 'The request was received' },
      });
      const [line] = (await desk.front.must('request:board', {})).open;
      await step(desk.front, line?.id ?? '', 'withdraw', { reason: 'Salah tanggal' });
      await kiosk.must('request:submit', aKioskLoan({ ticket: code }));
    }));

  it('P-02: at a time that is taken is refused with the taken hours, and nothing is kept', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      await anAgreedLoan(desk);
      const kiosk = await app.device('kiosk');
      const { code } = await aVisit(kiosk);
      const tap = aKioskLoan({ ticket: code });
      const day = { facilityId: 'hall', from: '2026-12-01', to: '2026-12-01' };
      expect(await kiosk.must('facility:taken', day)).toEqual([
        {
          kind: 'agreed',
          from: Date.parse('2026-12-01T08:00+08:00'),
          to: Date.parse('2026-12-01T15:00+08:00'),
        },
      ]);
      expect(await kiosk.send('request:submit', tap)).toMatchObject({
        error: { code: 'facility-taken', details: { day: '2026-12-01', from: '08:00', until: '15:00' } },
      });
      expect((await app.hub.context.db.selectFrom('request').selectAll().execute()).length).toBe(1);
      // the same tap once more, with another time
      const answers = { ...tap.answers, from: '2026-12-01T15:00', to: '2026-12-01T17:00' };
      const told = await kiosk.must('request:submit', { ...tap, answers });
      expect(told.number).toBe('PIN-2026-0002');
      expect(await kiosk.must('facility:taken', day)).toMatchObject([{ kind: 'agreed' }, { kind: 'asked' }]);
    }));

  it('P-03: of a loan needs a phone, from the guest book or typed', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const kiosk = await app.device('kiosk');
      const visitor = aStranger();
      const registration = aRegistration({ visitor, serviceId: 'correspondence' });
      const { code, visitId } = await kiosk.must('visit:register', registration);
      await sentTo(app, visitId, 'facilities');
      const tap = aKioskLoan({ ticket: code });
      expect(await kiosk.refused('request:submit', tap)).toBe('phone-invalid');
      const applicant = { ...tap.applicant, phone: '081200000077' };
      await kiosk.must('request:submit', { ...tap, applicant });
      const [line] = (await desk.front.must('request:board', {})).open;
      expect((await look(desk.front, line?.id ?? '')).applicant?.phone).toBe('+6281200000077');
    }));

  it('C-04: of cooperation that comes too late is an officer’s to accept, not the kiosk’s', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { code } = await aVisit(kiosk, 'cooperation');
      const answers = { institution: 'Dinas Contoh', activity: 'Pendampingan', aim: 'Kepala sekolah' };
      const tap = (day: string) =>
        aKioskLoan({ ticket: code, typeId: 'cooperation', answers: { ...answers, 'event-day': day } });
      expect(await kiosk.send('request:submit', tap('2026-12-01'))).toMatchObject({
        error: { code: 'request-late', details: { workingDays: 7 } },
      });
      expect(await kiosk.must('request:submit', tap('2026-12-02'))).toMatchObject({
        number: 'KER-2026-0001',
      });
    }));

  it('answers what the kiosk asks and nothing else', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const { code } = await aVisit(kiosk);
      const tap = aKioskLoan({ ticket: code });
      const submit = (answers: Record<string, string>) =>
        kiosk.refused('request:submit', { ...tap, answers: { ...tap.answers, ...answers } });
      expect(await submit({ 'external-reference': 'SIL-1' })).toBe('request-field');
      expect(await submit({ facility: 'garage' })).toBe('request-field');
      expect(await submit({ to: '2026-12-01T07:00' })).toBe('loan-period');
      expect(await submit({ from: '2026-11-20T08:00', to: '2026-11-20T09:00' })).toBe('day-past');
    }));

  it('of information has the ID number of the guest book, sealed, and the address as typed', () =>
    withApp(async (app) => {
      const desk = await aRequestDesk(app);
      const kiosk = await app.device('kiosk');
      const { code } = await aVisit(kiosk, 'information');
      const answers = { detail: 'Jumlah sekolah', purpose: 'Skripsi', format: 'file', delivery: 'collect' };
      await kiosk.must(
        'request:submit',
        aKioskLoan({
          ticket: code,
          typeId: 'information',
          answers,
          applicant: { phone: '', address: 'Jalan Contoh 1, Tarakan', idNumber: '' },
        }),
      );
      const [line] = (await desk.ppid.must('request:board', {})).open;
      expect((await look(desk.ppid, line?.id ?? '')).applicant).toMatchObject({
        idNumber: '637299••••••9001',
        address: 'Jalan Contoh 1, Tarakan',
      });
    }));

  it('of information asks for the NIK of who came with another card', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const book = { idType: 'sim', idNumber: '123456789012' } as const;
      const { code, visitId } = await aVisit(kiosk, 'facilities', book);
      await sentTo(app, visitId, 'information');
      expect((await kiosk.must('request:form', { ticket: code })).asks).toContain('idNumber');
    }));
});
