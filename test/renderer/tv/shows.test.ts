import { describe, expect, it } from 'vitest';
import { Shows } from '../../../renderer/tv/shows.svelte.ts';
import type { TvIkm, TvMediaItem } from '../../../shared/protocol/tv.ts';
import { aScheduler } from './builders.ts';

const PICTURE: TvMediaItem = { name: 'a.png', kind: 'image', url: '/media/a.png?v=1' };
const IKM: TvIkm = {
  unit: 'BPMP Kaltara',
  quarter: { year: 2026, quarter: 4, from: '2026-10-01', to: '2026-12-31' },
  respondents: 3,
  minimum: 30,
  index: null,
};

function aShow() {
  const sent: [string, unknown][] = [];
  const hub = { items: [PICTURE] as readonly TvMediaItem[], away: false };
  const { scheduler, advance } = aScheduler();
  const answer = (name: string): unknown => {
    if (hub.away) return { ok: false, error: { code: 'no-answer' } };
    return {
      ok: true,
      value: name === 'tv:media' ? { items: hub.items, skipped: [], folder: null } : IKM,
    };
  };
  const send = (async (name: string, input: unknown) => {
    sent.push([name, input]);
    await Promise.resolve();
    return answer(name);
  }) as ConstructorParameters<typeof Shows>[0]['send'];
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    shows: new Shows({ send }, scheduler, () => Promise.resolve(!hub.away)),
    sent,
    hub,
    advance,
    settled,
  };
}

describe('what a TV shows beside the queue', () => {
  it('is asked for where the layout needs it, and again every minute', async () => {
    const { shows, sent, hub, advance, settled } = aShow();
    shows.follow('queue');
    await settled();
    expect(sent).toEqual([]);
    shows.follow('media');
    await settled();
    expect(shows.media).toEqual([PICTURE]);
    hub.items = [];
    advance(60_000);
    await settled();
    expect(shows.media).toEqual([]);
    shows.follow('rotation');
    await settled();
    expect(shows.ikm).toEqual(IKM);
    expect(sent.map(([name]) => name)).toEqual(['tv:media', 'tv:media', 'tv:ikm']);
  });

  it('does not begin anew when the folder is the same, and stays while the hub is away', async () => {
    const { shows, hub, advance, settled } = aShow();
    shows.follow('media');
    await settled();
    const before = shows.media;
    hub.items = [{ ...PICTURE }];
    advance(60_000);
    await settled();
    expect(shows.media).toBe(before);
    hub.away = true;
    advance(60_000);
    await settled();
    expect(shows.media).toBe(before);
  });

  it('passes over what does not play and tells the hub', async () => {
    const { shows, sent, hub, settled } = aShow();
    shows.follow('media');
    await settled();
    hub.away = true;
    await shows.failed(PICTURE);
    expect([shows.media, sent.length]).toEqual([[PICTURE], 1]);
    hub.away = false;
    await shows.failed(PICTURE);
    expect(shows.media).toEqual([]);
    expect(sent.at(-1)).toEqual(['tv:media-failed', { url: PICTURE.url }]);
  });

  it('asks for nothing any more once it is stopped', async () => {
    const { shows, sent, advance, settled } = aShow();
    shows.follow('media');
    shows.stop();
    await settled();
    expect(shows.media).toEqual([]);
    advance(120_000);
    expect(sent).toHaveLength(1);
  });
});
