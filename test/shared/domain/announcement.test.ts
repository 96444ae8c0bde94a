import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import {
  ALL_CLIPS,
  announceCall,
  englishWords,
  indonesianWords,
  parseCounterLabel,
  type Call,
} from '../../../shared/domain/announcement.ts';
import { SERVICE_LETTERS } from '../../../shared/domain/numbering.ts';

const CLIPS = new URL('../../../renderer/tv/clips/', import.meta.url);
const files = new Set(readdirSync(CLIPS).map((file) => file.replace(/\.ogg$/, '')));

const call = (changes: Partial<Call> = {}): Call => ({
  letter: 'A',
  number: 7,
  counterLabel: 'Loket 2',
  call: 1,
  language: 'id',
  digits: 'words',
  ...changes,
});

describe('numbers in Indonesian words', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [9, 'sembilan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [112, 'seratus dua belas'],
    [199, 'seratus sembilan puluh sembilan'],
    [200, 'dua ratus'],
    [211, 'dua ratus sebelas'],
    [315, 'tiga ratus lima belas'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1111, 'seribu seratus sebelas'],
    [2000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
  ])('%i is %s', (n, words) => {
    expect(indonesianWords(n).join(' ')).toBe(words);
  });

  it('are different for different numbers', () => {
    const spoken = Array.from({ length: 3000 }, (_, n) => indonesianWords(n).join(' '));
    expect(new Set(spoken).size).toBe(3000);
    const english = Array.from({ length: 3000 }, (_, n) => englishWords(n).join(' '));
    expect(new Set(english).size).toBe(3000);
  });
});

describe('a call', () => {
  test.each([
    [1, 'Nomor antrean, A, tujuh. Silakan menuju loket dua.'],
    [2, 'Panggilan kedua. Nomor antrean, A, tujuh. Silakan menuju loket dua.'],
    [3, 'Panggilan terakhir. Nomor antrean, A, tujuh. Silakan menuju loket dua.'],
  ])('made for the time %i says: %s', (which, text) => {
    expect(announceCall(call({ call: which })).text).toBe(text);
  });

  it('is played as chime, phrase, letter, number, counter', () => {
    expect(announceCall(call({ number: 112, call: 2 })).clips).toEqual([
      'bel',
      'panggilan-kedua',
      'nomor-antrean',
      'a',
      'seratus',
      'dua',
      'belas',
      'silakan-menuju',
      'loket',
      'dua',
    ]);
  });

  it('can read the number as it is written', () => {
    expect(announceCall(call({ digits: 'digit-by-digit' })).text).toBe(
      'Nomor antrean, A, nol nol tujuh. Silakan menuju loket dua.',
    );
    expect(announceCall(call({ digits: 'digit-by-digit', number: 1204 })).clips).toContain('empat');
  });

  it('can be made in English', () => {
    expect(announceCall(call({ language: 'en', number: 21, call: 3 }))).toEqual({
      text: 'Last call. Queue number, A, twenty one. Please go to counter two.',
      clips: [
        'bel',
        'en-last-call',
        'en-queue-number',
        'en-a',
        'en-twenty',
        'en-one',
        'en-please-go-to',
        'en-counter',
        'en-two',
      ],
    });
  });

  it('sends to the officer where the voice cannot say the label', () => {
    expect(announceCall(call({ counterLabel: 'Pojok Informasi' })).text).toBe(
      'Nomor antrean, A, tujuh. Silakan menuju petugas.',
    );
    expect(announceCall(call({ counterLabel: 'Pojok Konsultasi 4' })).text).toBe(
      'Nomor antrean, A, tujuh. Silakan menuju petugas empat.',
    );
  });
});

describe("a service point's label", () => {
  test.each([
    ['Loket 2', { kind: 'loket', number: 2 }],
    ['meja 11', { kind: 'meja', number: 11 }],
    ['Meja Pelayanan 3', { kind: 'meja', number: 3 }],
    ['Ruangan 1', { kind: 'ruang', number: 1 }],
    ['Ruang Konsultasi', undefined],
    ['Lokets 2', undefined],
    ['2', undefined],
  ])('%s is understood', (label, point) => {
    expect(parseCounterLabel(label)).toEqual(point);
  });
});

describe('the voice clips', () => {
  it('are there for every call there can be, and none is left over', () => {
    const needed = new Set<string>();
    const note = (changes: Partial<Call>): void => {
      for (const clip of announceCall(call(changes)).clips) needed.add(clip);
    };
    for (const language of ['id', 'en'] as const) {
      for (let number = 1; number <= 1999; number += 1) {
        for (const digits of ['words', 'digit-by-digit'] as const) note({ language, number, digits });
      }
      for (const letter of SERVICE_LETTERS) note({ language, letter });
      for (const which of [1, 2, 3]) note({ language, call: which });
      for (const label of ['Loket', 'Meja', 'Ruang']) {
        for (let number = 1; number <= 20; number += 1)
          note({ language, counterLabel: `${label} ${number}` });
      }
      note({ language, counterLabel: 'Pojok Informasi' });
    }
    expect([...needed].filter((clip) => !files.has(clip))).toEqual([]);
    // Thousands beyond the second are the only clip such numbers never need.
    expect([...files].filter((clip) => !needed.has(clip))).toEqual(['ribu']);
  });

  it('are the list they were made from', () => {
    expect([...files].sort()).toEqual(ALL_CLIPS.map(({ id }) => id).sort());
    expect(ALL_CLIPS.filter(({ says }) => says === '').map(({ id }) => id)).toEqual(['bel']);
  });

  it('are small Opus files of one channel', () => {
    for (const file of files) {
      const bytes = readFileSync(new URL(`${file}.ogg`, CLIPS));
      const head = bytes.indexOf('OpusHead');
      expect(bytes.subarray(0, 4).toString()).toBe('OggS');
      expect(head).toBeGreaterThan(0);
      expect(bytes[head + 9]).toBe(1);
      expect(bytes.length).toBeLessThan(16_384);
    }
  });
});
