import { describe, expect, it } from 'vitest';
import { insertSurvey } from '../../db/repositories/surveys.ts';
import { eventsAfter } from '../../db/repositories/events.ts';
import { currentCalls, recentCalls, skippedNumbers } from '../../renderer/tv/board-view.ts';
import { boardOf } from '../../renderer/tv/board.ts';
import { DEFAULT_TV_SETTINGS } from '../../shared/domain/tv-settings.ts';
import { PERMENPANRB_14_2017, QUESTIONNAIRE_ORDER } from '../../shared/domain/skm.ts';
import type { TvEvent } from '../../shared/protocol/tv.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { aFrontOffice, callAll, hallOf, withSettings } from '../support/hall.ts';
import { withApp, type App } from '../support/with-app.ts';

const EMERGENCY = {
  id: 'Mohon tinggalkan gedung dengan tenang.',
  en: 'Please leave the building calmly.',
} as const;

/** `n` visitors who answered the nine elements, their answers as given, sex and education in turn. */
async function answered(app: App, total: number, n: number, day: string): Promise<void> {
  const { db } = app.hub.context;
  const kiosk = await app.device('kiosk');
  let left = total;
  for (let i = 0; i < n; i += 1) {
    const { visitId } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
    const values = QUESTIONNAIRE_ORDER.map((code, index) => {
      const open = (n - i) * 9 - index;
      const value = Math.min(4, Math.max(1, Math.ceil(left / open)));
      left -= value;
      return [code, value] as const;
    });
    await insertSurvey(db, {
      visitId,
      rating: 4,
      answers: JSON.stringify(Object.fromEntries(values)),
      skmVersion: PERMENPANRB_14_2017.id,
      sex: i % 2 === 0 ? 'L' : 'P',
      age: null,
      education: i < 3 ? 'S1' : null,
      occupation: null,
      comment: '',
      day,
      createdAt: app.clock.now(),
    });
  }
  expect(left).toBe(0);
}

describe('what a coordinator sets for the TV', () => {
  it('begins with the defaults, changes in part, reaches TV and desk at once and stays over a restart', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const tv = await app.device('tv');
      expect((await tv.must('tv:sync', {})).settings).toEqual(DEFAULT_TV_SETTINGS);

      const changed = await lead.must('tv:settings', { layout: 'media', calledDigits: 'digit-by-digit' });
      const wanted = { ...DEFAULT_TV_SETTINGS, layout: 'media', calledDigits: 'digit-by-digit' };
      expect(changed).toEqual(wanted);
      await tv.hears<TvEvent>((event) => event.t === 'set' && event.settings.layout === 'media');
      await lead.hears<{ type: string }>((event) => event.type === 'tv');

      await lead.must('tv:settings', { volumeHours: [] });
      await app.restart();
      const again = await app.coordinator();
      const desk = await again.must('desk:sync', { lastSeq: null });
      expect(desk.kind === 'snapshot' && desk.snapshot.tv.settings).toEqual({ ...wanted, volumeHours: [] });
    }));

  it('is refused where it makes no sense, and to anybody else', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const noon = { from: '12:00', to: '13:00', volume: 0.5 };
      for (const wrong of [
        { idleAfterS: 3 },
        { volume: 1.5 },
        { volumeHours: [noon, { ...noon, to: '12:30' }] },
        { volumeHours: [{ ...noon, from: '25:00' }] },
        { layout: 'bioskop' },
      ])
        expect(await lead.raw('tv:settings', wrong)).toMatchObject({ error: { code: 'bad-input' } });
      const officer = await app.officer('Lestari Binti', ['front-office']);
      expect(await officer.refused('tv:settings', { layout: 'media' })).toBe('not-allowed');
      expect(await officer.refused('tv:emergency', { text: null })).toBe('not-allowed');
      const tv = await app.device('tv');
      expect(await tv.refused('tv:emergency', { text: null })).toBe('not-allowed');
    }));
});

describe('the emergency text', () => {
  it('goes to every TV, is kept over a restart, and is ended by a coordinator', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const tv = await app.device('tv');
      const at = app.clock.now();
      expect(await lead.must('tv:emergency', { text: EMERGENCY })).toEqual({ text: EMERGENCY, at });
      await tv.hears<TvEvent>((event) => event.t === 'set' && event.emergency?.at === at);

      app.clock.advance(5 * MINUTE);
      await app.restart();
      const after = await app.device('tv');
      expect((await after.must('tv:sync', {})).emergency).toEqual({ text: EMERGENCY, at });
      const again = await app.coordinator();
      expect(await again.must('tv:emergency', { text: null })).toBeNull();
      await after.hears<TvEvent>((event) => event.t === 'set' && event.emergency === null);
      expect((await after.must('tv:sync', {})).emergency).toBeNull();
    }));

  it('is in the log with who and when, without its words; ending what is over says nothing', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      await lead.must('tv:emergency', { text: EMERGENCY });
      await lead.must('tv:emergency', { text: null });
      await lead.must('tv:emergency', { text: null });
      const events = (await eventsAfter(app.hub.context.db, 0, 1_000)).filter(({ type }) =>
        type.startsWith('tv.'),
      );
      expect(events.map(({ type, actorKind }) => [type, actorKind])).toEqual([
        ['tv.emergency-set', 'officer'],
        ['tv.emergency-ended', 'officer'],
      ]);
      expect(JSON.stringify(events)).not.toContain('gedung');
    }));
});

describe('the board of the TV', () => {
  it('shows a counter on its break, without next numbers', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const front = await app.officer('Lestari Binti', ['front-office'], 1);
      await kiosk.must('visit:register', aRegistration());
      const tv = await app.device('tv');
      await front.must('counter:pause', { reason: 'Makan siang' });
      await tv.hears<TvEvent>(
        (event) => event.t === 'counter' && event.c === 'loket-1' && event.state === 'paused',
      );
      const board = await tv.must('tv:sync', {});
      expect(board.counters.find(({ id }) => id === 'loket-1')?.state).toBe('paused');
      expect(board.next['loket-1'] ?? []).toEqual([]);
      // why somebody rests is nobody's business in the waiting room
      expect(JSON.stringify([board, tv.heard])).not.toContain('Makan siang');
      front.close();
    }));

  it('shows a number put aside again once it is taken up, and does not call it', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const front = await app.officer('Lestari Binti', ['front-office'], 1);
      const { visitId } = await kiosk.must('visit:register', aRegistration());
      await front.must('visit:call-next', {});
      await front.must('visit:start', { visitId });
      const tv = await app.device('tv');
      await front.must('visit:hold', { visitId, reason: 'Mengambil berkas' });
      await tv.hears<TvEvent>((event) => event.t === 'free' && event.c === 'loket-1');
      expect((await tv.must('tv:sync', {})).current).toEqual([]);
      await front.must('visit:resume', { visitId });
      expect(await tv.hears<TvEvent>((event) => event.t === 'board')).toMatchObject({
        board: { current: [{ ticket: 'A-001', counterId: 'loket-1' }] },
      });
      expect(tv.heard.filter((event) => 't' in event && event.t === 'call')).toEqual([]);
    }));

  it('shows missed numbers until they report back', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const front = await app.officer('Lestari Binti', ['front-office'], 1);
      const { visitId } = await kiosk.must('visit:register', aRegistration());
      await front.must('visit:call-next', {});
      for (let call = 2; call <= 3; call += 1) {
        app.clock.advance(MINUTE);
        await front.must('visit:recall', { visitId });
      }
      app.clock.advance(MINUTE);
      const tv = await app.device('tv');
      await front.must('visit:no-show', { visitId });
      await tv.hears<TvEvent>((event) => event.t === 'skipped' && event.skipped[0] === 'A-001');
      expect((await tv.must('tv:sync', {})).skipped).toEqual(['A-001']);
      await front.must('visit:report-back', { visitId });
      await tv.hears<TvEvent>((event) => event.t === 'skipped' && event.skipped.length === 0);
      expect((await tv.must('tv:sync', {})).skipped).toEqual([]);
    }));

  it('has eight earlier calls for a TV switched on late, although six later numbers were missed', () =>
    withApp(async (app) => {
      await withSettings(app, { maxCalls: 1 });
      const { desk } = await aFrontOffice(app);
      await hallOf(app, 8);
      const served = await callAll(desk);
      await hallOf(app, 7);
      for (let n = 0; n < 6; n += 1) {
        app.clock.advance(MINUTE);
        const { visit } = await desk.must('visit:call-next', {});
        app.clock.advance(MINUTE);
        await desk.must('visit:no-show', { visitId: visit.id });
      }
      await desk.must('visit:call-next', {});
      const board = boardOf(await (await app.device('tv')).must('tv:sync', {}));
      expect(skippedNumbers(board)).toHaveLength(6);
      expect(currentCalls(board).map(({ ticket }) => ticket)).toEqual(['A-015']);
      expect(
        recentCalls(board)
          .map(({ ticket }) => ticket)
          .sort(),
      ).toEqual([...served].sort());
    }));

  it('is told of a call in at most 200 bytes', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const front = await app.officer('Lestari Binti', ['front-office'], 1);
      for (let n = 0; n < 5; n += 1)
        await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
      const tv = await app.device('tv');
      await tv.must('tv:sync', {});
      const before = tv.heard.length;
      await front.must('visit:call-next', {});
      await tv.hears<TvEvent>((event) => event.t === 'call');
      const call = tv.heard.slice(before).find((event) => 't' in event && event.t === 'call');
      expect(Buffer.byteLength(`42["tv",${JSON.stringify(call)}]`)).toBeLessThanOrEqual(200);
    }));
});

describe('the satisfaction index for the TV', () => {
  it('is that of the quarter: vector (29, 955) gives 91,48 A', () =>
    withApp(async (app) => {
      await answered(app, 955, 29, '2026-11-23');
      const tv = await app.device('tv');
      await (await app.coordinator()).must('tv:settings', { minRespondents: 29 });
      expect(await tv.must('tv:ikm', {})).toEqual({
        unit: 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Utara',
        quarter: { year: 2026, quarter: 4, from: '2026-10-01', to: '2026-12-31' },
        respondents: 29,
        minimum: 29,
        index: {
          value: 91.48,
          mutu: 'A',
          label: { id: 'Sangat baik', en: 'Very good' },
          sexes: { L: 15, P: 14 },
          education: { S1: 3 },
        },
      });
    }));

  it('is not said with fewer respondents than the minimum, and counts no other quarter', () =>
    withApp(async (app) => {
      await answered(app, 100, 5, '2026-09-30');
      await answered(app, 200, 10, '2026-10-01');
      const tv = await app.device('tv');
      expect(await tv.must('tv:ikm', {})).toMatchObject({ respondents: 10, minimum: 30, index: null });
      app.clock.set('2027-01-04T09:00:00+08:00');
      expect(await tv.must('tv:ikm', {})).toMatchObject({
        respondents: 0,
        quarter: { year: 2027, quarter: 1 },
      });
    }));
});
