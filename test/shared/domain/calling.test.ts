import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byCallingOrder,
  callingOrder,
  mayCall,
  placeAfterReportingBack,
  PRIORITY_RANK,
  rankOf,
  VULNERABLE_GROUPS,
  type CallingCounter,
  type Waiting,
} from '../../../shared/domain/calling.ts';

const HELPDESK: CallingCounter = {
  counterId: 'loket-3',
  officerId: 'usman',
  stages: ['helpdesk'],
  serviceIds: ['consultation'],
};

function aTicket(changes: Partial<Waiting> = {}): Waiting {
  return {
    visitId: 'A-001',
    stage: 'helpdesk',
    serviceId: 'consultation',
    rank: PRIORITY_RANK.regular,
    queuedAt: 1_000,
    seq: 1,
    routedCounterId: null,
    routedOfficerId: null,
    ...changes,
  };
}

/** A queue of regular tickets `A6, A7, ...`, a minute apart. */
function queue(...names: readonly string[]): Waiting[] {
  return names.map((visitId, n) => aTicket({ visitId, queuedAt: (n + 1) * 60_000, seq: n + 1 }));
}

/** The queue after `own` reported back into it. */
function after(waiting: readonly Waiting[], own: Waiting, now = 1_000_000_000): string[] {
  const place = placeAfterReportingBack(waiting, own, now);
  const all = [...waiting, { ...own, ...place }];
  return all.sort(byCallingOrder).map(({ visitId }) => visitId);
}

/** By the words of the rule: rank, then place, then registration. */
function isBefore(one: Waiting, other: Waiting): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank;
  if (one.queuedAt !== other.queuedAt) return one.queuedAt < other.queuedAt;
  return one.seq < other.seq;
}

describe('who may call a ticket', () => {
  it('is any front office counter while it waits for the front office', () => {
    const counter = { ...HELPDESK, stages: ['front-office'] as const, serviceIds: [] };
    expect(mayCall(counter, aTicket({ stage: 'front-office', serviceId: 'helpdesk' }))).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ stage: 'front-office' }))).toBe(false);
    expect(mayCall(counter, aTicket())).toBe(false);
  });

  it('is whoever serves the service, where nobody is named', () => {
    expect(mayCall(HELPDESK, aTicket())).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ serviceId: 'helpdesk' }))).toBe(false);
  });

  it('is only the counter or the officer the front office named, whatever they serve (H-04)', () => {
    expect(mayCall(HELPDESK, aTicket({ serviceId: 'helpdesk', routedCounterId: 'loket-3' }))).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ routedCounterId: 'loket-2' }))).toBe(false);
    expect(mayCall(HELPDESK, aTicket({ serviceId: 'helpdesk', routedOfficerId: 'usman' }))).toBe(true);
    expect(mayCall(HELPDESK, aTicket({ routedOfficerId: 'yohana' }))).toBe(false);
  });

  it('is the named officer even where a counter is named too', () => {
    const both = aTicket({ routedOfficerId: 'usman', routedCounterId: 'loket-2' });
    expect(mayCall(HELPDESK, both)).toBe(true);
    expect(mayCall({ ...HELPDESK, counterId: 'loket-2', officerId: 'yohana' }, both)).toBe(false);
  });
});

describe('the calling order', () => {
  it('puts re-service first, then vulnerable groups, appointments and the others by arrival (5.7)', () => {
    const waiting = [
      aTicket({ visitId: 'regular', queuedAt: 1 }),
      aTicket({ visitId: 'appointment', queuedAt: 2, rank: PRIORITY_RANK.appointment }),
      aTicket({ visitId: 'vulnerable', queuedAt: 3, rank: PRIORITY_RANK.vulnerable }),
      aTicket({ visitId: 'compensation', queuedAt: 4, rank: PRIORITY_RANK.compensation }),
    ];
    const order = callingOrder(HELPDESK, waiting).map(({ visitId }) => visitId);
    expect(order).toEqual(['compensation', 'vulnerable', 'appointment', 'regular']);
  });

  it.each(VULNERABLE_GROUPS)('gives %s the rank of a vulnerable group', (group) => {
    expect(rankOf(group)).toBe(PRIORITY_RANK.vulnerable);
    expect(rankOf(null)).toBe(PRIORITY_RANK.regular);
  });

  it('never calls a later arrival of the same rank first, and leaves nobody out', () => {
    const anyTicket = fc.record({
      rank: fc.integer({ min: 1, max: 4 }),
      queuedAt: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 40 }), (places) => {
        const waiting = places.map((place, seq) => aTicket({ ...place, seq, visitId: String(seq) }));
        const order = callingOrder(HELPDESK, waiting);
        expect(order.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(waiting.map(({ seq }) => seq));
        for (const [index, ticket] of order.entries()) {
          const next = order[index + 1];
          if (next) expect(isBefore(ticket, next)).toBe(true);
        }
      }),
    );
  });
});

describe('a skipped visitor who reports back', () => {
  const A4 = aTicket({ visitId: 'A4', queuedAt: 30_000, seq: 0 });

  it('comes after the next three numbers (5.1)', () => {
    expect(after(queue('A6', 'A7', 'A8', 'A9'), A4)).toEqual(['A6', 'A7', 'A8', 'A4', 'A9']);
  });

  it('comes last where fewer than three wait', () => {
    expect(after(queue('A6'), A4)).toEqual(['A6', 'A4']);
    expect(after(queue('A6', 'A7'), A4)).toEqual(['A6', 'A7', 'A4']);
    expect(after([], A4)).toEqual(['A4']);
  });

  it('comes after exactly three also where exactly three wait', () => {
    expect(after(queue('A6', 'A7', 'A8'), A4)).toEqual(['A6', 'A7', 'A8', 'A4']);
  });

  it('comes after all of a higher priority but before their equals, where more than three of those wait', () => {
    const vulnerable = queue('P1', 'P2', 'P3', 'P4').map((one) => ({
      ...one,
      rank: PRIORITY_RANK.vulnerable,
    }));
    const regular = queue('A6', 'A7').map((one) => ({ ...one, seq: one.seq + 10 }));
    const waiting = [...vulnerable, ...regular];
    expect(after(waiting, A4)).toEqual(['P1', 'P2', 'P3', 'P4', 'A4', 'A6', 'A7']);
  });

  it('does not jump three regular numbers by a priority of their own', () => {
    const elderly = { ...A4, rank: PRIORITY_RANK.vulnerable };
    expect(after(queue('A6', 'A7', 'A8', 'A9'), elderly)).toEqual(['A6', 'A7', 'A8', 'A4', 'A9']);
  });

  it('is never called before three others, nor after a fourth of their rank or a lower one', () => {
    const anyQueue = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(anyQueue, fc.integer({ min: 1, max: 4 }), (ranks, rank) => {
        const waiting = ranks
          .map((own, n) => aTicket({ visitId: `T${n}`, rank: own, queuedAt: (n + 1) * 10, seq: n + 1 }))
          .sort(byCallingOrder);
        const own = aTicket({ visitId: 'own', rank, queuedAt: 5, seq: 0 });
        const order = after(waiting, own);
        const place = order.indexOf('own');
        const higher = waiting.filter((one) => one.rank < rank).length;
        const afterThree = Math.min(3, waiting.length);
        expect(place).toBe(waiting.length < 3 ? waiting.length : Math.max(afterThree, higher));
        expect(order.filter((id) => id !== 'own')).toEqual(waiting.map(({ visitId }) => visitId));
      }),
    );
  });
});
