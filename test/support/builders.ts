/** Inputs a test changes a little; all data from the fake ranges. */
import { randomUUID } from 'node:crypto';
import type { GuestBook, RegisterVisit } from '../../shared/protocol/kiosk.ts';

export function aGuestBook(changes: Partial<GuestBook> = {}): GuestBook {
  return {
    name: 'Muhammad Rizani',
    idType: 'nik',
    idNumber: '6372991205909001',
    phone: '081200000001',
    institution: 'SDN Contoh 1 Banjarbaru',
    role: 'Guru',
    regency: '6571',
    ...changes,
  };
}

export function aRegistration(changes: Partial<RegisterVisit> = {}): RegisterVisit {
  return {
    idempotencyKey: randomUUID(),
    visitor: { kind: 'new', guestBook: aGuestBook() },
    onBehalf: null,
    letter: null,
    serviceId: 'consultation',
    topicId: null,
    purpose: 'Konsultasi rapor pendidikan',
    priority: null,
    language: 'id',
    elapsedMs: 120_000,
    ...changes,
  };
}

/** A visitor without ID and phone, who is never taken for another. */
export function aStranger(name = 'Sutrisno'): RegisterVisit['visitor'] {
  return { kind: 'new', guestBook: aGuestBook({ name, idType: 'none', idNumber: '', phone: '' }) };
}
