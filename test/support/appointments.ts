/** Appointments for tests: booked at the desk for the next day, and that day come. */
import { randomUUID } from 'node:crypto';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { aGuestBook } from './builders.ts';
import type { HubClient } from './hub-client.ts';
import { anOfficer } from './staff.ts';
import { withApp, type App } from './with-app.ts';

export const NEXT_DAY = '2026-11-24';

export function aCheckIn(code: string, changes: Partial<CommandInput<'appointment:check-in'>> = {}) {
  const key = randomUUID();
  return {
    code,
    idempotencyKey: key,
    priority: null,
    language: 'id',
    elapsedMs: 20_000,
    ...changes,
  } as const;
}

export function aBooking(
  changes: Partial<CommandInput<'appointment:book'>> = {},
): CommandInput<'appointment:book'> {
  return {
    guestBook: aGuestBook(),
    serviceId: 'consultation',
    topicId: null,
    officerId: null,
    date: NEXT_DAY,
    time: '10:00',
    reason: 'Pendampingan rapor pendidikan',
    ...changes,
  };
}

export interface Booked {
  readonly kiosk: HubClient;
  readonly desk: HubClient;
  readonly code: string;
  readonly id: string;
}

/** An office with an appointment for the next day at ten, on that day at `time`. */
export async function withAppointment(
  time: string,
  test: (app: App, booked: Booked) => Promise<void>,
  booking: Partial<CommandInput<'appointment:book'>> = {},
): Promise<void> {
  await withApp(async (app) => {
    const kiosk = await app.device('kiosk');
    const desk = await anOfficer(app, 'petugas', ['front-office']);
    const { code, id } = await desk.must('appointment:book', aBooking(booking));
    app.clock.set(`${NEXT_DAY}T${time}:00+08:00`);
    await app.hub.jobs.run();
    await test(app, { kiosk, desk, code, id });
  });
}
