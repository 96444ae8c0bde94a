/** A complaint that names an officer is a second source of a case (Z-10), and the officer never learns whose (Z-08). */
import { describe, expect, it } from 'vitest';
import { aGift, ALLEGATION } from '../../support/cases.ts';
import { aComplaint, aRegisteredComplaint, LESTARI } from '../../support/complaints.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { refusedUnchanged } from '../../support/hall.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

const ACCUSED = 'usman';

interface Office {
  readonly complaintId: string;
  readonly number: string;
  readonly backOffice: HubClient;
  readonly coordinator: HubClient;
  readonly personInCharge: HubClient;
  readonly head: HubClient;
  readonly accused: HubClient;
}

/** A complaint that names an officer, and everybody whose duty it is. */
async function anOffice(app: App, changes: Parameters<typeof aRegisteredComplaint>[0] = {}): Promise<Office> {
  const accused = await anOfficer(app, ACCUSED, ['helpdesk', 'back-office']);
  const backOffice = await anOfficer(app, 'back-office', ['back-office']);
  const told = aRegisteredComplaint({ concernsOfficerId: ACCUSED, ...changes });
  const { id, number } = await backOffice.must('complaint:register', told);
  return {
    complaintId: id,
    number,
    backOffice,
    coordinator: await anOfficer(app, 'koordinator', ['coordinator']),
    personInCharge: await anOfficer(app, 'penanggung-jawab', ['person-in-charge']),
    head: await anOfficer(app, 'kepala', ['head']),
    accused,
  };
}

const opening = ({ complaintId }: Office, changes = {}) => ({
  complaintId,
  violation: 'arbitrary' as const,
  allegation: ALLEGATION,
  ...changes,
});

describe('a case from a complaint', () => {
  it('is opened about the officer whom it names, and each shows the way to the other', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      const { backOffice, complaintId, number } = office;
      expect((await backOffice.must('complaint:detail', { complaintId })).may.openCase).toBe(true);
      const opened = await backOffice.must('case:open-from-complaint', opening(office));
      expect(opened).toMatchObject({
        officerId: ACCUSED,
        level: null,
        state: 'found',
        dueDay: '2026-11-30',
        source: { kind: 'complaint', complaintId, number, anonymous: false },
      });
      const complaint = await backOffice.must('complaint:detail', { complaintId });
      expect(complaint).toMatchObject({
        cases: [{ id: opened.id, name: opened.name }],
        may: { openCase: false },
      });
      expect(JSON.stringify(opened)).not.toContain(LESTARI.name);
    }));

  it('goes through the same gates to its end, and who complained can be spoken to, which is on record', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      const { coordinator, personInCharge, head, accused, complaintId } = office;
      const { id: caseId } = await coordinator.must('case:open-from-complaint', opening(office));
      const words = { caseId, text: 'Sesuai prosedur' };
      await coordinator.must('case:call', words);
      await accused.must('case:defend', { caseId, text: 'Sistem pusat sedang lambat' });
      await coordinator.must('case:propose', { ...words, sanction: true });
      await personInCharge.must('case:verify', { ...words, agreed: true });
      await head.must('case:issue-decree', { caseId, number: '0200/C7.22/2026', date: '2026-11-23' });
      await coordinator.must('case:choose-compensation', { ...words, kind: 'apology' });
      expect(await coordinator.must('case:reveal-contact', { caseId })).toEqual({
        name: LESTARI.name,
        phone: '+62 812-0000-0031',
      });
      await coordinator.must('case:give-compensation', aGift(caseId));
      await personInCharge.must('case:close', words);
      const { entries } = await personInCharge.must('complaint:detail', { complaintId });
      expect(entries.filter(({ kind }) => kind === 'identity-seen').map(({ by }) => by)).toEqual([
        'Petugas koordinator',
      ]);
    }));

  it('tells the officer the allegation and nothing of the complaint or of who complained', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      const { coordinator, accused, complaintId, number } = office;
      const { id: caseId } = await coordinator.must('case:open-from-complaint', opening(office));
      await coordinator.must('case:call', { caseId, text: 'Mohon memberi keterangan' });
      const own = await accused.must('case:mine', {});
      expect(own).toMatchObject([{ allegation: ALLEGATION, mayDefend: true }]);
      for (const hidden of [LESTARI.name, number, complaintId])
        expect(JSON.stringify(own)).not.toContain(hidden);
      expect(await accused.refused('complaint:detail', { complaintId })).toBe('complaint-unknown');
      expect(await accused.refused('case:detail', { caseId })).toBe('case-unknown');
      const events = await app.hub.context.db.selectFrom('event').select('data').execute();
      expect(JSON.stringify(events)).not.toContain(LESTARI.name);
    }));

  it('is refused where the allegation says who complained, and nothing is kept', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      for (const allegation of [
        'Ibu Lestari menunggu terlalu lama',
        `Disebut dalam ${office.number} bahwa petugas marah`,
      ])
        await refusedUnchanged(
          app,
          () => office.backOffice.send('case:open-from-complaint', opening(office, { allegation })),
          'allegation-identifies',
        );
    }));

  it('is opened once, by nobody whom it is about, and only where an officer is named', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      const { backOffice, coordinator, accused } = office;
      const nobody = await aNamelessComplaint(app, backOffice);
      expect(await backOffice.refused('case:open-from-complaint', opening(office, nobody))).toBe(
        'complaint-no-officer',
      );
      expect(await accused.refused('case:open-from-complaint', opening(office))).toBe('complaint-unknown');
      const replies = await Promise.all(
        [backOffice, coordinator].map((who) => who.send('case:open-from-complaint', opening(office))),
      );
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await backOffice.refused('case:open-from-complaint', opening(office))).toBe('complaint-is-case');
    }));

  it('fixes whom the complaint names: else the officer of the case could read who complained', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      const { coordinator, accused, complaintId } = office;
      await coordinator.must('complaint:concerns', { complaintId, officerId: ACCUSED });
      await coordinator.must('case:open-from-complaint', opening(office));
      expect(await coordinator.refused('complaint:concerns', { complaintId, officerId: null })).toBe(
        'complaint-officer-fixed',
      );
      expect(await accused.refused('complaint:detail', { complaintId })).toBe('complaint-unknown');
    }));

  it('is not shown to a handler of the complaint whose duty no case is (Z-08)', () =>
    withApp(async (app) => {
      const office = await anOffice(app);
      const front = await anOfficer(app, 'depan', ['front-office']);
      const { coordinator, complaintId } = office;
      await coordinator.must('complaint:assign', { complaintId, officerId: 'depan' });
      await coordinator.must('case:open-from-complaint', opening(office));
      const seen = await front.must('complaint:detail', { complaintId });
      expect([seen.cases, seen.may.openCase]).toEqual([[], false]);
    }));

  it('has nobody to speak to where the complaint is without a name', () =>
    withApp(async (app) => {
      const office = await anOffice(app, { complainant: null });
      const { coordinator } = office;
      const opened = await coordinator.must('case:open-from-complaint', opening(office));
      expect(opened.source).toMatchObject({ anonymous: true });
      expect(await coordinator.refused('case:reveal-contact', { caseId: opened.id })).toBe(
        'complaint-no-identity',
      );
    }));
});

/** A complaint of the kiosk, which names nobody. */
async function aNamelessComplaint(app: App, reader: HubClient): Promise<{ complaintId: string }> {
  const kiosk = await app.device('kiosk');
  await kiosk.must('complaint:submit', aComplaint());
  const { open } = await reader.must('complaint:list', {});
  return { complaintId: open.find(({ channel }) => channel === 'in-person')?.id ?? '' };
}
