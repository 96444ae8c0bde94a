/**
 * The allegation is read by the officer it is about, who never learns who complained (Z-08). What would say so is found
 * before it is kept.
 */

/** What of a visit says whose it was. */
export interface Identifying {
  readonly ticket: string;
  readonly code: string;
  readonly name: string;
  readonly institution: string;
}

/** Shorter words of a name are words of the language too; nor does "Umum" say where anybody comes from. */
const SHORTEST_NAME = 4;
const SHORTEST_ORIGIN = 6;

/** Whether a text names the visitor: by ticket, code, a word of their name, or where they come from. */
export function pointsToVisitor(text: string, visit: Identifying): boolean {
  const plain = plainOf(text);
  const words = new Set(plain.split(' '));
  const joined = plain.replaceAll(' ', '');
  const named = plainOf(visit.name)
    .split(' ')
    .some((word) => word.length >= SHORTEST_NAME && words.has(word));
  const from = plainOf(visit.institution);
  return (
    named ||
    saysTicket(plain, visit.ticket) ||
    joined.includes(plainOf(visit.code).replaceAll(' ', '')) ||
    (from.length >= SHORTEST_ORIGIN && plain.includes(from))
  );
}

/** `A-007`, also written `a7` or `A 007`. */
function saysTicket(plain: string, ticket: string): boolean {
  const [letter = '', number = ''] = ticket.toLowerCase().split('-');
  return new RegExp(`(?:^| )${letter} ?0*${Number(number)}(?: |$)`, 'u').test(plain);
}

function plainOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
