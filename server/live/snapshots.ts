/** The whole picture for each audience, for a screen that starts or missed too much. */
import type { Database } from '../../db/database.ts';
import { eventAt, latestSeq } from '../../db/repositories/events.ts';
import { officeChangedAfter } from '../../db/repositories/office-changes.ts';
import { unprintedJobs } from '../../db/repositories/print-job-desk.ts';
import { talliesOf } from '../../db/repositories/counter-tallies.ts';
import { openStaffCalls } from '../../db/repositories/staff-calls.ts';
import { stepRunsOfMany } from '../../db/repositories/step-runs.ts';
import { countWaiting } from '../../db/repositories/queue.ts';
import { boardVisits, visitsChangedAfter, type VisitRow } from '../../db/repositories/visits.ts';
import { isOffered } from '../../shared/domain/office-data/service.ts';
import { EMPTY_TALLY } from '../../shared/domain/calling.ts';
import { describeHours } from '../../shared/domain/working-time.ts';
import type { AdminSnapshot } from '../../shared/protocol/admin/frame.ts';
import type { OfficerView } from '../../shared/protocol/desk/accounts.ts';
import type {
  DeskRules,
  DeskService,
  DeskSnapshot,
  DeskSync,
  StaffCall,
} from '../../shared/protocol/desk/board.ts';
import type { DeskCounter } from '../../shared/protocol/desk/counters.ts';
import type { DeskVisit } from '../../shared/protocol/desk/queue.ts';
import type { KioskService, KioskSnapshot } from '../../shared/protocol/kiosk.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { tvState } from '../usecases/tv-settings.ts';
import type { Office } from '../office/office.ts';
import { officerView } from '../usecases/accounts.ts';
import { caseNoticeFor } from '../usecases/cases/notices.ts';
import { escalationsFor } from '../usecases/escalations.ts';
import { formOf } from '../usecases/requests/reading.ts';
import { deskVisit } from './desk-visit.ts';

export async function waitingByService(db: Database): Promise<Record<string, number>> {
  const waiting: Record<string, number> = {};
  for (const row of await countWaiting(db)) {
    waiting[row.serviceId] = (waiting[row.serviceId] ?? 0) + row.waiting;
  }
  return waiting;
}

export async function kioskSnapshot(context: Context, deviceId: string): Promise<KioskSnapshot> {
  const office = context.office();
  const now = context.clock.now();
  const { data } = office;
  const waiting = await waitingByService(context.db);
  const calls = await openStaffCalls(context.db);
  return {
    seq: await latestSeq(context.db),
    now,
    office: {
      name: data.name,
      shortName: data.shortName,
      zone: data.zone,
      zoneLabel: office.calendar.zoneLabel,
      provinceCode: data.provinceCode,
      hours: describeHours(data.hours, office.calendar.day(now)),
      privacy: { short: data.privacy.short, long: data.privacy.long },
      charter: data.charter,
      feeNote: data.feeNote,
      theme: data.theme,
    },
    services: kioskServices(office, waiting),
    open: office.openState(now),
    printer: context.printing.state(),
    staffCalled: calls.some((call) => call.deviceId === deviceId),
    emergency: (await tvState(context)).emergency,
    idle: data.settings.idle,
  };
}

function kioskServices(office: Office, waiting: Readonly<Record<string, number>>): KioskService[] {
  return [...office.services.values()].filter(isOffered).map((service) => ({
    id: service.id,
    letter: service.letter,
    name: service.name,
    description: service.description,
    requirements: service.requirements,
    standard: service.standardText,
    fee: service.fee,
    idRule: service.idRule,
    phoneRule: service.phoneRule,
    topics: service.topics.filter(isOffered),
    waiting: waiting[service.id] ?? 0,
  }));
}

/** The counters with who sits there, whether they are on a break, and what they called today. */
export async function deskCounters(context: Context): Promise<DeskCounter[]> {
  const office = context.office();
  const tallies = await talliesOf(context.db, office.calendar.day(context.clock.now()));
  return office.counters.map((counter) => {
    const duty = office.duties.find(({ counterId }) => counterId === counter.id);
    const paused = duty?.pausedAt == null ? null : { since: duty.pausedAt, reason: duty.pauseReason ?? '' };
    return {
      ...counter,
      officerId: duty?.officerId ?? null,
      paused,
      tally: tallies.get(counter.id) ?? EMPTY_TALLY,
    };
  });
}

function deskRules({ data: { settings } }: Office): DeskRules {
  return {
    maxCalls: settings.maxCalls,
    secondsBetweenCalls: settings.secondsBetweenCalls,
    undoNoShowSeconds: settings.undoNoShowSeconds,
    priorityCap: settings.priorityCap,
    longWaitMinutes: settings.longWaitMinutes,
    longWaitAlertMinutes: settings.longWaitAlertMinutes,
    deputising: settings.deputising,
    slaBasis: settings.slaBasis,
  };
}

export function deskOfficers(office: Office): OfficerView[] {
  return office.officers.map(officerView);
}

export async function staffCalls(context: Context): Promise<StaffCall[]> {
  const calls = await openStaffCalls(context.db);
  return calls.map(({ id, deviceName, screen, createdAt }) => ({
    id,
    kioskName: deviceName,
    screen,
    at: createdAt,
  }));
}

/** How the printers are, and today's numbers that are not on paper. */
export async function printerNow(
  context: Context,
): Promise<Pick<DeskSnapshot, 'printer' | 'printers' | 'unprinted'>> {
  const { calendar } = context.office();
  const { start } = calendar.bounds(calendar.day(context.clock.now()));
  const jobs = await unprintedJobs(context.db, start);
  return {
    printer: context.printing.state(),
    printers: context.printing.reports(),
    unprinted: jobs.map(({ id, visitId, ticket }) => ({ jobId: id, visitId, ticket })),
  };
}

async function withSteps(context: Context, visits: readonly VisitRow[]): Promise<DeskVisit[]> {
  const steps = await stepRunsOfMany(
    context.db,
    visits.map(({ id }) => id),
  );
  return visits.map((visit) => deskVisit(visit, steps.get(visit.id) ?? []));
}

/** More missed events than this, and the whole picture is smaller. */
const MOST_EVENTS = 200;

/** What a desk missed since `lastSeq`, or the whole picture. */
function deskServices(office: Office): DeskService[] {
  return [...office.services.values()].map((service) => {
    const { id, letter, name, topics } = service;
    return { id, letter, name, topics, active: isOffered(service), form: formOf(office, id) };
  });
}

/** What a page of administration starts with: the office, without any visit. */
export async function adminSnapshot(context: Context, caller: Caller): Promise<AdminSnapshot> {
  const office = context.office();
  const { data, calendar } = office;
  const now = context.clock.now();
  return {
    now,
    day: calendar.day(now),
    me: ownView(office, caller),
    office: {
      name: data.name,
      shortName: data.shortName,
      zone: data.zone,
      zoneLabel: calendar.zoneLabel,
    },
    stages: office.stages,
    tv: await tvState(context),
    printers: context.printing.reports(),
    services: deskServices(office),
    counters: office.counters.map(({ id }) => ({ id, name: office.counterName(id) })),
    officers: deskOfficers(office),
  };
}

function ownView(office: Office, caller: Caller): OfficerView {
  const me = office.officers.find(({ id }) => id === caller.id);
  return me ? officerView(me) : { id: caller.id, name: caller.name, roles: [], serviceIds: [], active: true };
}

export async function deskSync(context: Context, caller: Caller, lastSeq: number | null): Promise<DeskSync> {
  const office = context.office();
  const now = context.clock.now();
  const day = office.calendar.day(now);
  if (
    lastSeq !== null &&
    (await isOfToday(context, lastSeq, day)) &&
    !(await officeChangedAfter(context.db, lastSeq))
  ) {
    // read first: what commits in between is told again, never missed
    const seq = await latestSeq(context.db);
    const missed = await visitsChangedAfter(context.db, lastSeq, day, MOST_EVENTS + 1);
    if (missed.length <= MOST_EVENTS)
      return { kind: 'events', now, events: await missedEvents(context, caller, { missed, seq }) };
  }
  return { kind: 'snapshot', snapshot: await deskSnapshot(context, caller, day) };
}

/** A board of an earlier day, or of data that was replaced since, cannot be brought up to date by what changed. */
async function isOfToday(context: Context, seq: number, today: string): Promise<boolean> {
  const at = await eventAt(context.db, seq);
  return at !== undefined && context.office().calendar.day(at) === today;
}

async function missedEvents(
  context: Context,
  caller: Caller,
  { missed, seq }: { readonly missed: readonly VisitRow[]; readonly seq: number },
): Promise<Extract<DeskSync, { kind: 'events' }>['events']> {
  const office = context.office();
  const visits = await withSteps(context, missed);
  return [
    ...visits.map((visit) => ({ type: 'visit' as const, seq: visit.seq, what: 'visit.missed', visit })),
    { type: 'officers', seq, officers: deskOfficers(office) },
    { type: 'counters', seq, counters: await deskCounters(context) },
    { type: 'escalations', escalations: await escalationsFor(context, caller.roles) },
    { type: 'cases', cases: await caseNoticeFor(context, caller) },
    { type: 'stages', seq, stages: office.stages },
    { type: 'tv', seq, tv: await tvState(context) },
    { type: 'open', open: office.openState(context.clock.now()) },
    { type: 'printer', ...(await printerNow(context)) },
    { type: 'staff-calls', calls: await staffCalls(context) },
  ];
}

async function deskSnapshot(context: Context, caller: Caller, day: string): Promise<DeskSnapshot> {
  const office = context.office();
  const { data } = office;
  const now = context.clock.now();
  const seq = await latestSeq(context.db);
  return {
    seq,
    now,
    day,
    me: ownView(office, caller),
    myCounterId: office.duties.find(({ officerId }) => officerId === caller.id)?.counterId ?? null,
    office: {
      name: data.name,
      shortName: data.shortName,
      zone: data.zone,
      zoneLabel: office.calendar.zoneLabel,
    },
    stages: office.stages,
    rules: deskRules(office),
    pos: office.pos,
    procedures: office.procedures,
    escalations: await escalationsFor(context, caller.roles),
    cases: await caseNoticeFor(context, caller),
    services: deskServices(office),
    counters: await deskCounters(context),
    officers: deskOfficers(office),
    visits: await withSteps(context, await boardVisits(context.db, day)),
    open: office.openState(now),
    ...(await printerNow(context)),
    staffCalls: await staffCalls(context),
    tv: await tvState(context),
  };
}
