/** A waiting room full of visitors, and what was done with them: for tests of the calling rules. */
import { expect } from 'vitest';
import { eventsAfter, latestSeq } from '../../db/repositories/events.ts';
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import { findVisit, type VisitRow } from '../../db/repositories/visits.ts';
import type { OfficeSettings } from '../../db/seed/profiles/types.ts';
import type { OfficeData } from '../../db/seed/seed.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { RegisterVisit } from '../../shared/protocol/kiosk.ts';
import type { RouteVisit } from '../../shared/protocol/desk/visits.ts';
import { aRegistration, aRouting, aStranger, aVerification } from './builders.ts';
import { SECOND } from './fake-clock.ts';
import type { HubClient } from './hub-client.ts';
import { everything } from './rows.ts';
import { aPlacedOfficer, type Placed } from './staff.ts';
import type { App } from './with-app.ts';

/** Registers that many strangers, a second apart. @returns visit ids by ticket */
export async function hallOf(
  app: App,
  count: number,
  changes: Partial<RegisterVisit> = {},
): Promise<Record<string, string>> {
  const kiosk = await app.device('kiosk');
  const visits: Record<string, string> = {};
  for (let n = 0; n < count; n += 1) {
    app.clock.advance(SECOND);
    const registration = aRegistration({ visitor: aStranger(), ...changes });
    const issued = await kiosk.must('visit:register', registration);
    visits[issued.ticket] = issued.visitId;
  }
  kiosk.close();
  return visits;
}

/** One visitor who waits. @returns the visit's id */
export async function aWaiting(app: App, changes: Partial<RegisterVisit> = {}): Promise<string> {
  return Object.values(await hallOf(app, 1, changes))[0] ?? '';
}

export function aFrontOffice(app: App, number = 1): Promise<Placed> {
  return aPlacedOfficer(app, number, { stages: ['front-office'] });
}

/** A helpdesk counter; without services it is for all of them. */
export function aHelpdesk(app: App, number = 11, serviceIds?: readonly string[]): Promise<Placed> {
  return aPlacedOfficer(app, number, { stages: ['helpdesk'], ...(serviceIds ? { serviceIds } : {}) });
}

/** The tickets a counter calls one after the other until nobody waits. */
export async function callAll(desk: HubClient): Promise<string[]> {
  const called: string[] = [];
  for (;;) {
    const next = await desk.send('visit:call-next', {});
    if (!next.ok) return called;
    called.push(next.value.visit.ticket);
    await desk.must('visit:cancel', { visitId: next.value.visit.id, reason: 'Selesai dipanggil' });
  }
}

/** Calls the next number and begins with it. @returns the visit's id */
export async function begin(desk: HubClient): Promise<string> {
  const { visit } = await desk.must('visit:call-next', {});
  await desk.must('visit:start', { visitId: visit.id });
  return visit.id;
}

/** Takes the next visit through the front office to the helpdesk's queue. @returns its ticket */
export async function toHelpdesk(front: HubClient, to: Partial<RouteVisit> = {}): Promise<string> {
  const visitId = await begin(front);
  await front.must('visit:verify', aVerification(visitId));
  const { visit } = await front.must('visit:route', aRouting(visitId, to));
  return visit.ticket;
}

export interface Served {
  readonly front: Placed;
  readonly helpdesk: Placed;
  readonly visitId: string;
}

/** A visit that is being served at the helpdesk counter 11. */
export async function aServed(app: App, changes: Partial<RegisterVisit> = {}): Promise<Served> {
  await aWaiting(app, changes);
  const front = await aFrontOffice(app);
  const helpdesk = await aHelpdesk(app);
  await toHelpdesk(front.desk, { counterId: helpdesk.counterId });
  return { front, helpdesk, visitId: await begin(helpdesk.desk) };
}

/** The visit's row as it is now. */
export async function rowOf(app: App, visitId: string): Promise<VisitRow> {
  const visit = await findVisit(app.hub.context.db, visitId);
  if (!visit) throw new Error(`No visit ${visitId}.`);
  return visit;
}

/** What happened to a visit, oldest first: type, who, and what the log says of it. */
export async function trailOf(
  app: App,
  visitId: string,
): Promise<{ type: string; actor: string; data: Record<string, unknown> }[]> {
  const events = await eventsAfter(app.hub.context.db, 0, 100_000);
  return events
    .filter((event) => event.visitId === visitId)
    .map(({ type, actorId, data }) => ({
      type,
      actor: actorId,
      data: JSON.parse(data) as Record<string, unknown>,
    }));
}

/** A command that must be refused with that code and leave every row as it was. */
export async function refusedUnchanged(
  app: App,
  command: () => Promise<{ readonly ok: boolean; readonly error?: { readonly code: ErrorCode } }>,
  code: ErrorCode,
): Promise<void> {
  const { db } = app.hub.context;
  const before = await everything(db);
  const seq = await latestSeq(db);
  const reply = await command();
  expect(reply.error?.code).toBe(code);
  expect(await latestSeq(db), 'the log says nothing of it').toBe(seq);
  expect(await everything(db)).toEqual(before);
}

/** Other settings of the office than the profile's. */
export async function withSettings(app: App, changes: Partial<OfficeSettings>): Promise<void> {
  const { db, reloadOffice } = app.hub.context;
  const office = await getSetting<OfficeData>(db, 'office');
  if (!office) throw new Error('There is no office.');
  await setSetting(db, 'office', { ...office, settings: { ...office.settings, ...changes } });
  await reloadOffice();
}
