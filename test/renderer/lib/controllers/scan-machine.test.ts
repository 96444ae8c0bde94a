import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NO_SCAN,
  scanKey,
  scanPause,
  type ScanState,
} from '../../../../renderer/lib/controllers/scan-machine.ts';

interface Stroke {
  readonly key: string;
  /** ms since the stroke before */
  readonly gap: number;
}

/**
 * What a page with one text field would hold after these strokes, and what was scanned.
 * @param inTime `false`: a busy page whose pause timer never runs between two keys
 */
function play(strokes: readonly Stroke[], inTime = true): { field: string; scans: string[]; enters: number } {
  let state: ScanState = NO_SCAN;
  let at = 0;
  let field = '';
  let before = '';
  let enters = 0;
  const scans: string[] = [];
  for (const { key, gap } of strokes) {
    at += gap;
    const paused = inTime ? scanPause(state, at) : { state, giveBack: '' };
    field += paused.giveBack;
    const step = scanKey(paused.state, key, at);
    state = step.state;
    field += step.giveBack;
    if (step.begins) before = field;
    if (step.scan !== null) {
      field = before;
      scans.push(step.scan);
    }
    if (!step.swallow && key.length === 1) field += key;
    if (!step.swallow && key === 'Enter') enters += 1;
  }
  field += scanPause(state, at + 1_000).giveBack;
  return { field, scans, enters };
}

const scan = (text: string, gap = 8): Stroke[] => [...Array.from(text), 'Enter'].map((key) => ({ key, gap }));
const hand = (text: string, gap = 140): Stroke[] => Array.from(text, (key) => ({ key, gap }));
const first = (strokes: Stroke[]): Stroke[] =>
  strokes.map((one, index) => (index === 0 ? { ...one, gap: 400 } : one));

const printable = fc.stringMatching(/^[ -~]{3,40}$/);
const SCANNER_GAP = fc.integer({ min: 0, max: 50 });
const HAND_GAP = fc.integer({ min: 51, max: 900 });

describe('the scanner', () => {
  it('gives the text of a ticket and leaves nothing of it in the field', () => {
    expect(play(first(scan('A-007')))).toEqual({ field: '', scans: ['A-007'], enters: 0 });
  });

  it('keeps what a hand typed before the scan', () => {
    const { field, scans } = play([...hand('Siti'), ...first(scan('6372991205909001'))]);
    expect(field).toBe('Siti');
    expect(scans).toEqual(['6372991205909001']);
  });

  it('reads a code with capitals, whose Shift comes as a key of its own', () => {
    const strokes = Array.from('7K3F-Q9').flatMap((key) => [
      { key: 'Shift', gap: 3 },
      { key, gap: 3 },
    ]);
    expect(play(first([...strokes, { key: 'Enter', gap: 4 }])).scans).toEqual(['7K3F-Q9']);
  });

  it('reads two codes one after the other', () => {
    expect(play([...first(scan('A-007')), ...first(scan('B-012'))]).scans).toEqual(['A-007', 'B-012']);
  });

  it('reads any text that comes fast enough, whole, and the field does not change', () => {
    fc.assert(
      fc.property(printable, SCANNER_GAP, (text, gap) => {
        expect(play(first(scan(text, gap)))).toEqual({ field: '', scans: [text], enters: 0 });
      }),
    );
  });

  it('never takes typing for a scan, nor loses or reorders a letter of it', () => {
    fc.assert(
      fc.property(
        printable,
        fc.array(HAND_GAP, { minLength: 41, maxLength: 41 }),
        fc.boolean(),
        (text, gaps, inTime) => {
          const strokes = [...Array.from(text), 'Enter'].map((key, index) => ({
            key,
            gap: gaps[index] ?? 200,
          }));
          expect(play(strokes, inTime)).toEqual({ field: text, scans: [], enters: 1 });
        },
      ),
    );
  });

  it('gives every letter back when fast fingers roll but no Enter follows at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.stringMatching(/^[a-z ]$/), gap: fc.integer({ min: 0, max: 300 }) })),
        fc.boolean(),
        (strokes, inTime) => {
          expect(play(strokes, inTime)).toEqual({
            field: strokes.map(({ key }) => key).join(''),
            scans: [],
            enters: 0,
          });
        },
      ),
    );
  });

  it('lets the Enter of a hand through to the form', () => {
    expect(play([...first(hand('A-007', 5)), { key: 'Enter', gap: 51 }], false)).toEqual({
      field: 'A-007',
      scans: [],
      enters: 1,
    });
  });

  it('takes two fast keys and Enter for a hand', () => {
    expect(play(first(scan('ya'))).scans).toEqual([]);
  });

  it('gives back what it held when another key breaks in', () => {
    const strokes = [...first(hand('abcd', 5)), { key: 'Backspace', gap: 5 }];
    expect(play(strokes).field).toBe('abcd');
  });
});
