import type { Piece } from './on-paper.ts';

/** What is wrong with the paper of a day, each a sentence; empty when every visitor got what he should. */
export function flawsOf(
  given: readonly string[],
  pieces: readonly Piece[],
  uncertain: ReadonlySet<string>,
): string[] {
  return [
    ...given.flatMap((number) => flawsOfOne(number, pieces, uncertain.has(number))),
    ...disorder(pieces),
  ];
}

/**
 * A number comes out whole and unmarked exactly once, or it is known to be uncertain and comes out whole under CETAK
 * ULANG. Never do two papers without that heading show one number.
 */
function flawsOfOne(number: string, pieces: readonly Piece[], uncertain: boolean): string[] {
  const papers = pieces.filter((piece) => numberOn(piece) === number);
  const unmarked = papers.filter(({ again }) => !again);
  const wholes = papers.filter((piece) => 'ticket' in piece);
  return [
    ...(wholes.length === 0 ? [`${number} never came out whole`] : []),
    ...(unmarked.length > 1 ? [`${number} is on ${unmarked.length} unmarked papers`] : []),
    ...(papers.length > 1 && !uncertain ? [`${number} came out twice and nobody knows`] : []),
    ...(uncertain && wholes.every(({ again }) => !again) ? [`${number} was not printed again`] : []),
  ];
}

/** A later number never comes out before an earlier one. */
function disorder(pieces: readonly Piece[]): string[] {
  const numbers = pieces.map(numberOn).filter((number) => number !== '');
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before !== undefined && number < before ? [`${number} came out after ${before}`] : [];
  });
}

function numberOn(piece: Piece): string {
  return 'ticket' in piece ? piece.ticket : piece.scrap;
}
