/** The office's data, read once and kept until something in it changes: no command reads it from the database. */
import type { Database } from '../../db/database.ts';
import { allPosVersions, allServices } from '../../db/repositories/catalogue.ts';
import { allCounters, allDuties, type Counter, type Duty } from '../../db/repositories/counters.ts';
import { allFacilities } from '../../db/repositories/facilities.ts';
import { allHolidays } from '../../db/repositories/holidays.ts';
import { allOfficers, type Officer } from '../../db/repositories/officers.ts';
import { allRequestTypes } from '../../db/repositories/request-types.ts';
import { allSkmVersions } from '../../db/repositories/skm-versions.ts';
import { getSetting } from '../../db/repositories/settings.ts';
import { DEFAULT_SETTINGS } from '../../db/seed/profiles/settings.ts';
import type { ServiceProfile } from '../../db/seed/profiles/types.ts';
import type { OfficeData } from '../../db/seed/seed.ts';
import type { HandlingTime } from '../../shared/domain/estimate.ts';
import { usualHandling, type HandlingTimes } from '../../shared/domain/handling-times.ts';
import { createOfficeCalendar, type OfficeCalendar } from '../../shared/domain/office-day.ts';
import type { Facility } from '../../shared/domain/requests/loans.ts';
import type { RequestType } from '../../shared/domain/requests/request-type.ts';
import { typesInForce } from '../../shared/domain/requests/type-versions.ts';
import type { LocalText, PosProfile } from '../../shared/domain/pos.ts';
import { skmVersionOn, type SkmVersion } from '../../shared/domain/skm-version.ts';
import type { Stage } from '../../shared/domain/visit.ts';
import {
  createWorkingTime,
  type CalendarDay,
  type OpenState,
  type WorkingTime,
} from '../../shared/domain/working-time.ts';
import type { ReadHandlingTimes } from './handling-times.ts';
import { loadPrintingSettings, type PrintingSettings } from './printing-settings.ts';

export type OfficeService = ServiceProfile;

export interface Office {
  readonly data: OfficeData;
  readonly services: ReadonlyMap<string, OfficeService>;
  /** Those in use. */
  readonly counters: readonly Counter[];
  /** Who sits where now. */
  readonly duties: readonly Duty[];
  readonly officers: readonly Officer[];
  /** Every version of the standard procedures, newest first. */
  readonly procedures: readonly PosProfile[];
  /** The POS in force today. */
  readonly pos: PosProfile;
  /** Every version of the satisfaction survey, newest first. */
  readonly skmVersions: readonly SkmVersion[];
  /** The one that is asked today. */
  readonly skm: SkmVersion;
  /** Every version of the types of request, by type, newest first. */
  readonly requestTypes: readonly RequestType[];
  /** Of every type the version in force today, by id. */
  readonly typesInForce: readonly RequestType[];
  /** What is lent, and what was. */
  readonly facilities: readonly Facility[];
  readonly stages: 'two' | 'one';
  readonly printing: PrintingSettings;
  readonly calendar: OfficeCalendar;
  readonly workingTime: WorkingTime;
  /** The version a visit runs under (H-10). @throws where there is none: nobody is judged by another standard */
  posVersion(id: string, version: number): PosProfile;
  openState(now: number): OpenState;
  /** When that day's service is over; the end of the day where it has none, and with ULT_OPEN=always. */
  closesAt(day: string): number;
  serviceName(serviceId: string): LocalText;
  /** `Loket 2` */
  counterName(counterId: string): string;
  officerName(officerId: string): string;
  /** How long a ticket keeps a counter around that time of day, from the last weeks. */
  handling(stage: Stage, serviceId: string, now: number): HandlingTime;
}

/**
 * @param alwaysOpen for trying the product outside service hours (ULT_OPEN=always)
 * @param readHandlingTimes asked at every load; it decides how often the past is read
 */
export async function loadOffice(
  db: Database,
  now: number,
  alwaysOpen: boolean,
  readHandlingTimes: ReadHandlingTimes,
): Promise<Office> {
  const stored = await getSetting<OfficeData>(db, 'office');
  if (!stored) throw new Error('The database has no office profile.');
  // an office set up by an earlier release has no row for what was added since
  const data: OfficeData = { ...stored, settings: { ...DEFAULT_SETTINGS, ...stored.settings } };
  const calendar = createOfficeCalendar(data.zone);
  const workingTime = workingTimeOf(data, calendar, await allHolidays(db));
  const everyCounter = await allCounters(db);
  const services = new Map((await allServices(db)).map((service) => [service.id, service]));
  const skmVersions = await allSkmVersions(db);
  const posVersions = await allPosVersions(db);
  const requestTypes = await allRequestTypes(db);
  const office = {
    data,
    services,
    counters: everyCounter.filter(({ active }) => active),
    duties: await allDuties(db),
    officers: await allOfficers(db),
    procedures: posVersions,
    pos: posInForce(posVersions, calendar.day(now)),
    requestTypes,
    typesInForce: typesInForce(requestTypes, calendar.day(now)),
    facilities: await allFacilities(db),
    skmVersions,
    skm: skmVersionOn(skmVersions, calendar.day(now)),
    stages: (await getSetting<'two' | 'one'>(db, 'stages')) ?? data.stages,
    printing: await loadPrintingSettings(db),
    calendar,
    workingTime,
  };
  const past = {
    calendar,
    procedures: posVersions,
    today: calendar.day(now),
    days: data.settings.estimateDays,
  };
  const times = await readHandlingTimes(db, past);
  return { ...office, ...lookUps(office, { posVersions, everyCounter }, alwaysOpen, times) };
}

/** How an office counts: by its hours, its calendar, and what its settings say of a working day. */
export function workingTimeOf(
  data: Pick<OfficeData, 'settings' | 'hours' | 'calendar'>,
  office: OfficeCalendar,
  days: readonly CalendarDay[],
): WorkingTime {
  const { settings, hours, calendar } = data;
  return createWorkingTime({ ...settings, office, hours, calendar: { ...calendar, days } });
}

function versionOf(versions: readonly PosProfile[], id: string, version: number): PosProfile {
  const found = versions.find((pos) => pos.id === id && pos.version === version);
  if (!found) throw new Error(`The database has no standard procedure (POS) ${id} v${version}.`);
  return found;
}

/** The newest version whose effective day has come (H-10); before the first of them, that one. */
function posInForce(versions: readonly PosProfile[], today: string): PosProfile {
  const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= today) ?? versions.at(-1);
  if (!inForce) throw new Error('The database has no standard procedure (POS).');
  return inForce;
}

type Data = Omit<
  Office,
  'posVersion' | 'openState' | 'closesAt' | 'serviceName' | 'counterName' | 'officerName' | 'handling'
>;

/** What is still named after it is out of use. */
interface Everything {
  readonly posVersions: readonly PosProfile[];
  readonly everyCounter: readonly Counter[];
}

function lookUps(
  office: Data,
  { posVersions, everyCounter }: Everything,
  alwaysOpen: boolean,
  times: HandlingTimes,
): Omit<Office, keyof Data> {
  const counters = new Map(everyCounter.map((counter) => [counter.id, counter]));
  const officers = new Map(office.officers.map((officer) => [officer.id, officer]));
  return {
    posVersion: (id, version) => versionOf(posVersions, id, version),
    closesAt: (day) =>
      alwaysOpen ? office.calendar.bounds(day).end : office.workingTime.endOfServiceHours(day),
    openState: (now) => (alwaysOpen ? alwaysOpenState(office, now) : office.workingTime.openState(now)),
    serviceName: (id) => office.services.get(id)?.name ?? { id, en: id },
    counterName: (id) => {
      const counter = counters.get(id);
      return counter ? `${counter.label} ${counter.number}` : '';
    },
    officerName: (id) => officers.get(id)?.name ?? '',
    handling: (stage, serviceId, now) => {
      const hour = Number(office.calendar.timeOfDay(now).slice(0, 2));
      const usual = office.services.get(serviceId)?.handlingMinutes ?? 0;
      return times.of(stage, serviceId, hour) ?? usualHandling(stage, usual);
    },
  };
}

function alwaysOpenState(office: Data, now: number): OpenState {
  const { end } = office.calendar.bounds(office.calendar.day(now));
  return { kind: 'open', lastTicketAt: end, closesAt: end };
}
