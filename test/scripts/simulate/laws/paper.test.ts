/** What the law of paper finds besides a slip that is missing. */
import { describe, expect, it } from 'vitest';
import { paper } from '../../../../scripts/simulate/laws/paper.ts';
import type { Picture } from '../../../../scripts/simulate/laws/types.ts';
import { aDay, replaced, theFirst } from './a-day.ts';

function aTicket(day: Picture) {
  return theFirst(day.printJobs, ({ kind, state }) => kind === 'ticket' && state === 'printed');
}

describe('the law of paper', () => {
  it('names a number with two papers that both pass for the first, though both are on record', async () => {
    const day = await aDay();
    const job = aTicket(day);
    const twin = { ticket: job.ticket, headed: false };
    const guilty = {
      ...day,
      slips: [...day.slips, twin],
      printJobs: [...day.printJobs, { ...job, id: 'twin', kind: 'reprint' as const }],
    };
    expect(paper.broken(guilty)).toEqual([
      `${job.ticket} of ${day.day} has 2 papers that all pass for the first`,
    ]);
    const honest = { ...guilty, slips: [...day.slips, { ...twin, headed: true }] };
    expect(paper.broken(honest)).toEqual([]);
  });

  it('lets a number be without paper where that is known, and not where nobody knows', async () => {
    const day = await aDay();
    const job = aTicket(day);
    const out = theFirst(day.slips, ({ ticket, headed }) => ticket === job.ticket && !headed);
    const slips = day.slips.filter((slip) => slip !== out);
    const known = {
      ...day,
      slips,
      printJobs: replaced(day.printJobs, job, { state: 'failed', error: 'expired' }),
    };
    expect(paper.broken(known)).toEqual([]);
    const cancelled = { ...day, slips, printJobs: replaced(day.printJobs, job, { state: 'cancelled' }) };
    expect(paper.broken(cancelled)).toEqual([]);
    const unknown = { ...day, slips, printJobs: replaced(day.printJobs, job, { state: 'queued' }) };
    expect(paper.broken(unknown)).toEqual([`the ticket ${job.ticket} of ${day.day} is still queued`]);
  });

  it('counts a slip by the day it was made, whatever day its visit began', async () => {
    const day = await aDay();
    const slip = {
      ...aTicket(day),
      id: 'later',
      kind: 'appointment' as const,
      ticket: '',
      visitId: 'earlier',
    };
    const printed = {
      ...day,
      printJobs: [...day.printJobs, slip],
      slips: [...day.slips, { ticket: '', headed: false }],
    };
    expect(paper.broken(printed)).toEqual([]);
    expect(paper.broken({ ...printed, printJobs: day.printJobs })).toHaveLength(1);
  });
});
