import type { PosProfile } from '../../../shared/domain/pos.ts';
import type {
  DeskCounter,
  DeskSnapshot,
  DeskVisit,
  OfficerView,
  VisitDetail,
} from '../../../shared/protocol/desk.ts';

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
    outcome: null,
    step: { no: 2, startedAt: null, amberAt: null, dueAt: null, waitingSince: NOW - 20 * MINUTE },
    ...part,
  };
}

const STEP_ACTORS = ['visitor', 'front-office', 'front-office', 'visitor', 'helpdesk', 'visitor'] as const;

export const aPos: PosProfile = {
  id: 'kaltara',
  number: 'ULT.11/POS/C7.25/2025',
  name: 'POS Layanan Helpdesk',
  version: 2,
  createdOn: '2024-03-08',
  effectiveFrom: '2025-08-07',
  relatedDocuments: [],
  steps: STEP_ACTORS.map((actor, index) => ({
    no: index + 1,
    name: { id: `Langkah ${index + 1}`, en: `Step ${index + 1}` },
    actor,
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
    pos: aPos,
    services: [
      { id: 'consultation', letter: 'A', name: { id: 'Konsultasi', en: 'Consultation' }, topics: [] },
      { id: 'data', letter: 'B', name: { id: 'Data', en: 'Data' }, topics: [] },
    ],
    counters: [aCounter()],
    officers: [me],
    visits: [],
    open: { kind: 'open', lastTicketAt: NOW + 300 * MINUTE, closesAt: NOW + 315 * MINUTE },
    printer: 'ready',
    staffCalls: [],
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
    notes: [],
    followUp: null,
    ...part,
  };
}
