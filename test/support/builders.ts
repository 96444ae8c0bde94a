/** Inputs a test changes a little; all data from the fake ranges. */
import { randomUUID } from 'node:crypto';
import { PERMENPANRB_14_2017, type SkmVersion } from '../../shared/domain/skm.ts';
import { inAskingOrder } from '../../shared/domain/skm-version.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { GuestBook, Questionnaire, RegisterVisit } from '../../shared/protocol/kiosk.ts';

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

/** One of ten thousand structurally valid NIKs of nobody: kecamatan 99 is not allocated. */
export function aNik(n: number): string {
  const day = String((n % 28) + 1).padStart(2, '0');
  return `637299${day}0590${String(9_000 + (n % 1_000)).padStart(4, '0')}`;
}

export function aVerification(
  visitId: string,
  changes: Partial<CommandInput<'visit:verify'>> = {},
): CommandInput<'visit:verify'> {
  return { visitId, result: 'verified', corrections: null, reason: '', deviation: null, ...changes };
}

export function aRouting(
  visitId: string,
  changes: Partial<CommandInput<'visit:route'>> = {},
): CommandInput<'visit:route'> {
  const target = { serviceId: 'consultation', topicId: null, counterId: null, officerId: null };
  return { visitId, ...target, deviation: null, ...changes };
}

export function aQuestion(
  visitId: string,
  changes: Partial<CommandInput<'visit:record-question'>> = {},
): CommandInput<'visit:record-question'> {
  return { visitId, question: 'Rapor pendidikan belum terbit', deviation: null, ...changes };
}

export function anAnswer(
  visitId: string,
  changes: Partial<CommandInput<'visit:finish'>> = {},
): CommandInput<'visit:finish'> {
  return { visitId, outcome: 'solved', summary: 'Sinkronisasi diulang', deviation: null, ...changes };
}

/** Another time: the next day at ten, office time, of the fake clock's first day. */
export function anAppointment(
  visitId: string,
  changes: Partial<CommandInput<'visit:reschedule'>> = {},
): CommandInput<'visit:reschedule'> {
  const when = { date: '2026-11-24', time: '10:00' };
  return { visitId, ...when, reason: 'Menunggu data pusat', deviation: null, ...changes };
}

/** What a kiosk is told to ask: the regulation's elements, in the order of its questionnaire. */
export function aQuestionnaire(version: SkmVersion = PERMENPANRB_14_2017): Questionnaire {
  return { version: version.id, elements: inAskingOrder(version, []) };
}

export function aSurvey(
  visitId: string,
  changes: Partial<CommandInput<'survey:submit'>> = {},
): CommandInput<'survey:submit'> {
  const respondent = { sex: null, age: null, education: null, occupation: null };
  return {
    visitId,
    rating: 4,
    version: PERMENPANRB_14_2017.id,
    answers: null,
    respondent,
    comment: '',
    ...changes,
  };
}

/** What an officer owes for an overdue step. */
export const LATE = { kind: 'time', explanation: 'Sistem pusat lambat menjawab' } as const;
