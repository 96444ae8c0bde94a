import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf, freeSpans, isPeriod, type Booking } from '../../../../shared/domain/requests/loans.ts';
import { whatsAppLink } from '../../../../shared/domain/requests/whatsapp-link.ts';

const booking = (id: string, from: number, to: number, kind: Booking['kind'] = 'agreed'): Booking => ({
  id,
  facilityId: 'hall',
  from,
  to,
  kind,
});

describe('the calendar of a facility (P-02)', () => {
  const agreed = booking('a', 10, 20);

  it.each([
    ['before it', 5, 10, false],
    ['into it', 5, 11, true],
    ['within it', 12, 13, true],
    ['around it', 5, 25, true],
    ['out of it', 19, 30, true],
    ['from its end on', 20, 30, false],
  ])('a loan %s is a conflict or not', (_, from, to, conflict) => {
    expect(conflictsOf('hall', { from, to }, [agreed], null).taken).toEqual(conflict ? [agreed] : []);
  });

  it("another facility, and the loan itself, are in nobody's way", () => {
    expect(conflictsOf('van', { from: 12, to: 13 }, [agreed], null).taken).toEqual([]);
    expect(conflictsOf('hall', { from: 12, to: 13 }, [agreed], 'a').taken).toEqual([]);
  });

  it('what is only asked for warns, and does not stand against it; a closed day does', () => {
    const asked = booking('b', 10, 20, 'asked');
    const closed = booking('c', 15, 40, 'closed');
    expect(conflictsOf('hall', { from: 12, to: 18 }, [closed, asked], null)).toEqual({
      taken: [closed],
      asked: [asked],
    });
  });

  it('a loan ends after it begins', () => {
    expect(isPeriod({ from: 1, to: 2 })).toBe(true);
    expect(isPeriod({ from: 2, to: 2 })).toBe(false);
  });

  it('what is free of a day and what is taken of it never overlap, and together are the day', () => {
    const span = fc
      .tuple(fc.nat({ max: 120 }), fc.integer({ min: 1, max: 40 }))
      .map(([from, n]) => ({ from, to: from + n }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (taken) => {
        const free = freeSpans({ from: 10, to: 100 }, taken);
        for (let t = 10; t < 100; t += 1) {
          const within = ({ from, to }: { from: number; to: number }): boolean => from <= t && t < to;
          expect(free.some(within)).toBe(!taken.some(within));
        }
      }),
    );
  });
});

describe('a message by WhatsApp (P-03)', () => {
  it('stands ready in a link, whatever it says', () => {
    const link = new URL(whatsAppLink('+6281200000001', 'Yth. Bapak/Ibu & tim?\nSelesai 100%'));
    expect(link.origin + link.pathname).toBe('https://wa.me/6281200000001');
    expect(link.searchParams.get('text')).toBe('Yth. Bapak/Ibu & tim?\nSelesai 100%');
  });
});
