import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../renderer/tv/announcement-of.ts';
import { CLIP_URLS } from '../../../renderer/tv/clip-urls.ts';
import { ALL_CLIPS } from '../../../shared/domain/announcement.ts';
import { aCall, aCounter } from './builders.ts';

const say = (ticket: string, k = 1, lang: 'id' | 'en' = 'id') =>
  announcementOf(aCall(1, ticket, 'c2', { k, lang }), aCounter(2));

describe('what is announced', () => {
  it('is the number and the counter, after the chime', () => {
    const { text, parts } = say('A-007');
    expect(text).toBe('Nomor antrean, A, tujuh. Silakan menuju loket dua.');
    expect(parts.map(({ clip }) => clip)).toEqual([
      'bel',
      'nomor-antrean',
      'a',
      'tujuh',
      'silakan-menuju',
      'loket',
      'dua',
    ]);
  });

  it('says which call it is', () => {
    expect(say('A-007', 2).text).toMatch(/^Panggilan kedua\. /);
    expect(say('A-007', 3).text).toMatch(/^Panggilan terakhir\. /);
  });

  it('breathes where a sentence begins and nowhere else', () => {
    const breaths = say('A-021', 2).parts.filter(({ breath }) => breath > 0);
    expect(breaths.map(({ clip }) => clip)).toEqual(['nomor-antrean', 'silakan-menuju']);
  });

  it('is in English where the visitor asked for English', () => {
    expect(say('B-112', 1, 'en').text).toBe('Queue number, B, one hundred twelve. Please go to counter two.');
  });

  it('still chimes and shows the sentence for a letter the voice does not know', () => {
    expect(say('X-001')).toMatchObject({
      text: 'Nomor antrean, X-001. Silakan menuju Loket 2.',
      parts: [{ clip: 'bel' }],
    });
  });
});

describe('the bundled voice', () => {
  it('has an Ogg Opus file for everything that can be said', () => {
    const missing = ALL_CLIPS.filter(({ id }) => !CLIP_URLS.has(id)).map(({ id }) => id);
    expect(missing).toEqual([]);
    for (const { id } of ALL_CLIPS) {
      const file = new URL(`../../../renderer/tv/clips/${id}.ogg`, import.meta.url);
      expect(existsSync(file), id).toBe(true);
      const head = readFileSync(file).subarray(0, 64).toString('latin1');
      expect(head, id).toMatch(/^OggS.*OpusHead/s);
    }
  });
});
