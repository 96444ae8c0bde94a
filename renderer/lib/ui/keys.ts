/** One key: the character it types, or a word for what it does. */
export type Key = string;

/** QWERTY with the marks Indonesian names, titles and addresses need: Nor'ainah, S.Pd., Jl. Ahmad Yani No. 1/2. */
export const LETTER_ROWS: readonly (readonly Key[])[] = [
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
  ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p'],
  ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l', "'"],
  ['z', 'x', 'c', 'v', 'b', 'n', 'm', ',', '.'],
];

/** Beside the space bar. */
export const LOWEST_MARKS: readonly Key[] = ['-', '/', '@'];

/** As on a telephone, 1 on top, which is what people know from cash machines. */
export const DIGIT_KEYS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export type ShiftState = 'off' | 'once' | 'locked';

/** Shift: a press for one capital, a second for capitals until pressed again. */
export function nextShift(state: ShiftState): ShiftState {
  switch (state) {
    case 'off':
      return 'once';
    case 'once':
      return 'locked';
    case 'locked':
      return 'off';
    default:
      return state satisfies never;
  }
}
