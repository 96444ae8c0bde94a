import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRealTimeAnswers, type RealTimeAnswers } from '../../../printer/status/dle-eot.ts';
import {
  passesByItself,
  type ReportedStatus,
  statusFrom,
  troubleIn,
} from '../../../printer/status/printer-status.ts';

const CLEAR = { 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12 } as const;
const after = (answers: RealTimeAnswers): ReportedStatus =>
  statusFrom(readRealTimeAnswers({ ...CLEAR, ...answers }));

const OFFLINE = 0x1a;
const COVER = { 2: 0x16 };
const NO_PAPER = { 2: 0x32 };
const PAPER_GONE = { 4: 0x7e };
const JAM = { 3: 0x1a };
const HOT = { 3: 0x52 };
const BROKEN = { 3: 0x32 };
const SOME_ERROR = { 2: 0x52 };
const NEAR_END = { 4: 0x1e };

describe('the status people are told of', () => {
  it.each([
    ['nothing', {}, { kind: 'ready' }],
    ['a roll near its end', NEAR_END, { kind: 'paper-near-end' }],
    ['off-line and nothing else', { 1: OFFLINE }, { kind: 'offline' }],
    ['a paper end that stopped it', NO_PAPER, { kind: 'out-of-paper' }],
    ['a paper sensor without paper', PAPER_GONE, { kind: 'out-of-paper' }],
    ['an open cover', COVER, { kind: 'cover-open' }],
    ['a stuck blade', JAM, { kind: 'error', cause: 'cutter-jam' }],
    ['a hot head', HOT, { kind: 'error', cause: 'too-hot' }],
    ['an error only the switch ends', BROKEN, { kind: 'error', cause: 'device-error' }],
    ['an error without a cause', SOME_ERROR, { kind: 'error', cause: 'device-error' }],
    ['the feed button held down', { 2: 0x1a }, { kind: 'ready' }],
  ] as const)('after %s', (_what, answers, status) => {
    expect(after(answers)).toEqual(status);
  });

  it.each([
    ['an open cover before no paper', { 1: OFFLINE, 2: 0x36, ...PAPER_GONE }, { kind: 'cover-open' }],
    ['no paper before a stuck blade', { 1: OFFLINE, ...NO_PAPER, ...JAM }, { kind: 'out-of-paper' }],
    ['a stuck blade before a hot head', { 3: 0x5a }, { kind: 'error', cause: 'cutter-jam' }],
    ['a hot head before an unnamed error', { ...SOME_ERROR, ...HOT }, { kind: 'error', cause: 'too-hot' }],
    ['an error before off-line', { 1: OFFLINE, ...BROKEN }, { kind: 'error', cause: 'device-error' }],
    ['off-line before a roll near its end', { 1: OFFLINE, ...NEAR_END }, { kind: 'offline' }],
  ] as const)('names %s', (_what, answers, status) => {
    expect(after(answers)).toEqual(status);
  });

  it('is trouble exactly when something is wrong', () => {
    const bits = fc.constantFrom(0x12, 0x16, 0x1a, 0x32, 0x52, 0x7e);
    fc.assert(
      fc.property(fc.record({ 1: bits, 2: bits, 3: bits, 4: bits }), (answers) => {
        const harmless = { paperNearEnd: false, fedByHand: false };
        const report = { ...readRealTimeAnswers(answers), ...harmless };
        expect(troubleIn(after(answers)) !== undefined).toBe(Object.values(report).some(Boolean));
      }),
    );
  });
});

describe('a trouble', () => {
  it('is none when nothing is known against the printer', () => {
    expect(troubleIn({ kind: 'unknown' })).toBeUndefined();
    expect(troubleIn({ kind: 'paper-near-end' })).toBeUndefined();
  });

  it('keeps its name', () => {
    expect(troubleIn({ kind: 'unplugged' })).toBe('unplugged');
    expect(troubleIn({ kind: 'error', cause: 'cutter-jam' })).toBe('cutter-jam');
  });

  it('may pass by itself only when nobody has to lend a hand', () => {
    expect((['offline', 'too-hot'] as const).every(passesByItself)).toBe(true);
    expect((['out-of-paper', 'cover-open', 'cutter-jam', 'device-error'] as const).some(passesByItself)).toBe(
      false,
    );
  });
});
