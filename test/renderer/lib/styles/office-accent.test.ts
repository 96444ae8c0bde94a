import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, parseHex, toHex, type Rgb } from '../../../../renderer/lib/styles/contrast.ts';
import { officeAccent } from '../../../../renderer/lib/styles/office-accent.ts';

const channel = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(channel, channel, channel).map((rgb) => toHex(rgb));
const rgb = (hex: string | undefined): Rgb => parseHex(hex ?? '') ?? [0, 0, 0];

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#abc', '#aabbcc', 1],
  ])('of %s and %s is %f', (one, other, expected) => {
    expect(contrast(rgb(one), rgb(other))).toBeCloseTo(expected, 2);
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        expect(contrast(rgb(one), rgb(other))).toBe(contrast(rgb(other), rgb(one)));
      }),
    );
  });
});

describe("an office's accent", () => {
  it('can be read on every ground, carries its own text, and so does its tint, whatever the office wishes', () => {
    fc.assert(
      fc.property(anyColour, (wish) => {
        const made = officeAccent(wish);
        expect(made).toBeDefined();
        for (const ground of ['#faf7f1', '#ffffff', '#f2ede3']) {
          expect(contrast(rgb(made?.accent), rgb(ground))).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(rgb(made?.onAccent), rgb(made?.accent))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(rgb(made?.onAccent), rgb(made?.hover))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(rgb(made?.onSoft), rgb(made?.soft))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('leaves a colour that is legible already as it is', () => {
    expect(officeAccent('#0b5d66')?.accent).toBe('#0b5d66');
  });

  it.each(['', 'teal', '#12', '#gggggg', 'url(x)', '#0b5d66; color: red'])('refuses %j', (wish) => {
    expect(officeAccent(wish)).toBeUndefined();
  });
});
