/** Rows for tests of the database alone. */
import { openDatabase, type Database } from '../../db/database.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { VisitorRow } from '../../db/repositories/visitors.ts';
import { PROFILES } from '../../db/seed/profiles/index.ts';
import { seedOffice } from '../../db/seed/seed.ts';
import { JUST_BEGUN } from '../../server/usecases/just-begun.ts';

/** A database in memory with the Kaltara office in it. */
export async function anOfficeDatabase(file = ':memory:'): Promise<Database> {
  const db = await openDatabase(file);
  await seedOffice(db, PROFILES.kaltara);
  return db;
}

export function aVisitorRow(changes: Partial<VisitorRow> = {}): VisitorRow {
  return {
    id: 'visitor-1',
    name: 'Sutrisno',
    idType: 'none',
    idCipher: null,
    idHash: null,
    idMasked: '',
    phone: null,
    institution: 'PKBM Cahaya Uji',
    role: '',
    regency: '6571',
    createdAt: 1_000,
    restrictedAt: null,
    contactWithheldAt: null,
    correctsId: null,
    ...changes,
  };
}

/** A visit that waits for the front office; `number` makes it another one. */
export function aVisitRow(number: number, changes: Partial<VisitRow> = {}): VisitRow {
  const { pos } = PROFILES.kaltara;
  return {
    ...JUST_BEGUN,
    id: `visit-${String(number).padStart(4, '0')}`,
    seq: number,
    day: '2026-11-23',
    letter: 'A',
    number,
    ticket: `A-${String(number).padStart(3, '0')}`,
    code: `CODE-${number}`,
    idempotencyKey: `key-${number}`,
    deviceId: 'kiosk-1',
    visitorId: 'visitor-1',
    serviceId: 'consultation',
    topicId: null,
    rank: 4,
    priority: null,
    language: 'id',
    purpose: 'Konsultasi',
    onBehalfName: null,
    onBehalfDocument: null,
    letterNumber: null,
    letterDate: null,
    posId: pos.id,
    posVersion: pos.version,
    registeredAt: number,
    queuedAt: number,
    appointmentId: null,
    appointmentAt: null,
    followToken: null,
    ...changes,
  };
}
