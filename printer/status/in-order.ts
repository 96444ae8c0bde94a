/*
 * GS r 1: ESC/POS' request of the paper's state in the order of the data. The printer answers one byte only when all
 * that was sent before is on paper, which is what makes it a receipt for a slip.
 */

export const IN_ORDER_REQUEST = Uint8Array.of(0x1d, 0x72, 0x01);

/** Bit 4 tells it from an answer in real time; bits 5 and 6 are not defined. */
export function isInOrderAnswer(byte: number): boolean {
  return (byte & 0x90) === 0;
}

/** The end wins: a roll that has ended was near its end too. */
export function paperInOrder(answer: number): 'fine' | 'near-end' | 'end' {
  if ((answer & 0x0c) !== 0) return 'end';
  return (answer & 0x03) !== 0 ? 'near-end' : 'fine';
}
