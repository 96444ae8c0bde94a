import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertSurvey } from '../../db/repositories/surveys.ts';
import { eventsAfter } from '../../db/repositories/events.ts';
import { DEFAULT_TV_SETTINGS } from '../../shared/domain/tv-settings.ts';
import { QUESTIONNAIRE_ORDER } from '../../shared/domain/skm.ts';
import type { TvEvent } from '../../shared/protocol/tv.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { anMp4, aPng } from '../support/media-files.ts';
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
        index: { value: 91.48, mutu: 'A', sexes: { L: 15, P: 14 }, education: { S1: 3 } },
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

describe('pictures and videos for the TV', () => {
  const put = async (app: App, name: string, content: Buffer | string): Promise<void> => {
    await mkdir(join(app.dataDir, 'media'), { recursive: true });
    await writeFile(join(app.dataDir, 'media', name), content);
  };

  it('are listed with addresses that work, and the desk is told what is skipped and where the folder is', () =>
    withApp(async (app) => {
      await put(app, '1 salam & sapa.png', aPng());
      await put(app, '2 video.mp4', anMp4());
      await put(app, 'catatan.txt', 'RAHASIA');
      const tv = await app.device('tv');
      const { items, skipped, folder } = await tv.must('tv:media', {});
      expect(items.map(({ name, kind }) => [name, kind])).toEqual([
        ['1 salam & sapa.png', 'image'],
        ['2 video.mp4', 'video'],
      ]);
      expect([skipped, folder]).toEqual([[], null]);
      const answer = await fetch(`${app.hub.url}${items[0]?.url ?? ''}`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(aPng());

      const desk = await (await app.coordinator()).must('tv:media', {});
      expect(desk.skipped).toEqual([{ name: 'catatan.txt', why: 'unknown-kind' }]);
      expect(desk.folder).toBe(join(app.dataDir, 'media'));
      expect(app.log.join('\n')).toContain('"file":"catatan.txt"');
    }));

  it('are given in the parts a player asks for', () =>
    withApp(async (app) => {
      const video = anMp4();
      await put(app, 'a.mp4', video);
      const url = `${app.hub.url}/media/a.mp4`;
      const part = async (range: string): Promise<[number, string | null, Buffer]> => {
        const answer = await fetch(url, { headers: { range } });
        const body = Buffer.from(await answer.arrayBuffer());
        return [answer.status, answer.headers.get('content-range'), body];
      };
      const size = video.length;
      expect(await part('bytes=0-9')).toEqual([206, `bytes 0-9/${size}`, video.subarray(0, 10)]);
      expect(await part('bytes=100-')).toEqual([206, `bytes 100-${size - 1}/${size}`, video.subarray(100)]);
      expect(await part('bytes=-5')).toEqual([
        206,
        `bytes ${size - 5}-${size - 1}/${size}`,
        video.subarray(size - 5),
      ]);
      expect((await part(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
      const whole = await fetch(url);
      expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
      const etag = whole.headers.get('etag') ?? '';
      expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const head = await fetch(url, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(size)]);
    }));

  it('are the only files that can be had there', () =>
    withApp(async (app) => {
      await put(app, '.kunci.png', aPng());
      await put(app, 'catatan.txt', 'RAHASIA');
      for (const path of [
        'catatan.txt',
        '.kunci.png',
        '..%2Fult.key',
        '%2e%2e%2fult.db',
        '..%5cult.key',
        'a%00b',
        '%E0%A4%A',
        '',
      ]) {
        const answer = await fetch(`${app.hub.url}/media/${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }));

  it('leave out what a TV could not play', () =>
    withApp(async (app) => {
      await put(app, 'hevc.mp4', anMp4());
      const tv = await app.device('tv');
      const [item] = (await tv.must('tv:media', {})).items;
      await tv.must('tv:media-failed', { url: 'https://example.com/x' });
      await tv.must('tv:media-failed', { url: item?.url ?? '' });
      expect((await tv.must('tv:media', {})).items).toEqual([]);
      expect((await (await app.coordinator()).must('tv:media', {})).skipped).toEqual([
        { name: 'hevc.mp4', why: 'unplayable' },
      ]);
    }));
});
