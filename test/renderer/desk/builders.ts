import { DEFAULT_SLIP_SETTINGS, NO_OVERRIDES } from '../../../shared/domain/slip-settings.ts';
import type { PrinterOverview, PrinterReport, PrintJobView } from '../../../shared/protocol/desk/printing.ts';
import { EMPTY_TALLY } from '../../../shared/domain/calling.ts';
import type { PosProfile, PosStep } from '../../../shared/domain/pos.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';
import type { OfficerView } from '../../../shared/protocol/desk/accounts.ts';
import type { DeskRules, DeskSnapshot } from '../../../shared/protocol/desk/board.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { EscalationView } from '../../../shared/protocol/desk/escalations.ts';
import type { DeskStep, DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';

/** Monday 23 November 2026, 09.05 in Tarakan. */
export const NOW = Date.UTC(2026, 10, 23, 1, 5);
export const MINUTE = 60_000;

export function anOfficer(part: Partial<OfficerView> = {}): OfficerView {
  return {
    id: 'officer-1',
    name: 'Dewi Kencana',
    roles: ['front-office', 'helpdesk'],
    serviceIds: [],
    active: true,
    ...part,
  };
}

export function aCounter(part: Partial<DeskCounter> = {}): DeskCounter {
  return {
    id: 'counter-1',
    label: 'Loket',
    number: 1,
    stages: ['front-office'],
    serviceIds: ['consultation', 'data'],
    officerId: null,
    paused: null,
    tally: EMPTY_TALLY,
    ...part,
  };
}

export function aVisit(part: Partial<DeskVisit> = {}): DeskVisit {
  return {
    id: 'visit-1',
    seq: 1,
    day: '2026-11-23',
    ticket: 'A-007',
    state: 'waiting-front-office',
    stage: 'front-office',
    serviceId: 'consultation',
    topicId: null,
    rank: 4,
    priority: null,
    language: 'id',
    registeredAt: NOW - 20 * MINUTE,
    queuedAt: NOW - 20 * MINUTE,
    counterId: null,
    officerId: null,
    routedCounterId: null,
    routedOfficerId: null,
    calls: 0,
    lastCalledAt: null,
    outcome: null,
    resumesAs: null,
    round: 1,
    moreServices: [],
    returning: null,
    skippedAt: null,
    skippedBy: null,
    appointmentAt: null,
    posId: 'kaltara',
    posVersion: 2,
    step: aStep(),
    ...part,
  };
}

/** The identity check, waiting for somebody to begin it. */
export function aStep(part: Partial<DeskStep> = {}): DeskStep {
  return {
    no: 2,
    round: 1,
    startedAt: null,
    amberAt: null,
    dueAt: null,
    waitingSince: NOW - 20 * MINUTE,
    pausedAt: null,
    ...part,
  };
}

/** A step ran over and the coordinator was told. */
export function anEscalation(part: Partial<EscalationView> = {}): EscalationView {
  return {
    id: 'alert-1',
    visitId: 'visit-1',
    ticket: 'A-007',
    round: 1,
    stepNo: 2,
    kind: 'overdue',
    level: 1,
    raisedAt: NOW - MINUTE,
    seenAt: null,
    seenBy: null,
    answeredAt: null,
    answeredBy: null,
    answer: null,
    ...part,
  };
}

export const RULES: DeskRules = {
  maxCalls: 3,
  secondsBetweenCalls: 30,
  undoNoShowSeconds: 60,
  priorityCap: 2,
  longWaitMinutes: 20,
  longWaitAlertMinutes: 30,
  deputising: 'letter-or-oral',
  slaBasis: 'handling',
};

const STEPS = [
  { moment: 'register', actor: 'visitor' },
  { moment: 'verify', actor: 'front-office' },
  { moment: 'route', actor: 'front-office' },
  { moment: 'question', actor: 'helpdesk' },
  { moment: 'solution', actor: 'helpdesk' },
  { moment: 'survey', actor: 'visitor' },
] as const satisfies readonly Pick<PosStep, 'moment' | 'actor'>[];

export const aPos: PosProfile = {
  id: 'kaltara',
  number: 'ULT.11/POS/C7.25/2025',
  name: 'POS Layanan Helpdesk',
  version: 2,
  createdOn: '2024-03-08',
  effectiveFrom: '2025-08-07',
  relatedDocuments: [],
  steps: STEPS.map((step, index) => ({
    ...step,
    no: index + 1,
    name: { id: `Langkah ${index + 1}`, en: `Step ${index + 1}` },
    inputs: [],
    output: `Keluaran ${index + 1}`,
    standard: index === 3 || index === 4 ? { kind: 'working-days', n: 1 } : { kind: 'minutes', n: 10 },
  })),
};

export function aSnapshot(part: Partial<DeskSnapshot> = {}): DeskSnapshot {
  const me = anOfficer();
  return {
    seq: 1,
    now: NOW,
    day: '2026-11-23',
    me,
    myCounterId: null,
    office: { name: 'BPMP Kaltara', shortName: 'ULT Kaltara', zone: 'Asia/Makassar', zoneLabel: 'WITA' },
    stages: 'two',
    rules: RULES,
    pos: aPos,
    procedures: [aPos],
    escalations: [],
    cases: { defences: 0, gates: 0, urgent: 0 },
    services: [
      {
        id: 'consultation',
        letter: 'A',
        name: { id: 'Konsultasi', en: 'Consultation' },
        active: true,
        topics: [],
      },
      { id: 'data', letter: 'B', name: { id: 'Data', en: 'Data' }, active: true, topics: [] },
    ],
    counters: [aCounter()],
    officers: [me],
    visits: [],
    open: { kind: 'open', lastTicketAt: NOW + 300 * MINUTE, closesAt: NOW + 315 * MINUTE },
    printer: 'ready',
    printers: [aPrinter()],
    staffCalls: [],
    tv: { settings: DEFAULT_TV_SETTINGS, emergency: null },
    unprinted: [],
    ...part,
  };
}

export function aDetail(visit: DeskVisit, part: Partial<VisitDetail> = {}): VisitDetail {
  return {
    visit,
    visitor: {
      name: 'Siti Rahmawati',
      idType: 'nik',
      idMasked: '637299••••••9001',
      phoneMasked: '+62 812-••••-0001',
      institution: 'SDN Contoh 1 Banjarbaru',
      role: 'Guru',
      regency: 'Kota Tarakan',
    },
    onBehalf: null,
    letter: null,
    purpose: 'Menanyakan Rapor Pendidikan',
    question: null,
    summary: null,
    verification: null,
    steps: [],
    deviations: [],
    served: [],
    deputations: [],
    notes: [],
    appointment: null,
    followUp: null,
    ...part,
  };
}

export function aPrinter(part: Partial<PrinterReport> = {}): PrinterReport {
  const here = { port: 'usb', model: 'EPSON TM-T82', serial: 'EMU0001', inUse: true };
  return { ...here, state: 'ready', cause: null, since: NOW, ...part };
}

export function aPrintJob(part: Partial<PrintJobView> = {}): PrintJobView {
  const job = {
    jobId: 'job-1',
    kind: 'ticket',
    ticket: 'A-007',
    visitId: 'visit-1',
    state: 'queued',
  } as const;
  const nothing = { error: null, reason: null, endedAt: null, printedBy: null };
  return { ...job, ...nothing, uncertain: false, attempts: 0, createdAt: NOW, ...part };
}

export function aPrinterOverview(part: Partial<PrinterOverview> = {}): PrinterOverview {
  return {
    printers: [aPrinter()],
    jobs: [],
    slip: DEFAULT_SLIP_SETTINGS,
    overrides: NO_OVERRIDES,
    hasLogo: false,
    profile: { paperMm: 80, codePage: 'pc858', cutter: true, qr: 'native', known: true },
    ...part,
  };
}
