import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseHex, type Rgb } from '../../../../renderer/lib/styles/contrast.ts';

const css = readFileSync(new URL('../../../../renderer/lib/styles/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the first block of a selector; `var(--x, fallback)` counts as its fallback. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  const found = block.matchAll(/--([\w-]+):\s*(?:var\([\w-]+,\s*)?(#[\da-f]{3,6})\)?;/giu);
  return new Map(Array.from(found, ([, name = '', value = '']) => [name, value]));
}

const normal = tokensOf(':root');
const THEMES = {
  normal,
  contrast: new Map([...normal, ...tokensOf(":root[data-theme='contrast']")]),
};
type Pair = readonly [front: string, ground: string];
const MEANINGS = ['accent', 'ok', 'warn', 'danger', 'info'];
const GROUNDS = ['paper', 'surface', 'sunken'];

/** Text, so 4.5 : 1 (WCAG 2.2, 1.4.3). */
const TEXT_PAIRS: readonly Pair[] = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'ink-soft', 'accent', 'danger', 'ok'].map((text): Pair => [text, ground]),
  ),
  ...MEANINGS.flatMap((meaning): Pair[] => [
    [`on-${meaning}`, meaning],
    [`on-${meaning}-soft`, `${meaning}-soft`],
  ]),
  ['on-accent', 'accent-hover'],
  ['ink', 'accent-soft'],
  ['ink-soft', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['accent', 'ok-soft'],
  ['accent', 'warn-soft'],
  ['accent', 'info-soft'],
  ['accent', 'danger-soft'],
  ['surface', 'line-strong'],
  ...['board', 'board-raised'].flatMap((ground) =>
    ['on-board', 'on-board-soft', 'board-accent'].map((text): Pair => [text, ground]),
  ),
  ['on-board-accent', 'board-accent'],
];

/** Edges of controls and the focus ring, so 3 : 1 (WCAG 2.2, 1.4.11). */
const EDGE_PAIRS: readonly Pair[] = [
  ...GROUNDS.map((ground): Pair => ['line-strong', ground]),
  ...[...GROUNDS, 'accent-soft'].map((ground): Pair => ['focus', ground]),
  ['accent', 'accent-soft'],
  ...MEANINGS.map((meaning): Pair => [meaning, `${meaning}-soft`]),
];

function colour(theme: keyof typeof THEMES, name: string): Rgb {
  const value = THEMES[theme].get(name);
  const parsed = value === undefined ? undefined : parseHex(value);
  if (parsed === undefined) throw new Error(`no colour --${name} in the theme ${theme}`);
  return parsed;
}

describe.each(['normal', 'contrast'] as const)('the colours of the theme %s', (theme) => {
  it.each(TEXT_PAIRS)('can be read: --%s on --%s', (text, ground) => {
    expect(contrast(colour(theme, text), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)('can be made out: --%s on --%s', (edge, ground) => {
    expect(contrast(colour(theme, edge), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });

  it('covers every text token there is', () => {
    const tested = new Set(TEXT_PAIRS.flat());
    const onTokens = [...THEMES[theme].keys()].filter(
      (name) => name.startsWith('on-') || name.startsWith('ink'),
    );
    expect(onTokens.filter((name) => !tested.has(name))).toEqual([]);
  });
});

it('the high-contrast theme reaches 7 : 1 for all text (WCAG 2.2 AAA, 1.4.6)', () => {
  const weakest = TEXT_PAIRS.map(([text, ground]) =>
    contrast(colour('contrast', text), colour('contrast', ground)),
  );
  expect(Math.min(...weakest)).toBeGreaterThanOrEqual(7);
});
