/**
 * From Panggil Berikutnya until the last TV has the number, beside one bare broadcast to as many; and beside a bare
 * commit of what a call stores followed by that broadcast, because no number may be shown before it is safe on the disk.
 */
import type { HubClient } from '../../support/hub-client.ts';
import type { TvEvent } from '../../../shared/protocol/tv.ts';
import { startBare } from '../bare/start.ts';
import { connectMany, pause, type Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { runLoad } from '../load.ts';
import { nextRegistration } from '../people.ts';
import { percentile } from '../statistics.ts';

const DISPLAYS = [1, 10, 100] as const;
const RATIO_AIM = { 1: { atMost: 1.5 }, 10: undefined, 100: { atMost: 2 } } as const;
const WAITING = 20;
/** The hall's other news (who is next) has passed by then, so that each call is measured by itself. */
const QUIET_MS = 4;

export async function measureCallToDisplay(bench: Bench): Promise<readonly Figure[]> {
  const calls = bench.quick ? 30 : 300;
  const office = bench.office();
  const hub = bench.closing(await startHub({ dataDir: office.dataDir }));
  const bare = bench.closing(await startBare(bench.office().dataDir));
  const [kiosk] = await connectMany(bench, 1, hub.url, office.kiosk);
  const [officer] = await connectMany(bench, 1, hub.url, office.frontOffice);
  const [plain] = await connectMany(bench, 1, bare.url, 'desk');
  if (!kiosk || !officer || !plain) return [];
  await runLoad([kiosk], WAITING, () => ['visit:register', nextRegistration()]);

  const figures: Figure[] = [];
  const displays: HubClient[] = [];
  const bareDisplays: HubClient[] = [];
  await plain.raw('visit:register', nextRegistration());
  await alternate(calls, officer, [], plain, []);
  for (const count of DISPLAYS) {
    displays.push(...(await connectMany(bench, count - displays.length, hub.url, office.tv)));
    bareDisplays.push(...(await connectMany(bench, count - bareDisplays.length, bare.url, 'tv')));
    await alternate(20, officer, displays, plain, bareDisplays);
    const times = await alternate(calls, officer, displays, plain, bareDisplays);
    figures.push(...figuresOf(count, times));
  }
  return figures;
}

interface Times {
  readonly hub: number[];
  readonly bare: number[];
  /** With the commit. */
  readonly safe: number[];
}

function figuresOf(count: (typeof DISPLAYS)[number], times: Times): Figure[] {
  const ratioAim = RATIO_AIM[count];
  const at = (share: number): Figure => ({
    name: `call to ${count} ${count === 1 ? 'display' : 'displays'}, p${share * 100}`,
    value: percentile(times.hub, share),
    unit: 'ms',
    bare: percentile(times.bare, share),
    ...(ratioAim === undefined || share !== 0.5 ? {} : { ratioAim }),
  });
  const safe = {
    ...at(0.5),
    name: `${at(0.5).name} (bare: commit, then broadcast)`,
    bare: percentile(times.safe, 0.5),
  };
  return [at(0.5), at(0.95), { name: safe.name, value: safe.value, unit: safe.unit, bare: safe.bare }];
}

/** One call on the hub, one of each kind on the bare server, and so on: what else this machine does meets them all. */
async function alternate(
  calls: number,
  officer: HubClient,
  displays: readonly HubClient[],
  plain: HubClient,
  bareDisplays: readonly HubClient[],
): Promise<Times> {
  const times: Times = { hub: [], bare: [], safe: [] };
  let event: unknown;
  for (let n = 0; n < calls; n += 1) {
    const call = await timed(displays, () => officer.must('visit:call-next', {}));
    times.hub.push(call.ms);
    event = displays[0]?.heard.findLast((heard) => (heard as TvEvent).t === 'call') ?? { t: 'call' };
    await officer.must('visit:release', { visitId: call.value.visit.id });
    await pause(QUIET_MS);
    times.bare.push((await timed(bareDisplays, () => plain.raw('call', event))).ms);
    await pause(QUIET_MS);
    times.safe.push((await timed(bareDisplays, () => plain.raw('safe-call', event))).ms);
    await pause(QUIET_MS);
  }
  return times;
}

/** @returns ms from sending the command until the last display heard a call */
async function timed<T>(
  displays: readonly HubClient[],
  send: () => Promise<T>,
): Promise<{ ms: number; value: T }> {
  const heard = displays.map(({ socket }) => heardCall(socket));
  const startedAt = performance.now();
  const answer = send();
  await Promise.all(heard);
  const ms = performance.now() - startedAt;
  return { ms, value: await answer };
}

function heardCall(socket: HubClient['socket']): Promise<void> {
  return new Promise((resolve) => {
    const look = (event: TvEvent): void => {
      if (event.t !== 'call') return;
      socket.off('tv', look);
      resolve();
    };
    socket.on('tv', look);
  });
}
