import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../renderer/tv/announcement-of.ts';
import { CLIP_URLS } from '../../../renderer/tv/clip-urls.ts';
import type { Announcement } from '../../../renderer/tv/announcer.ts';
import { ALL_CLIPS, indonesianWords } from '../../../shared/domain/announcement.ts';
import { SERVICE_LETTERS } from '../../../shared/domain/numbering.ts';
import { CALLED_DIGITS, type CalledDigits } from '../../../shared/domain/tv-settings.ts';
import type { TvCall } from '../../../shared/protocol/tv.ts';
import { aCall, aCounter } from './builders.ts';

const say = (ticket: string, over: Partial<TvCall> = {}, digits: CalledDigits = 'words') =>
  announcementOf(aCall(1, ticket, 'c2', over), aCounter(2), digits);
const heard = (announcement: Announcement): string =>
  announcement.sentences.map(({ text }) => text).join(' ');

describe('what is announced', () => {
  it('is the number and the counter, after the chime', () => {
    const { sentences, parts } = say('A-007');
    expect(sentences).toEqual([{ lang: 'id', text: 'Nomor antrean, A, tujuh. Silakan menuju loket dua.' }]);
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
    expect(heard(say('A-007', { k: 2 }))).toMatch(/^Panggilan kedua\. /);
    expect(heard(say('A-007', { k: 3 }))).toMatch(/^Panggilan terakhir\. /);
  });

  it('breathes where a sentence begins and nowhere else', () => {
    const breaths = say('A-021', { k: 2 }).parts.filter(({ breath }) => breath > 0);
    expect(breaths.map(({ clip }) => clip)).toEqual(['nomor-antrean', 'silakan-menuju']);
  });

  it('is in Indonesian, then in English where the visitor asked for English, after one chime', () => {
    const { sentences, parts } = say('B-112', { lang: 'en' });
    expect(sentences).toEqual([
      { lang: 'id', text: 'Nomor antrean, B, seratus dua belas. Silakan menuju loket dua.' },
      { lang: 'en', text: 'Queue number, B, one hundred twelve. Please go to counter two.' },
    ]);
    expect(parts.filter(({ clip }) => clip === 'bel')).toHaveLength(1);
    const english = parts.find(({ clip }) => clip.startsWith('en-'));
    expect(english).toEqual({ clip: 'en-queue-number', breath: 0.6 });
  });

  it('reads digit by digit where the office wants it, zeros too', () => {
    const { sentences, parts } = say('A-007', {}, 'digit-by-digit');
    expect(sentences[0]?.text).toBe('Nomor antrean, A, nol nol tujuh. Silakan menuju loket dua.');
    expect(parts.map(({ clip }) => clip).slice(3, 6)).toEqual(['nol', 'nol', 'tujuh']);
    expect(heard(say('A-010', { lang: 'en' }, 'digit-by-digit'))).toContain('A, zero one zero.');
  });

  it('always says both the number and the counter, whatever the label, call, language and digits', () => {
    const cases = fc.record({
      letter: fc.constantFrom(...SERVICE_LETTERS),
      number: fc.integer({ min: 1, max: 999 }),
      counter: fc.integer({ min: 1, max: 40 }),
      label: fc.constantFrom('Loket', 'Meja Pelayanan', 'Ruang', 'Pojok Konsultasi'),
      k: fc.integer({ min: 1, max: 5 }),
      digits: fc.constantFrom(...CALLED_DIGITS),
    });
    fc.assert(
      fc.property(cases, ({ letter, number, counter, label, k, digits }) => {
        const ticket = `${letter}-${String(number).padStart(3, '0')}`;
        const call = aCall(1, ticket, 'c1', { k });
        const clips = announcementOf(call, aCounter(counter, { label }), digits).parts.map(
          ({ clip }) => clip,
        );
        const goTo = clips.indexOf('silakan-menuju');
        const figures = digits === 'words' ? [number] : Array.from(ticket.slice(2), Number);
        const words = figures.flatMap((figure) => indonesianWords(figure));
        expect(clips.slice(clips.indexOf('nomor-antrean') + 1, goTo)).toEqual([
          letter.toLowerCase(),
          ...words,
        ]);
        expect(clips.slice(goTo + 2)).toEqual(indonesianWords(counter));
      }),
    );
  });

  it('still chimes and shows the sentence for a letter the voice does not know', () => {
    expect(say('X-001')).toMatchObject({
      sentences: [{ text: 'Nomor antrean, X-001. Silakan menuju Loket 2.' }],
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
