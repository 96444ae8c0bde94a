/** Counts what must never happen, from the answers and from the rows. */
import type { CommandReply } from '../../../shared/protocol/commands.ts';
import type { Figure } from '../figures.ts';

type Reply = CommandReply<'visit:register'>;

/**
 * @param replies one a registration; undefined where none came
 * @param stored every number in the database
 */
export function checkTickets(
  replies: readonly unknown[],
  stored: readonly { readonly day: string; readonly ticket: string }[],
): Figure[] {
  const issued = (replies as readonly (Reply | undefined)[])
    .filter((reply) => reply?.ok === true)
    .map((reply) => reply.value);
  const rows = new Set(stored.map(({ day, ticket }) => `${day} ${ticket}`));
  const numbers = new Set(stored.map(({ ticket }) => ticket));
  const twice = issued.length - new Set(issued.map(({ ticket }) => ticket)).size;
  const lost = issued.filter(({ ticket }) => !numbers.has(ticket)).length;
  const none = { unit: '', aim: { atMost: 0 } };
  return [
    { name: `numbers given twice, of ${issued.length}`, value: twice + stored.length - rows.size, ...none },
    { name: 'registrations refused or unanswered', value: replies.length - issued.length, ...none },
    { name: 'answered numbers that are not stored', value: lost, ...none },
  ];
}
