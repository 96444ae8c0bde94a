import { describe, expect, it } from 'vitest';
import { isRealTimeAnswer } from '../../../printer/status/dle-eot.ts';
import { IN_ORDER_REQUEST, isInOrderAnswer, paperInOrder } from '../../../printer/status/in-order.ts';

const EVERY_BYTE = Array.from({ length: 256 }, (_, byte) => byte);

describe('the receipt in the order of the data', () => {
  it('is asked for with GS r 1', () => {
    expect([...IN_ORDER_REQUEST]).toEqual([0x1d, 0x72, 0x01]);
  });

  it('is never taken for an answer in real time', () => {
    expect(EVERY_BYTE.filter(isInOrderAnswer)).toHaveLength(64);
    expect(EVERY_BYTE.filter((byte) => isInOrderAnswer(byte) && isRealTimeAnswer(byte))).toEqual([]);
  });

  it.each([
    [0x00, 'fine'],
    [0x01, 'near-end'],
    [0x02, 'near-end'],
    [0x03, 'near-end'],
    [0x04, 'end'],
    [0x08, 'end'],
    [0x0c, 'end'],
    [0x0f, 'end'],
    [0x60, 'fine'],
  ] as const)('%i says that the paper is %s', (answer, paper) => {
    expect(isInOrderAnswer(answer)).toBe(true);
    expect(paperInOrder(answer)).toBe(paper);
  });
});
