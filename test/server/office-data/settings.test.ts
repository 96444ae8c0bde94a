/** Rules, texts and procedures change while the office works: every screen follows, and visits keep what they began with. */
import { describe, expect, it } from 'vitest';
import type { KioskEvent } from '../../../shared/protocol/kiosk.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { aWaiting } from '../../support/hall.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aContact, anIdentity, aProcedure, someTexts } from '../../support/office-data.ts';
import { withApp } from '../../support/with-app.ts';

async function changeRules(lead: HubClient, part: Record<string, number | string | boolean>) {
  const { rules, version } = await lead.must('rules:show', {});
  return lead.send('rules:save', { base: version, rules: { ...rules, ...part } });
}

describe('a rule of the office', () => {
  it('holds from its change on, at the counter and at the kiosk, without a restart', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const kiosk = await app.device('kiosk');
      expect((await changeRules(lead, { maxCalls: 1, 'idle.askAfterS': 90 })).ok).toBe(true);
      const news = await kiosk.hears<KioskEvent>((event) => event.type === 'catalogue');
      expect(news.type === 'catalogue' && news.snapshot.idle.askAfterS).toBe(90);
      await aWaiting(app);
      const officer = await app.officer('Rika Lestari', ['front-office'], 1);
      const { visit } = await officer.must('visit:call-next', {});
      app.clock.advance(60_000);
      const again = await officer.send('visit:recall', { visitId: visit.id });
      expect(again).toMatchObject({ ok: false, error: { code: 'calls-used-up' } });
    }));

  it('is refused with its reason where it does not fit the others, and nothing is kept', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const before = await lead.must('rules:show', {});
      const refused = await changeRules(lead, { longWaitMinutes: 60 });
      expect(refused).toMatchObject({ ok: false, error: { code: 'rules-long-wait' } });
      expect(await lead.must('rules:show', {})).toEqual(before);
    }));

  it('can be taken back, and is then as it was', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const before = await lead.must('rules:show', {});
      await changeRules(lead, { deputising: 'letter-only' });
      const { changes } = await lead.must('office:changes', {
        kinds: ['rules'],
        officerId: null,
        before: null,
      });
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      expect((await lead.must('rules:show', {})).rules).toEqual(before.rules);
    }));
});

describe('what the office says of itself', () => {
  it('is read on the TV and at the kiosk as soon as it is kept', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const tv = await app.device('tv');
      const texts = someTexts({ runningText: [{ id: 'Libur hari Rabu', en: 'Closed on Wednesday' }] });
      await lead.must('texts:save', { base: 0, texts });
      await tv.hears<TvEvent>(
        (event) => event.t === 'board' && event.board.office.runningText[0]?.id === 'Libur hari Rabu',
      );
      await lead.must('identity:save', { base: 0, identity: anIdentity() });
      const board = await tv.hears<TvEvent>(
        (event) => event.t === 'board' && event.board.office.theme.accent === anIdentity().accent,
      );
      expect(board.t === 'board' && board.board.office.name).toBe(anIdentity().name);
    }));

  it('keeps each version of the privacy notice on record', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { texts } = await lead.must('texts:show', {});
      await lead.must('texts:save', { base: 0, texts: someTexts() });
      const after = await lead.must('texts:show', {});
      expect(after.texts.privacy.version).toBe('2026-11-23');
      const { changes } = await lead.must('office:changes', {
        kinds: ['texts'],
        officerId: null,
        before: null,
      });
      expect(changes[0]?.before).toMatchObject({ privacy: texts.privacy });
    }));

  it('has no contact that leads nowhere', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const wrong = { base: 0, contacts: [aContact({ value: 'bukan tautan' })] };
      const refused = await lead.send('contacts:save', wrong);
      expect(refused).toMatchObject({ ok: false, error: { code: 'contact-form' } });
      await lead.must('contacts:save', { base: 0, contacts: [aContact()] });
      expect((await lead.must('texts:show', {})).contacts).toEqual([aContact()]);
    }));
});

describe('a new version of the procedure', () => {
  const states = async (lead: HubClient) =>
    (await lead.must('procedure:list', {})).procedures.map(({ state }) => state);

  it('is in force from its day on; a visit under way keeps the version it began with', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const first = app.hub.context.office().pos.version;
      await aWaiting(app);
      const procedure = aProcedure({ effectiveFrom: '2026-11-24' });
      await lead.must('procedure:save', { number: null, base: 0, procedure });
      expect(await states(lead)).toEqual(['coming', 'in-force']);
      app.clock.set('2026-11-24T08:30:00+08:00');
      await app.hub.jobs.run();
      expect(app.hub.context.office().pos.version).toBe(first + 1);
      await aWaiting(app);
      const { db } = app.hub.context;
      const visits = await db.selectFrom('visit').select('posVersion').orderBy('registeredAt').execute();
      expect(visits.map(({ posVersion }) => posVersion)).toEqual([first, first + 1]);
    }));

  it('can be changed and taken away before its day, and not after', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const first = app.hub.context.office().pos.version;
      const made = await lead.must('procedure:save', { number: null, base: 0, procedure: aProcedure() });
      const number = first + 1;
      const procedure = aProcedure({ name: 'Layanan Helpdesk Baru' });
      const changed = await lead.must('procedure:save', { number, base: made.version, procedure });
      await lead.must('procedure:remove', { number, base: changed.version });
      expect(await states(lead)).toEqual(['in-force']);
      const refused = await lead.send('procedure:remove', { number: first, base: 0 });
      expect(refused).toMatchObject({ ok: false, error: { code: 'procedure-in-force' } });
    }));
});
