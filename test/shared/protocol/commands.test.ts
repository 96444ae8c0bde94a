import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandName } from '../../../shared/protocol/commands.ts';
import * as fields from '../../../shared/protocol/fields.ts';
import { anInputForEach } from '../../support/inputs.ts';

const NAMES = Object.keys(COMMANDS) as CommandName[];

/** Puts `value` in the place of each field in turn, at any depth. */
function* withEachField(input: unknown, value: unknown): Generator {
  if (typeof input !== 'object' || input === null) return;
  for (const [key, inner] of Object.entries(input)) {
    yield { ...input, [key]: value };
    for (const changed of withEachField(inner, value)) yield { ...input, [key]: changed };
  }
}

describe('the input of a command', () => {
  it.each(NAMES)('is taken where it is as it should be: %s', (name) => {
    expect(COMMANDS[name].input.safeParse(anInputForEach()[name]).success).toBe(true);
  });

  const WRONG = [Symbol('s'), () => 1, NaN, ['x', 1], 'x'.repeat(5_000), 10n, new Date(0), { a: 1 }];

  it.each(NAMES)('is refused where one field is of a wrong kind or too long: %s', (name) => {
    for (const wrong of WRONG) {
      for (const input of withEachField(anInputForEach()[name], wrong)) {
        const { success } = COMMANDS[name].input.safeParse(input);
        expect(success, `${name} with ${typeof wrong}`).toBe(false);
      }
    }
  });

  it.each(NAMES)('is refused where one field is missing: %s', (name) => {
    const input = anInputForEach()[name];
    for (const key of Object.keys(input)) {
      const { success } = COMMANDS[name].input.safeParse({ ...input, [key]: undefined });
      expect(success, `${name} without ${key}`).toBe(false);
    }
  });

  it.each(NAMES)('is refused where it is anything at all: %s', (name) => {
    const isPlainObject = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { success } = COMMANDS[name].input.safeParse(input);
        const takesNothing = Object.keys(anInputForEach()[name]).length === 0;
        expect(success).toBe(takesNothing && isPlainObject(input) && success);
      }),
      { numRuns: 50 },
    );
  });

  it('carries over no field that nobody asked for', () => {
    const input = JSON.parse(
      '{"visitId":"v1","__proto__":{"admin":true},"constructor":1,"extra":1}',
    ) as unknown;
    expect(COMMANDS['visit:start'].input.parse(input)).toEqual({ visitId: 'v1' });
    expect(Object.keys(COMMANDS['visit:start'].input.parse(input))).toEqual(['visitId']);
  });
});

describe('who may send a command', () => {
  it('is somebody, for every command', () => {
    for (const name of NAMES) expect(COMMANDS[name].may.length, name).toBeGreaterThan(0);
  });

  it('is never a device and an officer alike, and a stranger only before signing in, or with a code in hand', () => {
    // what the TV's folder holds is also for who set it up
    for (const name of NAMES.filter((one) => one !== 'tv:media')) {
      const may: readonly string[] = COMMANDS[name].may;
      const others = ['anyone', 'kiosk', 'tv', 'visitor'];
      const kinds = others.filter((role) => may.includes(role));
      const officers = may.some((role) => !others.includes(role));
      expect(kinds.length + Number(officers), name).toBe(1);
    }
    const open = NAMES.filter((name) => (COMMANDS[name].may as readonly string[]).includes('anyone'));
    expect(open.sort()).toEqual(['device:pair', 'request:follow-own', 'session:sign-in', 'setup:claim']);
  });

  it('is for the TV nothing but its own picture, and for a phone nothing but its own ticket', () => {
    const tv = NAMES.filter((name) => (COMMANDS[name].may as readonly string[]).includes('tv'));
    expect(tv).toEqual(['tv:sync', 'tv:media', 'tv:media-failed', 'tv:ikm']);
    const phone = NAMES.filter((name) => (COMMANDS[name].may as readonly string[]).includes('visitor'));
    expect(phone).toEqual(['ticket:follow', 'ticket:cancel']);
  });
});

describe('the fields of commands', () => {
  it('take a line of up to their length without control characters', () => {
    const line = fields.line(10);
    expect(line.safeParse('Nor’ainah').success).toBe(true);
    for (const bad of ['x'.repeat(11), 'a\nb', 'a\u0007b', 'a\u0085b'])
      expect(line.safeParse(bad).success).toBe(false);
  });

  it('take text with line breaks, in a time that does not grow faster than the text', () => {
    const text = fields.text(100_000);
    expect(text.safeParse('satu\ndua\tiga\r\n').success).toBe(true);
    expect(text.safeParse(`${'\n'.repeat(99_000)}\u0000`).success).toBe(false);
    expect(text.safeParse(`${'a'.repeat(99_000)}\u0000`).success).toBe(false);
  });

  it('take days and times that exist', () => {
    for (const day of ['2026-02-30', '2026-13-01', '23-11-2026', '2026-11-23T00:00', '']) {
      expect(fields.officeDay.safeParse(day).success, day).toBe(false);
    }
    expect(fields.officeDay.safeParse('2028-02-29').success).toBe(true);
    for (const time of ['24:00', '9:00', '12:60', '12.00']) {
      expect(fields.timeOfDay.safeParse(time).success, time).toBe(false);
    }
  });

  it('take ids and keys that are neither paths nor quotes', () => {
    for (const bad of ['../x', "a'b", 'a b', '', 'x'.repeat(65)]) {
      expect(fields.id.safeParse(bad).success, bad).toBe(false);
    }
    expect(fields.idempotencyKey.safeParse('short').success).toBe(false);
  });
});
