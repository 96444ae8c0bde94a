import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRealTimeAnswer,
  readRealTimeAnswers,
  realTimeRequest,
  REAL_TIME_REQUESTS,
  type RealTimeReport,
  type RealTimeRequest,
} from '../../../printer/status/dle-eot.ts';

/** An answer with nothing to report: only the fixed bits. */
const CLEAR = 0x12;
const NOTHING: RealTimeReport = {
  offline: false,
  coverOpen: false,
  fedByHand: false,
  paperEnd: false,
  paperNearEnd: false,
  cutterJam: false,
  unrecoverable: false,
  recoversByItself: false,
  error: false,
};

type Meaning = readonly [RealTimeRequest, number, Partial<RealTimeReport>];

/** Every bit of the four answers that is not fixed, numbered from 0. */
const BITS: readonly Meaning[] = [
  [1, 2, {}],
  [1, 3, { offline: true }],
  [1, 5, {}],
  [1, 6, {}],
  [2, 2, { coverOpen: true }],
  [2, 3, { fedByHand: true }],
  [2, 5, { paperEnd: true }],
  [2, 6, { error: true }],
  [3, 2, {}],
  [3, 3, { cutterJam: true }],
  [3, 5, { unrecoverable: true }],
  [3, 6, { recoversByItself: true }],
  [4, 2, { paperNearEnd: true }],
  [4, 3, { paperNearEnd: true }],
  [4, 5, { paperEnd: true }],
  [4, 6, { paperEnd: true }],
];

describe('a request of the status in real time', () => {
  it.each(REAL_TIME_REQUESTS)('is DLE EOT %i', (request) => {
    expect([...realTimeRequest(request)]).toEqual([0x10, 0x04, request]);
  });
});

describe('the answer to it', () => {
  it('is known by its four fixed bits, whatever the others are', () => {
    const answers = Array.from({ length: 256 }, (_, byte) => byte).filter(isRealTimeAnswer);
    expect(answers).toHaveLength(16);
    for (const byte of answers) {
      expect([byte & 1, (byte >> 1) & 1, (byte >> 4) & 1, byte >> 7]).toEqual([0, 1, 1, 0]);
    }
  });

  it.each(BITS)('to %i with bit %i set means %o', (request, bit, meaning) => {
    expect(readRealTimeAnswers({ [request]: CLEAR | (1 << bit) })).toEqual({ ...NOTHING, ...meaning });
  });

  it('says nothing where there was none', () => {
    expect(readRealTimeAnswers({})).toEqual(NOTHING);
    expect(readRealTimeAnswers({ 1: CLEAR, 2: CLEAR, 3: CLEAR, 4: CLEAR })).toEqual(NOTHING);
  });

  it('says all of what its bits say one by one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...BITS)), (bits) => {
        const answers: Partial<Record<RealTimeRequest, number>> = {};
        let meaning: RealTimeReport = NOTHING;
        for (const [request, bit, means] of bits) {
          answers[request] = (answers[request] ?? CLEAR) | (1 << bit);
          meaning = { ...meaning, ...means };
        }
        expect(readRealTimeAnswers(answers)).toEqual(meaning);
      }),
    );
  });
});
