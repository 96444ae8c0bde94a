import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capitalMm, minutesOfArc } from '../../support/legibility.ts';

const css = readFileSync(new URL('../../../renderer/tv/tv.css', import.meta.url), 'utf8');
const docs = readFileSync(new URL('../../../docs/tv.md', import.meta.url), 'utf8');

/** A size token of the TV, in rem. */
function token(name: string): number {
  const found = new RegExp(`--tv-${name}:\\s*([\\d.]+)rem`).exec(css)?.[1];
  if (found === undefined) throw new Error(`no token --tv-${name}`);
  return Number(found);
}

const DISTANCE_MM = 8_000;
const seen = (name: string, inches: number): number =>
  minutesOfArc(capitalMm(token(name), inches), DISTANCE_MM);

describe('the sizes of the TV, read from 8 m', () => {
  it('give what a visitor must read at least 16 minutes of arc on 43 inches (ISO 9241-303)', () => {
    for (const name of ['called', 'place', 'essential']) expect(seen(name, 43)).toBeGreaterThanOrEqual(16);
  });

  it('give the number that is called more than twice that', () => {
    expect(seen('called', 43)).toBeGreaterThanOrEqual(40);
  });

  it('give what helps at least 10 minutes on 43 inches, for eyes that see half of what is normal', () => {
    expect(seen('helpful', 43)).toBeGreaterThanOrEqual(10);
  });

  it('are written down in the documentation as they are', () => {
    for (const name of ['called', 'place', 'essential', 'helpful', 'label']) {
      const millimetres = [32, 43, 50, 55, 65].map((inches) => capitalMm(token(name), inches).toFixed(0));
      expect(docs).toMatch(new RegExp(`\\| ${token(name)} rem +\\| +${millimetres.join(' +\\| +')} +\\|`));
    }
  });
});
