/** Another program that hands in requests, over real HTTP. */
import { randomUUID } from 'node:crypto';
import { anOfficer } from './staff.ts';
import type { App } from './with-app.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface Program {
  readonly id: string;
  readonly token: string;
  /** Hands one in; what is no string is sent as JSON. */
  submit(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  state(code: string): Promise<Answered>;
}

export async function aProgram(app: App, name = 'Laman BPMP Contoh'): Promise<Program> {
  const admin = await anOfficer(app, `admin-${randomUUID()}`, ['admin']);
  const { id, token } = await admin.must('application:create', { name });
  return { id, token, ...programWith(app, token) };
}

/** With whatever token. */
export function programWith(app: App, token: string | null): Pick<Program, 'submit' | 'state'> {
  const bearer: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  return {
    submit(body, headers = {}) {
      const named = typeof body === 'object' && body !== null && 'idempotencyKey' in body;
      const key: Record<string, string> = named ? {} : { 'idempotency-key': randomUUID() };
      const sent = { 'content-type': 'application/json', ...key, ...bearer, ...headers };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return asked(`${app.hub.url}/api/requests`, { method: 'POST', headers: sent, body: text });
    },
    state: (code) => asked(`${app.hub.url}/api/requests/${code}`, { headers: bearer }),
  };
}

export async function asked(url: string, init: RequestInit = {}): Promise<Answered> {
  const answer = await fetch(url, init);
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, headers: answer.headers, body };
}

/** A loan as a program sends it. */
export function aSubmittedLoan(answers: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'loan',
    applicant: { name: 'Lestari Binti', institution: 'SDN Contoh 1', phone: '081200000031' },
    answers: {
      facility: 'hall',
      from: '2026-12-01T08:00',
      to: '2026-12-01T15:00',
      participants: 40,
      purpose: 'Lokakarya kurikulum',
      ...answers,
    },
  };
}

export function aSubmittedConsultation() {
  return {
    type: 'consultation',
    applicant: { name: 'Yansen Tundan', email: 'yansen@example.com' },
    answers: { subject: 'Rapor Pendidikan', question: 'Bagaimana membaca capaian literasi?' },
  };
}
