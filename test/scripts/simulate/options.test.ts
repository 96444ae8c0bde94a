import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../scripts/simulate/options.ts';

describe('the options of a simulation', () => {
  it('are a busy day at Kaltara where nothing is said', () => {
    expect(readOptions([])).toEqual({
      ok: true,
      value: {
        profile: 'kaltara',
        visits: 250,
        days: 1,
        seeds: [7],
        from: '2026-11-23',
        year: null,
        every: 1,
        eventful: 1,
        json: false,
      },
    });
  });

  it('take a range of seeds with both ends, and values with an equals sign', () => {
    const read = readOptions([
      '--seed',
      '1..20',
      '--profile=kepri',
      '--visits',
      '100',
      '--days=30',
      '--json',
    ]);
    expect(read.ok && read.value.seeds).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(read.ok && read.value).toMatchObject({ profile: 'kepri', visits: 100, days: 30, json: true });
  });

  it('take a year, which begins with its first day, and how much goes out of the ordinary', () => {
    const read = readOptions(['--year', '2026', '--every', '8', '--eventful=4']);
    expect(read.ok && read.value).toMatchObject({ year: 2026, from: '2026-01-01', every: 8, eventful: 4 });
  });

  it.each([
    [['--profile', 'bandung'], 'There is no profile bandung.'],
    [['--visits', '0'], '--visits is a number from 1 to 2000.'],
    [['--days', 'many'], '--days is a number from 1 to 500.'],
    [['--seed', '9..3'], '--seed is a number like 7 or a range like 1..20.'],
    [['--from', 'tomorrow'], '--from is a day like 2026-11-23.'],
    [['--year', 'soon'], '--year is a year like 2026.'],
    [['--every', '0'], '--every is a number from 1 to 60.'],
    [['--eventful', '99'], '--eventful is a number from 1 to 10.'],
    [['--sped', '3'], 'There is no option --sped.'],
  ])('say what is wrong with %j', (args, sentence) => {
    const read = readOptions(args);
    expect(read.ok ? [] : read.sentences).toContain(sentence);
  });
});
