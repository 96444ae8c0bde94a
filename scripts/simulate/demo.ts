/** `npm run demo`: days of the same simulated office, live at 60 times the speed, in the real screens. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertOfficer } from '../../db/repositories/officers.ts';
import { NOBODYS_HASH } from '../../server/auth/secrets.ts';
import type { Hub } from '../../server/start-server.ts';
import { build } from '../lib/build.ts';
import { inProject } from '../lib/project.ts';
import { openOffice } from './office-day.ts';
import { readOptions } from './options.ts';
import { createFastClock } from './world/clock.ts';
import { serviceTime, workingDays } from './world/day-plan.ts';
import { beforeDawn, makeWorld } from './world/make-world.ts';
import { openSession } from './world/staff.ts';

const SPEED = 60;
const PORT = 8477;
const ONLOOKER = 'pengamat';
const TEN_MINUTES = 10 * 60_000;

/** Which storage of the browser each page keeps its token in, and under what name. */
const TOKENS = {
  kiosk: "localStorage.setItem('ult-kiosk'",
  tv: "localStorage.setItem('ult.tv.token'",
  desk: "sessionStorage.setItem('ult-desk'",
} as const;
type Page = keyof typeof TOKENS;
const PAGES = Object.keys(TOKENS) as Page[];

/** @param args as of `npm run simulate`, which fills the days @returns the exit code */
export async function demo(args: readonly string[]): Promise<number> {
  const options = readOptions(['--visits', '80', '--days', '20', ...args]);
  if (!options.ok) {
    console.error(options.sentences.join('\n'));
    return 2;
  }
  await build({ force: false }, ['renderer']);
  const rendererDir = await mkdtemp(join(tmpdir(), 'ult-demo-'));
  await cp(inProject('dist', 'renderer'), rendererDir, { recursive: true });
  const { profile, from, days, visits, seeds } = options.value;
  const clock = createFastClock(beforeDawn(from), SPEED);
  const port = Number(process.env.ULT_PORT ?? PORT);
  const world = await makeWorld({ profile, seed: seeds[0] ?? 1, clock, live: { rendererDir, port } });
  const end = (): void =>
    void Promise.allSettled([world.hub.end(), rm(rendererDir, { recursive: true })]).then(() =>
      process.exit(0),
    );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);

  const plans = workingDays(world.hub.hub.context.office(), from, days);
  const [first] = plans;
  const load = { visits, serviceMs: first ? serviceTime(first) : 1, services: world.services };
  const office = await openOffice(world, load);
  await engageOnlooker(world.hub.hub);
  const tokens = {
    kiosk: await world.hub.hub.deviceToken('kiosk', 'Kios demo'),
    tv: await world.hub.hub.deviceToken('tv', 'TV demo'),
  };
  for (const plan of plans) {
    // a session is good for twelve hours
    clock.skipTo(plan.spans[0].start - TEN_MINUTES);
    await openPages(rendererDir, plan.day, { ...tokens, desk: await openSession(world.hub.hub, ONLOOKER) });
    console.log(
      `\n${plan.day}, ${visits} visitors expected, at ${SPEED} times the speed. Open in a browser (Ctrl+C ends it):`,
    );
    for (const page of PAGES) console.log(`  ${page.padEnd(6)} ${world.hub.url}/${page}`);
    await office.live(plan, () => Promise.resolve());
  }
  end();
  return 0;
}

/** Who looks at the desk sees what a coordinator sees. */
async function engageOnlooker(hub: Hub): Promise<void> {
  const { db, clock, reloadOffice } = hub.context;
  await insertOfficer(db, {
    id: ONLOOKER,
    name: 'Pengamat',
    roles: ['coordinator'],
    serviceIds: [],
    secretHash: NOBODYS_HASH,
    createdAt: clock.now(),
  });
  await reloadOffice();
}

/**
 * The pages as they are, but that their clock runs as fast as the office's and that they need not be paired or signed
 * in. Only the clock on the wall is sped up: sounds and animations keep their own time.
 */
async function openPages(dir: string, day: string, tokens: Readonly<Record<Page, string>>): Promise<void> {
  for (const page of PAGES) {
    const original = await readFile(inProject('dist', 'renderer', page, 'index.html'), 'utf8');
    // a file, because the pages run no script that stands in them; of its own name, because browsers keep those files
    const script = `assets/demo-${page}-${day}.js`;
    await writeFile(join(dir, script), `${FAST_CLOCK}${TOKENS[page]}, '${tokens[page]}');`);
    await writeFile(
      join(dir, page, 'index.html'),
      original.replace('<head>', `<head><script src="/${script}"></script>`),
    );
  }
}

/** The socket's own patience is counted with the same clock: it is given as much more of it. */
const FAST_CLOCK = `
const wallClock = Date.now, since = wallClock(), parse = JSON.parse;
Date.now = () => since + (wallClock() - since) * ${SPEED};
JSON.parse = (...given) => {
  const value = parse(...given);
  if (value?.sid && value.pingInterval) value.pingInterval *= ${SPEED};
  return value;
};
`;
