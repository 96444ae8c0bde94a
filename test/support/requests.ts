/** Requests that a test changes a little; all persons from the fake ranges. */
import { randomUUID } from 'node:crypto';
import type { CommandInput } from '../../shared/protocol/commands.ts';

type Register = CommandInput<'request:register'>;

/** Who asks in these tests. */
export const APPLICANT: Register['applicant'] = {
  name: 'Lestari Binti',
  institution: 'SDN Contoh 1',
  phone: '081200000031',
  email: '',
  address: '',
  idNumber: '',
};

function aRequest(typeId: string, changes: Partial<Register>): Register {
  return {
    idempotencyKey: randomUUID(),
    typeId,
    visitId: null,
    channel: 'in-person',
    receivedOn: '2026-11-23',
    applicant: APPLICANT,
    answers: {},
    seen: [],
    lateOverride: '',
    ...changes,
  };
}

export function aConsultation(changes: Partial<Register> = {}): Register {
  const answers = { subject: 'Rapor Pendidikan', question: 'Bagaimana membaca capaian literasi?' };
  return aRequest('consultation', { answers, seen: ['identity', 'form'], ...changes });
}

export function anInformationRequest(changes: Partial<Register> = {}): Register {
  return aRequest('information', {
    applicant: { ...APPLICANT, address: 'Jalan Contoh 1, Tarakan', idNumber: '6372990101900001' },
    answers: { detail: 'Jumlah sekolah penggerak', purpose: 'Skripsi', format: 'file', delivery: 'email' },
    seen: ['identity'],
    ...changes,
  });
}

export function aLoan(changes: Partial<Register> = {}): Register {
  return aRequest('loan', {
    answers: {
      facility: 'hall',
      from: '2026-12-01T08:00',
      to: '2026-12-01T15:00',
      participants: '40',
      purpose: 'Lokakarya kurikulum',
    },
    seen: ['identity', 'form'],
    ...changes,
  });
}

export function aCooperation(changes: Partial<Register> = {}): Register {
  return aRequest('cooperation', {
    channel: 'letter',
    answers: {
      institution: 'Dinas Pendidikan Contoh',
      activity: 'Pendampingan perencanaan berbasis data',
      aim: 'Kepala sekolah jenjang SD',
      'event-day': '2026-12-14',
    },
    seen: ['letter', 'proposal', 'budget', 'programme'],
    ...changes,
  });
}
