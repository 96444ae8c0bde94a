import { describe, expect, it } from 'vitest';
import { escalatedLevels } from '../../../db/repositories/complaint-entries.ts';
import { aComplaint, aMessage, aRegisteredComplaint, LESTARI } from '../../support/complaints.ts';
import { HOUR } from '../../support/fake-clock.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { withApp, type App } from '../../support/with-app.ts';

interface Case {
  readonly id: string;
  readonly code: string;
  readonly kiosk: HubClient;
  /** A person in charge (Penanggung Jawab ULT). */
  readonly lead: HubClient;
  readonly back: HubClient;
}

/** One complaint of the kiosk, and who may work on it. */
async function aCase(app: App, changes: Parameters<typeof aComplaint>[0] = {}): Promise<Case> {
  const kiosk = await app.device('kiosk');
  const { code } = await kiosk.must('complaint:submit', aComplaint(changes));
  const lead = await app.officer('Rika Asang', ['person-in-charge']);
  const back = await app.officer('Yohana Ping', ['back-office']);
  const { open } = await lead.must('complaint:list', {});
  return { id: open[0]?.id ?? '', code, kiosk, lead, back };
}

async function officerId(app: App, name: string): Promise<string> {
  await app.coordinator();
  return app.hub.context.office().officers.find((one) => one.name === name)?.id ?? '';
}

describe('a complaint under way', () => {
  it('is taken up, answered, told and closed, and the kiosk says each of it to who has the code', () =>
    withApp(async (app) => {
      const { id, code, kiosk, back } = await aCase(app);
      const state = async () => (await kiosk.must('complaint:follow', { code })).state;
      await back.must('complaint:assign', {
        complaintId: id,
        officerId: await officerId(app, 'Yohana Ping'),
      });
      expect(await state()).toBe('in-hand');
      await back.must('complaint:answer', {
        complaintId: id,
        outcome: 'answered',
        text: 'Jadwal diperbaiki',
      });
      expect(await state()).toBe('answered');
      await back.must('complaint:tell', aMessage(id));
      const told = await kiosk.must('complaint:follow', { code });
      expect(told).toMatchObject({ state: 'told', toldOn: '2026-11-23', toldText: null });
      await back.must('complaint:close', { complaintId: id });
      expect(await state()).toBe('closed');
      const detail = await back.must('complaint:detail', { complaintId: id });
      expect(detail.told).toMatchObject({ way: 'phone', by: 'Yohana Ping' });
      expect(detail.entries.map(({ kind }) => kind)).toEqual([
        'received',
        'assigned',
        'answered',
        'told',
        'closed',
      ]);
    }));

  it('is not closed before its result was told (C-08)', () =>
    withApp(async (app) => {
      const { id, lead } = await aCase(app);
      await lead.must('complaint:assign', { complaintId: id, officerId: await officerId(app, 'Rika Asang') });
      expect(await lead.refused('complaint:close', { complaintId: id })).toBe('complaint-not-told');
      await lead.must('complaint:answer', {
        complaintId: id,
        outcome: 'not-continued',
        text: 'Bukan wewenang',
      });
      expect(await lead.refused('complaint:close', { complaintId: id })).toBe('complaint-not-told');
      await lead.must('complaint:tell', aMessage(id));
      await lead.must('complaint:close', { complaintId: id });
      expect(await lead.refused('complaint:close', { complaintId: id })).toBe('complaint-state');
    }));

  it('is told at the kiosk where nobody can be reached in another way', () =>
    withApp(async (app) => {
      const { id, code, kiosk, lead } = await aCase(app, { complainant: null });
      await lead.must('complaint:assign', { complaintId: id, officerId: await officerId(app, 'Rika Asang') });
      await lead.must('complaint:answer', { complaintId: id, outcome: 'answered', text: 'Catatan dalam' });
      const text = 'Urutan panggilan sudah diperbaiki.';
      await lead.must('complaint:tell', aMessage(id, { way: 'code', text }));
      expect((await kiosk.must('complaint:follow', { code })).toldText).toBe(text);
    }));

  it('can be taken back, with the reason, and then nothing is owed', () =>
    withApp(async (app) => {
      const { id, lead } = await aCase(app);
      await lead.must('complaint:withdraw', { complaintId: id, text: 'Sudah terjawab' });
      const { open, ended } = await lead.must('complaint:list', {});
      expect(open).toEqual([]);
      expect(ended[0]).toMatchObject({ state: 'withdrawn' });
      expect(await lead.refused('complaint:tell', aMessage(id))).toBe('complaint-state');
    }));

  it('keeps the first contact as its milestone, and takes no moment that has not come or was before it', () =>
    withApp(async (app) => {
      const { id, lead } = await aCase(app);
      app.clock.advance(3 * HOUR);
      const contact = (date: string, time: string) => aMessage(id, { date, time });
      expect(await lead.refused('complaint:contact', contact('2026-11-23', '12:01'))).toBe('day-ahead');
      expect(await lead.refused('complaint:contact', contact('2026-11-22', '10:00'))).toBe('complaint-date');
      await lead.must('complaint:contact', contact('2026-11-23', '11:00'));
      await lead.must('complaint:contact', contact('2026-11-23', '10:00'));
      const { contactedAt } = await lead.must('complaint:detail', { complaintId: id });
      expect(contactedAt).toBe(app.hub.context.office().calendar.at('2026-11-23', '10:00'));
    }));

  it('carries the tracking number of SP4N-LAPOR! as a reference', () =>
    withApp(async (app) => {
      const { id, lead } = await aCase(app);
      await lead.must('complaint:reference', { complaintId: id, externalId: ' 7654321 ' });
      expect((await lead.must('complaint:detail', { complaintId: id })).externalId).toBe('7654321');
      await lead.must('complaint:reference', { complaintId: id, externalId: '' });
      expect((await lead.must('complaint:detail', { complaintId: id })).externalId).toBeNull();
    }));
});

describe('who complained', () => {
  it('is told to its handler and to who leads complaints, and every look is on record', () =>
    withApp(async (app) => {
      const { id, lead, back } = await aCase(app);
      expect(await back.refused('complaint:reveal', { complaintId: id })).toBe('complaint-not-yours');
      expect(JSON.stringify(await back.must('complaint:detail', { complaintId: id }))).not.toContain(
        'Lestari',
      );
      expect(await lead.must('complaint:reveal', { complaintId: id })).toMatchObject({
        name: LESTARI.name,
        phone: '+62 812-0000-0031',
      });
      await lead.must('complaint:assign', {
        complaintId: id,
        officerId: await officerId(app, 'Yohana Ping'),
      });
      await back.must('complaint:reveal', { complaintId: id });
      const { entries } = await lead.must('complaint:detail', { complaintId: id });
      expect(entries.filter(({ kind }) => kind === 'identity-seen').map(({ by }) => by)).toEqual([
        'Rika Asang',
        'Yohana Ping',
      ]);
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['type'])
        .where('type', '=', 'complaint.identity-seen')
        .execute();
      expect(events).toHaveLength(2);
    }));

  it('is never told to the officer it is about, who is not shown the complaint and cannot be given it', () =>
    withApp(async (app) => {
      const { id, lead, back } = await aCase(app);
      const about = await officerId(app, 'Yohana Ping');
      await lead.must('complaint:assign', { complaintId: id, officerId: about });
      await lead.must('complaint:concerns', { complaintId: id, officerId: about });
      const detail = await lead.must('complaint:detail', { complaintId: id });
      expect(detail).toMatchObject({ state: 'received', handlerId: null, concerns: { id: about } });
      for (const command of ['complaint:detail', 'complaint:reveal', 'complaint:close'] as const)
        expect(await back.refused(command, { complaintId: id })).toBe('complaint-unknown');
      expect((await back.must('complaint:list', {})).open).toEqual([]);
      expect(await lead.refused('complaint:assign', { complaintId: id, officerId: about })).toBe(
        'complaint-handler',
      );
    }));

  it('is hidden from a person in charge where it is about them', () =>
    withApp(async (app) => {
      const { id, lead } = await aCase(app);
      const desk = await app.coordinator();
      await desk.must('complaint:concerns', {
        complaintId: id,
        officerId: await officerId(app, 'Rika Asang'),
      });
      expect(await lead.refused('complaint:reveal', { complaintId: id })).toBe('complaint-unknown');
    }));

  it('is nothing to a front office that registered somebody else’s, and not on the list of who handles none', () =>
    withApp(async (app) => {
      const { id } = await aCase(app);
      const front = await app.officer('Lukas Lalung', ['front-office']);
      expect((await front.must('complaint:list', {})).open).toEqual([]);
      expect(await front.refused('complaint:detail', { complaintId: id })).toBe('complaint-unknown');
      const own = await front.must('complaint:register', aRegisteredComplaint());
      expect((await front.must('complaint:list', {})).open.map(({ number }) => number)).toEqual([own.number]);
      expect(await front.refused('complaint:reveal', { complaintId: own.id })).toBe('complaint-not-yours');
      const helpdesk = await app.officer('Usman Datu', ['helpdesk']);
      expect(await helpdesk.refused('complaint:list', {})).toBe('not-allowed');
    }));
});

describe('a complaint that is late', () => {
  it('is told to the coordinator, then to Kasubbag Umum, then to Kepala, each once (C-09)', () =>
    withApp(async (app) => {
      const { id } = await aCase(app);
      const { db, office } = app.hub.context;
      const levels = async () => (await escalatedLevels(db, [id])).get(id) ?? [];
      const until = async (day: string, time: string): Promise<void> => {
        app.clock.advance(office().calendar.at(day, time) - app.clock.now());
        for (let times = 0; times < 3; times += 1) await app.hub.jobs.run();
      };
      await until('2026-11-30', '15:30');
      expect(await levels()).toEqual([]);
      await until('2026-11-30', '15:31');
      expect(await levels()).toEqual([1]);
      await until('2026-12-02', '15:31');
      expect(await levels()).toEqual([1, 2, 3]);
    }));

  it('is judged by the calendar of the day its result was told, whatever holiday is decreed later', () =>
    withApp(async (app) => {
      const { id, lead } = await aCase(app);
      await lead.must('complaint:assign', { complaintId: id, officerId: await officerId(app, 'Rika Asang') });
      await lead.must('complaint:answer', { complaintId: id, outcome: 'answered', text: 'Selesai' });
      await lead.must('complaint:tell', aMessage(id));
      const { db } = app.hub.context;
      const dueOf = async () => (await lead.must('complaint:detail', { complaintId: id })).times?.dueDay;
      expect(await dueOf()).toBe('2026-11-30');
      await db
        .insertInto('holiday')
        .values({ id: 'banjir', day: '2026-11-26', kind: 'office-closure', name: 'Banjir', source: 'uji' })
        .execute();
      await app.hub.context.reloadOffice();
      expect(await dueOf()).toBe('2026-11-30');
      const other = await app.device('kiosk');
      expect((await other.must('complaint:submit', aComplaint())).dueDay).toBe('2026-12-01');
    }));
});
