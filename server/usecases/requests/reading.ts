/** How a request stands: its type, its clocks by today's calendar, and what the engine needs to know of it. */
import type {
  RequestMarkRow,
  RequestSeenRow,
  RequestStepRow,
} from '../../../db/repositories/request-progress.ts';
import type { RequestFileRow } from '../../../db/repositories/request-files.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import type { LocalText } from '../../../shared/domain/pos.ts';
import {
  readClock,
  readKept,
  type ClockOffice,
  type ClockReading,
} from '../../../shared/domain/requests/clocks.ts';
import { deadlinesOf, type Deadlines } from '../../../shared/domain/requests/deadlines.ts';
import type { RequestStanding } from '../../../shared/domain/requests/flow.ts';
import { pressingClock, type OnBoard } from '../../../shared/domain/requests/request-board.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import { isOver, RECEIVED, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import { isOfferedAt } from '../../../shared/domain/requests/type-versions.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

/** The version a request runs under (H-10). @throws where there is none: nobody is judged by another standard */
export function typeOf(
  { requestTypes }: Pick<Office, 'requestTypes'>,
  { typeId, typeVersion }: Pick<RequestRow, 'typeId' | 'typeVersion'>,
): RequestType {
  const type = requestTypes.find(({ id, version }) => id === typeId && version === typeVersion);
  if (!type) throw new Error(`The database has no request type ${typeId} v${typeVersion}.`);
  return type;
}

/** The version in force of a type, for a request that begins now. */
export function typeInForce(
  { typesInForce }: Pick<Office, 'typesInForce'>,
  typeId: string,
): RequestType | undefined {
  return typesInForce.find(({ id }) => id === typeId);
}

/** What belongs to a service, for a visit that comes for it. */
export function typeOfService(
  { typesInForce }: Pick<Office, 'typesInForce'>,
  serviceId: string,
): RequestType | undefined {
  return typesInForce.find((type) => type.serviceId === serviceId);
}

/** What a visit that comes for that service may fill in at the kiosk. */
export function typeAtKiosk(
  office: Pick<Office, 'typesInForce'>,
  serviceId: string,
): RequestType | undefined {
  const type = typeOfService(office, serviceId);
  return type && isOfferedAt(type, 'kiosk') ? type : undefined;
}

/** The name of that form; null where the service has none. */
export function formOf(office: Pick<Office, 'typesInForce'>, serviceId: string): LocalText | null {
  return typeAtKiosk(office, serviceId)?.name ?? null;
}

/** Of requests, the one of that type which is not over. */
export function openOf(
  office: Pick<Office, 'requestTypes'>,
  requests: readonly RequestRow[],
  typeId: string,
): RequestRow | undefined {
  return requests.find((row) => row.typeId === typeId && !isOver(typeOf(office, row), row.state));
}

/** Now; of an earlier day, its beginning: clocks count days. */
export function receivedAt({ calendar }: Pick<Office, 'calendar'>, receivedOn: string, now: number): number {
  return receivedOn === calendar.day(now) ? now : calendar.bounds(receivedOn).start;
}

/** By when it is answered as it was told at receipt; null where the holidays of that year are not decreed yet. */
export function firstDueDay(
  office: Pick<Office, 'calendar' | 'workingTime'>,
  type: RequestType,
  { receivedOn, registeredAt }: Pick<RequestRow, 'receivedOn' | 'registeredAt'>,
): string | null {
  const marks = [{ mark: RECEIVED, at: receivedAt(office, receivedOn, registeredAt) }];
  return pressingOf(readClocks(office, type, marks, registeredAt))?.dueDay ?? null;
}

export interface ReadClock {
  readonly clock: RequestType['clocks'][number];
  readonly reading: ClockReading;
}

/** Those that can be read: one that meets a year without decreed holidays is left out, and nothing of it guessed. */
export function readClocks(
  office: Pick<Office, 'calendar' | 'workingTime'>,
  type: RequestType,
  marks: readonly Pick<RequestMarkRow, 'mark' | 'at'>[],
  now: number,
): ReadClock[] {
  const put = marks.map(({ mark, at }) => ({ id: mark, at }));
  return type.clocks.flatMap((clock) => {
    const reading = readClock(clock, put, office, now);
    return reading.ok ? [{ clock, reading: reading.value }] : [];
  });
}

export function pressingOf(clocks: readonly ReadClock[]): OnBoard['pressing'] {
  return pressingClock(
    clocks.map(({ reading }) => reading),
    clocks.map(({ clock }) => clock),
  );
}

/** The office's clock that presses, from what is kept of it: null where none runs. */
export function pressingKept(
  office: ClockOffice,
  { dueAt, dueClock }: Pick<RequestRow, 'dueAt' | 'dueClock'>,
  now: number,
): OnBoard['pressing'] {
  const reading = dueAt !== null && dueClock !== null && readKept(dueClock, dueAt, office, now);
  return reading && reading.ok ? reading.value : null;
}

/**
 * What is due of a request from here on, as its row keeps it. Supervision begins anew with another clock; of the same one
 * each level is told once, whatever moves it.
 */
export function dueOf(
  office: ClockOffice,
  type: RequestType,
  { state, dueClock, escalated }: Pick<RequestRow, 'state' | 'dueClock' | 'escalated'>,
  marks: readonly Pick<RequestMarkRow, 'mark' | 'at'>[],
): Deadlines & Pick<RequestRow, 'escalated'> {
  const put = marks.map(({ mark, at }) => ({ id: mark, at }));
  const due = deadlinesOf(type, state, put, office);
  return { ...due, escalated: due.dueClock === dueClock ? escalated : 0 };
}

export interface Progress {
  readonly marks: readonly RequestMarkRow[];
  readonly steps: readonly RequestStepRow[];
  readonly seen: readonly RequestSeenRow[];
  readonly files: readonly RequestFileRow[];
}

export function standingOf(
  { state, before, assigneeId }: RequestRow,
  type: RequestType,
  { marks, steps, seen, files }: Progress,
): RequestStanding {
  const there = new Set([...seen, ...files].map(({ documentId }) => documentId));
  return {
    state,
    before,
    assigneeId,
    marks: marks.map(({ mark }) => mark),
    taken: steps.map(({ step }) => step),
    missing: type.documents.filter(({ id, required }) => required && !there.has(id)).map(({ id }) => id),
  };
}

/** Who asks and what for, for who works on it; null and nothing once it was erased. */
export function unsealed(
  { vault }: Pick<Context, 'vault'>,
  { applicantCipher, answersCipher }: Pick<RequestRow, 'applicantCipher' | 'answersCipher'>,
): { readonly applicant: Applicant | null; readonly form: Answers } {
  const form = unsealJson(vault, answersCipher) as Answers | null;
  return { applicant: unsealJson(vault, applicantCipher) as Applicant | null, form: form ?? {} };
}
