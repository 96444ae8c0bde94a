/** Requests that a test changes a little; all persons from the fake ranges. */
import { randomUUID } from 'node:crypto';
import { loan } from '../../db/seed/profiles/request-types/loan.ts';
import type { RequestType } from '../../shared/domain/requests/request-type.ts';
import { changeOf, type TypeChange } from '../../shared/domain/requests/type-change.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { RequestDetail } from '../../shared/protocol/desk/requests.ts';
import type { HubClient } from './hub-client.ts';
import { anOfficer } from './staff.ts';
import type { App } from './with-app.ts';

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
    typeVersion: 1,
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
    applicant: { ...APPLICANT, address: 'Jalan Contoh 1, Tarakan', idNumber: '6372991205909001' },
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

/** The same loan as a visitor asks for it at the kiosk. */
export function aKioskLoan(
  changes: Partial<CommandInput<'request:submit'>> = {},
): CommandInput<'request:submit'> {
  return {
    idempotencyKey: randomUUID(),
    ticket: '7K3F-Q9',
    typeId: 'loan',
    typeVersion: 1,
    answers: aLoan().answers,
    applicant: { phone: '', address: '', idNumber: '' },
    ...changes,
  };
}

/** Who works on requests in these tests, signed in. */
export interface RequestDesk {
  readonly front: HubClient;
  readonly expert: HubClient;
  readonly expertId: string;
  readonly ppid: HubClient;
  readonly head: HubClient;
}

export async function aRequestDesk(app: App): Promise<RequestDesk> {
  return {
    front: await anOfficer(app, 'front', ['front-office']),
    expert: await anOfficer(app, 'expert', ['helpdesk']),
    expertId: 'expert',
    ppid: await anOfficer(app, 'ppid', ['information-officer']),
    head: await anOfficer(app, 'head', ['head']),
  };
}

export async function look(client: HubClient, requestId: string): Promise<RequestDetail> {
  return client.must('request:detail', { requestId });
}

/** A step as the page takes it: with the count it saw. */
export async function step(
  client: HubClient,
  requestId: string,
  name: string,
  answers: CommandInput<'request:step'>['answers'] = {},
): Promise<void> {
  const { base } = await look(client, requestId);
  await client.must('request:step', { requestId, step: name, base, answers });
}

export async function dispose(
  from: HubClient,
  toId: string,
  requestId: string,
  changes: Partial<CommandInput<'request:dispose'>> = {},
): Promise<void> {
  const { base } = await look(from, requestId);
  const said = { instruction: 'Mohon dijawab', limitDay: null, nature: 'ordinary' } as const;
  await from.must('request:dispose', { requestId, base, toId, ...said, ...changes });
}

export const stateOf = async (client: HubClient, id: string): Promise<string> =>
  (await look(client, id)).state.id;

/** A version of a type as a coordinator publishes it: the first one made here, in force from today on. */
export function aTypeChange(
  change: Partial<TypeChange> = {},
  over: Partial<CommandInput<'request-type:save'>> = {},
  delivered: RequestType = loan,
): CommandInput<'request-type:save'> {
  return JSON.parse(
    JSON.stringify({
      typeId: delivered.id,
      last: 1,
      effectiveFrom: '2026-11-23',
      change: { ...changeOf(delivered), ...change },
      ...over,
    }),
  ) as CommandInput<'request-type:save'>;
}
