/** Visitors by number: each a person of their own, from the range of ID numbers that nobody has. */
import { randomUUID } from 'node:crypto';
import type { RegisterVisit } from '../../shared/protocol/kiosk.ts';
import { aGuestBook, aRegistration } from '../support/builders.ts';

let last = 0;

/** The last tap of the next visitor, with everything on its way that a tap can ask of the hub: ID, purpose, letter. */
export function nextRegistration(): RegisterVisit {
  last += 1;
  const two = (n: number): string => String(n).padStart(2, '0');
  const serial = 9001 + (last % 999);
  const date = Math.floor(last / 999);
  const nik = `637299${two(1 + (date % 28))}${two(1 + (Math.floor(date / 28) % 12))}${two(50 + Math.floor(date / 336))}${serial}`;
  return aRegistration({
    idempotencyKey: randomUUID(),
    visitor: { kind: 'new', guestBook: aGuestBook({ idType: 'nik', idNumber: nik, phone: '' }) },
    letter: { number: `421/${last}/2026`, date: '2026-11-20' },
  });
}
