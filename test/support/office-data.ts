/** An office whose data were changed, as an administrator changes them: rows, read again at the next occasion. */
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import type { OfficeSettings } from '../../db/seed/profiles/types.ts';
import type { OfficeData } from '../../db/seed/seed.ts';
import { MANAGEMENT_PARTS } from '../../shared/domain/office-data/standards.ts';
import type { PosProfile } from '../../shared/domain/pos.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { App } from './with-app.ts';

type ServiceFields = CommandInput<'service:save'>['service'];

/** Settings that hold from now on. */
export async function changeSettings(app: Pick<App, 'hub'>, changes: Partial<OfficeSettings>): Promise<void> {
  const { settings } = app.hub.context.office().data;
  await changeOfficeData(app, { settings: { ...settings, ...changes } });
}

/** What else the office says of itself from now on. */
export async function changeOfficeData(app: Pick<App, 'hub'>, changes: Partial<OfficeData>): Promise<void> {
  const { db, reloadOffice } = app.hub.context;
  const data = await getSetting<OfficeData>(db, 'office');
  if (!data) throw new Error('The database has no office profile.');
  await setSetting(db, 'office', { ...data, ...changes });
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

type ProcedureFields = CommandInput<'procedure:save'>['procedure'];

/** Four steps from a day to come, as administration sends them. */
export function aProcedure(changes: Partial<ProcedureFields> = {}): ProcedureFields {
  const step = (moment: ProcedureFields['steps'][number]['moment'], input: string, output: string) => ({
    name: { id: `Langkah ${output}`, en: `Step ${output}` },
    actor: 'front-office' as const,
    moment,
    inputs: [input],
    output,
    standard: { kind: 'minutes' as const, n: 10 },
    note: 'Contoh',
  });
  return {
    number: '12/POS/UJI/2026',
    name: 'Layanan Helpdesk',
    effectiveFrom: '2026-12-01',
    approvedBy: 'Kepala Balai',
    steps: [
      step('register', 'Kedatangan', 'Buku tamu'),
      step('verify', 'Buku tamu', 'Identitas'),
      step('solution', 'Identitas', 'Jawaban'),
      step('survey', 'Jawaban', 'Penilaian'),
    ],
    ...changes,
  };
}

export function anIdentity(): CommandInput<'identity:save'>['identity'] {
  return {
    name: 'Balai Contoh Provinsi Contoh',
    shortName: 'Balai Contoh',
    address: { text: 'Jalan Contoh 1', verified: true },
    accent: '#0b5d66',
  };
}

const inBoth = (text: string) => ({ id: text, en: `${text} (en)` });

type TextFields = CommandInput<'texts:save'>['texts'];

export function someTexts(changes: Partial<TextFields> = {}): TextFields {
  return {
    charter: inBoth('Kami sanggup melayani.'),
    privacy: { short: inBoth('Data Anda dicatat.'), long: inBoth('Pengendali data adalah kantor ini.') },
    runningText: [inBoth('Selamat datang')],
    feeNote: inBoth('Tanpa biaya'),
    ...changes,
  };
}

export function someStandards(): CommandInput<'standards:save'>['standards'] {
  const parts = Object.fromEntries(MANAGEMENT_PARTS.map((part) => [part, `Butir ${part}\nButir kedua`]));
  return {
    decree: 'Keputusan Kepala Nomor 1/2026',
    parts: parts as CommandInput<'standards:save'>['standards']['parts'],
  };
}

type ContactFields = CommandInput<'contacts:save'>['contacts'][number];

export function aContact(changes: Partial<ContactFields> = {}): ContactFields {
  return {
    kind: 'website',
    label: inBoth('Laman'),
    value: 'https://contoh.example/layanan',
    verified: false,
    note: 'Perlu diperiksa',
    ...changes,
  };
}
