/** A whole office for end-to-end tests: a real hub whose clock runs, and its screens in a real browser. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { aRegistration, aStranger } from './builders.ts';
import { withScreens, type ScreenOptions, type Screens, type Size } from './browser.ts';
import { AdminPage } from './e2e-admin.ts';
import { Desk } from './e2e-desk.ts';
import { Kiosk } from './e2e-kiosk.ts';
import { Tv } from './e2e-tv.ts';
import type { FakeClock } from './fake-clock.ts';
import { runningClock } from './running-clock.ts';
import { withApp, type App, type AppOptions } from './with-app.ts';

export const UPRIGHT: Size = { width: 1080, height: 1920 };
export const LYING: Size = { width: 1920, height: 1080 };
export const WORKSTATION: Size = { width: 1366, height: 768 };

/** PIN of every officer made by `hire`. */
export const PIN = 'rahasia-135790';

type Extra = Partial<Pick<ScreenOptions, 'name' | 'size' | 'prepare'>>;

export interface Office extends Omit<App, 'clock'> {
  readonly clock: FakeClock;
  readonly screens: Screens;
  /** A kiosk that is paired already, at its first screen; upright unless said otherwise. */
  kiosk(extra?: Extra): Promise<Kiosk>;
  tv(extra?: Extra): Promise<Tv>;
  /** A desk at its sign-in screen. */
  desk(extra?: Extra): Promise<Desk>;
  /** The pages of administration, at their sign-in screen. */
  admin(extra?: Extra): Promise<AdminPage>;
  /** Makes an account with `PIN`. @returns the officer's id */
  hire(name: string, roles: readonly OfficerRole[]): Promise<string>;
  /** A new officer at a desk of their own, signed in, with that counter open. */
  seat(name: string, roles: readonly OfficerRole[], counterNumber: number, extra?: Extra): Promise<Desk>;
}

/** Starts on a Monday at 09.00 WITA unless said otherwise; the hub keeps its port when it is started again. */
export async function withOffice(
  test: (office: Office) => Promise<void>,
  options: AppOptions = {},
): Promise<void> {
  const clock = runningClock(options.startsAt);
  const settings: AppOptions = {
    port: await freePort(),
    rendererDir: process.env.ULT_RENDERER_DIR ?? join(import.meta.dirname, '../../dist/renderer'),
    ...options,
    parts: { clock, ticking: true, ...options.parts },
  };
  await withApp((app) => withScreens((screens) => test(officeOf(app, clock, screens))), settings);
}

function officeOf(app: App, clock: FakeClock, screens: Screens): Office {
  const open = (path: string, options: Omit<ScreenOptions, 'url'>): ReturnType<Screens['open']> =>
    screens.open({ url: `${app.hub.url}${path}`, ...options });

  async function hire(name: string, roles: readonly OfficerRole[]): Promise<string> {
    const lead = await app.coordinator();
    const { id } = await lead.must('officer:create', {
      name,
      secret: PIN,
      roles: [...roles],
      serviceIds: [],
    });
    return id;
  }

  async function desk(extra: Extra = {}): Promise<Desk> {
    return new Desk(await open('/desk', { name: 'desk', size: WORKSTATION, ...extra }));
  }

  return {
    ...app,
    get hub() {
      return app.hub;
    },
    clock,
    screens,
    hire,
    desk,
    async admin(extra = {}) {
      return new AdminPage(await open('/admin', { name: 'admin', size: WORKSTATION, ...extra }));
    },
    async kiosk(extra = {}) {
      const stored = { 'ult-kiosk': await app.hub.deviceToken('kiosk', 'Kiosk 1') };
      return new Kiosk(await open('/kiosk', { name: 'kiosk', size: UPRIGHT, touch: true, stored, ...extra }));
    },
    async tv(extra = {}) {
      const stored = { 'ult.tv.token': await app.hub.deviceToken('tv', 'TV 1') };
      return new Tv(await open('/tv', { name: 'tv', size: LYING, stored, ...extra }));
    },
    async seat(name, roles, counterNumber, extra = {}) {
      await hire(name, roles);
      const seated = await desk({ name: `desk of ${name}`, ...extra });
      await seated.signIn(name, PIN);
      await seated.openCounter(counterNumber);
      return seated;
    },
  };
}

/** Visitors at another kiosk. @returns their numbers */
export async function registerVisitors(office: Office, count = 1, changes = {}): Promise<string[]> {
  const kiosk = await office.device('kiosk');
  const tickets: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const visitor = aStranger(`Tamu ${made + 1}`);
    tickets.push((await kiosk.must('visit:register', aRegistration({ visitor, ...changes }))).ticket);
  }
  return tickets;
}

/** A port nobody uses, so that a hub started again is found where it was. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
