import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, createAnswerReader } from '../../../printer/status/answer-reader.ts';

const read = (...bytes: number[]): Answer[] => createAnswerReader()(Uint8Array.from(bytes));
const realTime = (byte: number): Answer => ({ kind: 'real-time', byte });
const inOrder = (byte: number): Answer => ({ kind: 'in-order', byte });

const anAnswerInRealTime = fc.constantFrom(0x12, 0x16, 0x1a, 0x1e, 0x32, 0x52, 0x72, 0x7e);
const anAnswerInOrder = fc.constantFrom(0x00, 0x03, 0x0c, 0x0f);
/** Bytes that are neither answer nor the start of an automatic status: bit 7 set, or bits 0 and 4. */
const noise = fc
  .integer({ min: 0, max: 255 })
  .filter((byte) => (byte & 0x80) !== 0 || (byte & 0x11) === 0x11);

describe('what a printer sends', () => {
  it('is read as the two kinds of answer, in their order', () => {
    expect(read(0x12, 0x00, 0x1a, 0x03)).toEqual([
      realTime(0x12),
      inOrder(0x00),
      realTime(0x1a),
      inOrder(0x03),
    ]);
  });

  it('is dropped where it is flow control or noise', () => {
    expect(read(0x11, 0x13, 0xff, 0x80, 0x92)).toEqual([]);
  });

  it('is dropped where it is an automatic status of four bytes', () => {
    expect(read(0x10, 0x00, 0x00, 0x0f, 0x12)).toEqual([realTime(0x12)]);
  });

  it('is read on after an automatic status that broke off', () => {
    expect(read(0x10, 0x00, 0x12, 0x00)).toEqual([realTime(0x12), inOrder(0x00)]);
  });

  it('means the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, at) => {
        const reader = createAnswerReader();
        expect([...reader(bytes.slice(0, at)), ...reader(bytes.slice(at))]).toEqual(read(...bytes));
      }),
    );
  });

  it('loses no answer to the noise around it', () => {
    const piece = fc.oneof(
      anAnswerInRealTime.map((byte) => ({ byte, answer: [realTime(byte)] })),
      anAnswerInOrder.map((byte) => ({ byte, answer: [inOrder(byte)] })),
      noise.map((byte) => ({ byte, answer: [] })),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(read(...pieces.map(({ byte }) => byte))).toEqual(pieces.flatMap(({ answer }) => answer));
      }),
    );
  });
});
