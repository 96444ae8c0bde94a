import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aRegistration, aStranger } from '../support/builders.ts';
import { PATIENTLY, withScreens, type Screens } from '../support/browser.ts';
import { Desk } from '../support/e2e-desk.ts';
import {
  startHubProcess,
  storedVisits,
  type HubProcess,
  type StoredVisit,
} from '../support/e2e-hub-process.ts';
import { Kiosk } from '../support/e2e-kiosk.ts';
import { freePort, LYING, PIN, UPRIGHT, WORKSTATION } from '../support/e2e-office.ts';
import { Tv } from '../support/e2e-tv.ts';
import { fillToReview, SUTRISNO } from '../support/e2e-visitor.ts';
import { connect, type HubClient } from '../support/hub-client.ts';
import { COORDINATOR } from '../support/with-app.ts';

const FRONT = 'Lestari Binti';
const OTHER_KIOSKS = 4;
/** Enough that a kill falls among many. */
const BEFORE_THE_KILL = 25;

/** What a crash is survived by: one folder and one port, whatever process holds them. */
interface Place {
  readonly dataDir: string;
  readonly port: number;
}

interface Tokens {
  readonly kiosk: string;
  readonly tv: string;
  readonly others: readonly string[];
}

/** First coordinator, an officer and the devices. */
async function furnish(hub: HubProcess): Promise<Tokens> {
  const stranger = await connect(hub.url);
  const { token } = await stranger.must('setup:claim', { ...COORDINATOR, code: hub.setupCode ?? '' });
  const lead = await connect(hub.url, token);
  await lead.must('officer:create', { name: FRONT, secret: PIN, roles: ['front-office'], serviceIds: [] });
  async function pair(kind: 'kiosk' | 'tv'): Promise<string> {
    const { code } = await lead.must('device:create-code', { kind });
    return (await stranger.must('device:pair', { kind, code })).token;
  }
  const others: string[] = [];
  for (let made = 0; made < OTHER_KIOSKS; made += 1) others.push(await pair('kiosk'));
  const tokens = { kiosk: await pair('kiosk'), tv: await pair('tv'), others };
  stranger.close();
  lead.close();
  return tokens;
}

async function openScreens(
  screens: Screens,
  url: string,
  tokens: Tokens,
): Promise<{ kiosk: Kiosk; tv: Tv; desk: Desk }> {
  const kiosk = new Kiosk(
    await screens.open({
      name: 'kiosk',
      url: `${url}/kiosk`,
      size: UPRIGHT,
      touch: true,
      stored: { 'ult-kiosk': tokens.kiosk },
    }),
  );
  const tv = new Tv(
    await screens.open({ name: 'tv', url: `${url}/tv`, size: LYING, stored: { 'ult.tv.token': tokens.tv } }),
  );
  await tv.page.getByRole('button', { name: tv.words.soundLater }).click();
  const desk = new Desk(await screens.open({ name: 'desk', url: `${url}/desk`, size: WORKSTATION }));
  await desk.signIn(FRONT, PIN);
  await desk.openCounter(1);
  return { kiosk, tv, desk };
}

/** Registers one visitor after the other until the hub is gone; each number that was answered goes into `given`. */
async function registerUntilGone(client: HubClient, given: string[]): Promise<void> {
  while (client.socket.connected) {
    try {
      const { ticket } = await client.must(
        'visit:register',
        aRegistration({ visitor: aStranger(), elapsedMs: 1_000 }),
      );
      given.push(ticket);
    } catch {
      return;
    }
  }
}

/** Kills the hub while other kiosks register and the visitor at this one has just made the last tap. */
async function killAmongRegistrations(hub: HubProcess, tokens: Tokens, kiosk: Kiosk): Promise<string[]> {
  const given: string[] = [];
  const clients = await Promise.all(tokens.others.map((token) => connect(hub.url, token)));
  const registering = clients.map((client) => registerUntilGone(client, given));
  await expect.poll(() => given.length, { ...PATIENTLY, interval: 5 }).toBeGreaterThan(BEFORE_THE_KILL);
  await kiosk.go(kiosk.visit.takeNumber);
  await hub.kill();
  for (const client of clients) client.close();
  await Promise.all(registering);
  return given;
}

const isWaiting = ({ state }: StoredVisit): boolean => state === 'waiting-front-office';

/** Desk and TV say what the rows say. */
async function agree(rows: readonly StoredVisit[], desk: Desk, tv: Tv): Promise<void> {
  const { work } = desk.words;
  const waiting = rows.filter(isWaiting);
  const counts = desk.page.getByRole('group', { name: work.counts });
  const shown = async (name: string): Promise<number> =>
    Number.parseInt((await counts.getByRole('button', { name }).textContent()) ?? '', 10);
  await expect.poll(() => shown(work.groups.waiting), PATIENTLY).toBe(waiting.length);
  await expect
    .poll(() => shown(work.groups['in-hand']), PATIENTLY)
    .toBe(rows.filter(({ state }) => state.startsWith('called')).length);

  const called = rows.find(({ state }) => state === 'called-front-office')?.ticket ?? tv.words.free;
  const next = waiting.slice(0, 3).map(({ ticket }) => ticket);
  await expect.poll(() => tv.counterLine('loket-1'), PATIENTLY).toEqual(['1', called, next.join('')]);
}

async function crash(screens: Screens, place: Place): Promise<void> {
  screens.mayLoseHub();
  const start = (): Promise<HubProcess> => startHubProcess(place.dataDir, place.port);
  let hub = await start();
  try {
    const tokens = await furnish(hub);
    const { kiosk, tv, desk } = await openScreens(screens, hub.url, tokens);
    await fillToReview(kiosk, SUTRISNO);

    const given = await killAmongRegistrations(hub, tokens, kiosk);
    hub = await start();
    await kiosk.asks(kiosk.frame.yourNumber);
    const own = await kiosk.readNumber();
    const rows = storedVisits(place.dataDir);
    const tickets = rows.map(({ ticket }) => ticket);
    expect(new Set(given).size).toBe(given.length);
    expect(tickets).toEqual(expect.arrayContaining(given));
    expect(given).not.toContain(own);
    expect(tickets.filter((ticket) => ticket === own)).toHaveLength(1);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    await agree(rows, desk, tv);

    // And in the middle of a call.
    await desk.press(desk.words.work.callNext);
    await hub.kill();
    hub = await start();
    await desk.page.getByRole('alert').waitFor({ state: 'detached' });
    await agree(storedVisits(place.dataDir), desk, tv);
    if (!(await desk.hand.isVisible())) await desk.press(desk.words.work.callNext);
    await desk.has('A-001', desk.words.visit.calledTitle);
    await desk.press(desk.words.work.startVerify);
    await desk.has('A-001', desk.words.visit.verifyTitle);
    expect(storedVisits(place.dataDir)[0]).toMatchObject({ ticket: 'A-001', state: 'verifying', calls: 1 });
  } finally {
    await hub.kill();
  }
}

it('a hub killed among registrations and calls comes back, and kiosk, desk and TV say what its rows say', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'ult-crash-'));
  const port = await freePort();
  try {
    await withScreens((screens) => crash(screens, { dataDir, port }));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}, 300_000);
