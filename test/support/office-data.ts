/** An office whose data were changed, as an administrator changes them: rows, read again at the next occasion. */
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import type { OfficeSettings } from '../../db/seed/profiles/types.ts';
import type { OfficeData } from '../../db/seed/seed.ts';
import type { PosProfile } from '../../shared/domain/pos.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { App } from './with-app.ts';

type ServiceFields = CommandInput<'service:save'>['service'];

/** Settings that hold from now on. */
export async function changeSettings(app: App, changes: Partial<OfficeSettings>): Promise<void> {
  const { db, reloadOffice } = app.hub.context;
  const data = await getSetting<OfficeData>(db, 'office');
  if (!data) throw new Error('The database has no office profile.');
  await setSetting(db, 'office', { ...data, settings: { ...data.settings, ...changes } });
  await reloadOffice();
}

/** Stores the next version of the procedure in force; the hub takes it up with the next office day. */
export async function aNewVersion(app: App, changes: Partial<PosProfile>): Promise<PosProfile> {
  const { db, office } = app.hub.context;
  const { pos } = office();
  const next = { ...pos, version: pos.version + 1, ...changes };
  const { id, version, effectiveFrom } = next;
  await db
    .insertInto('posVersion')
    .values({ id, version, effectiveFrom, data: JSON.stringify(next) })
    .execute();
  return next;
}

/** A service that no profile has, as administration sends it; everything about it can be another. */
export function aService(changes: Partial<ServiceFields> = {}): ServiceFields {
  return {
    letter: 'A',
    name: { id: 'Peminjaman Buku', en: 'Book Loans' },
    description: { id: 'Meminjam buku perpustakaan kantor.', en: 'Borrowing from the office library.' },
    requirements: [{ id: 'Identitas', en: 'Identification' }],
    standard: { kind: 'working-days', n: 1 },
    standardText: { id: '1 hari kerja', en: '1 working day' },
    milestones: [{ name: { id: 'Pemeriksaan', en: 'Check' }, workingDays: 1 }],
    leadWorkingDays: null,
    fee: { id: 'Gratis', en: 'Free' },
    product: { id: 'Buku dipinjam', en: 'A book on loan' },
    idRule: 'optional',
    phoneRule: 'optional',
    handlingMinutes: 5,
    topics: [{ id: 'loan', name: { id: 'Peminjaman', en: 'Loan' }, active: true }],
    online: [{ name: 'Laman kantor', url: 'https://contoh.example/buku', verified: true }],
    active: true,
    ...changes,
  };
}

type HoursFields = CommandInput<'hours:save'>['hours'];

/** Monday to Friday from eight to three, as administration sends it. */
export function someHours(changes: Partial<HoursFields> = {}): HoursFields {
  const usual = () => [{ from: '08:00', to: '15:00' }];
  const week = { 1: usual(), 2: usual(), 3: usual(), 4: usual(), 5: usual(), 6: [], 7: [] };
  const period = { from: '2027-02-08', to: '2027-03-09', name: 'Ramadan 1448 H', week };
  return { week, periods: [period], specialDay: usual(), noBreak: false, lastTicketMinutes: 15, ...changes };
}

type HolidayFields = CommandInput<'holiday:save'>['holiday'];

export function aHoliday(changes: Partial<HolidayFields> = {}): HolidayFields {
  return {
    day: '2026-11-24',
    kind: 'office-closure',
    name: 'Pemeliharaan gedung',
    source: 'Surat Kepala Balai',
    ...changes,
  };
}
