import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idlePage } from '../../../renderer/tv/rotation.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';

const settings = { ...DEFAULT_TV_SETTINGS, layout: 'rotation' } as const;
const PAGES = ['charter', 'ikm'] as const;
const at = (seconds: number, calling = false): ReturnType<typeof idlePage> =>
  idlePage(settings, { now: 1_000_000 + seconds * 1_000, since: 1_000_000, calling }, PAGES);

describe('while nobody is called', () => {
  it('the queue stays for 45 seconds, then charter and index take turns of 20 seconds', () => {
    expect([0, 44, 45, 64, 65, 84, 85].map((seconds) => at(seconds))).toEqual([
      null,
      null,
      'charter',
      'charter',
      'ikm',
      'ikm',
      'charter',
    ]);
  });

  it('charter and index begin at once on a day without a call', () => {
    expect(idlePage(settings, { now: 1_000_000, since: null, calling: false }, PAGES)).not.toBeNull();
  });

  it('the charter stays alone where the index is not known', () => {
    const quiet = { now: 1_070_000, since: 1_000_000, calling: false };
    expect(idlePage(settings, quiet, ['charter'])).toBe('charter');
  });
});

it('any call brings the queue back, and so does every other layout', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.constantFrom('queue', 'media', 'rotation'), (seconds, layout) => {
      expect(at(seconds, true)).toBeNull();
      const quiet = { now: 1_000_000 + seconds * 1_000, since: 1_000_000, calling: false };
      if (layout !== 'rotation') expect(idlePage({ ...settings, layout }, quiet, PAGES)).toBeNull();
    }),
  );
});
