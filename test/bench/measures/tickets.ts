/** Tickets per second from the tap to the answer, printer on, and whether each number was given once. */
import { connectMany, type Bench } from '../bench.ts';
import { startBare } from '../bare/start.ts';
import { residentMb } from '../child.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { runLoad } from '../load.ts';
import { openPaper } from '../paper.ts';
import { nextRegistration } from '../people.ts';
import { emptyHall, ticketsIn } from '../rows-in.ts';
import { median } from '../statistics.ts';
import { checkTickets } from './ticket-check.ts';

const IN_FLIGHT = [1, 4, 16] as const;

export async function measureTickets(bench: Bench): Promise<readonly Figure[]> {
  const [rounds, perRound, enoughMs] = bench.quick ? [5, 200, 1_500] : [9, 1_000, 60_000];
  const [hubOffice, bareOffice] = [bench.office(), bench.office()];
  const paper = bench.closing(await openPaper());
  const hub = bench.closing(await startHub({ dataDir: hubOffice.dataDir, printer: paper.setting }));
  const bare = bench.closing(await startBare(bareOffice.dataDir));
  const kiosks = await connectMany(bench, 16, hub.url, hubOffice.kiosk);
  const bareKiosks = await connectMany(bench, 16, bare.url, 'kiosk');
  const message = (): readonly unknown[] => ['visit:register', nextRegistration()];
  const replies: unknown[] = [];

  async function round(inFlight: number, count: number): Promise<{ hub: number; bare: number }> {
    const own = await runLoad(kiosks.slice(0, inFlight), count, message);
    emptyHall(hubOffice.dataDir);
    const plain = await runLoad(bareKiosks.slice(0, inFlight), count, message);
    emptyHall(bareOffice.dataDir);
    replies.push(...own.replies);
    return { hub: count / own.seconds, bare: count / plain.seconds };
  }

  await round(16, perRound * 3);
  const figures: Figure[] = [];
  for (const inFlight of IN_FLIGHT) {
    const speeds: { hub: number; bare: number }[] = [];
    const startedAt = performance.now();
    // a slow disk gets fewer rounds, so that a run has an end
    for (let n = 0; n < rounds && (n < 2 || performance.now() - startedAt < enoughMs); n += 1) {
      speeds.push(await round(inFlight, perRound));
    }
    figures.push({
      name: `tickets per second, ${inFlight} in flight`,
      value: median(speeds.map((speed) => speed.hub)),
      unit: '/s',
      bare: median(speeds.map((speed) => speed.bare)),
      ...(inFlight === 16 ? { aim: { atLeast: 2_000 }, ratioAim: { atLeast: 0.5 } } : {}),
    });
  }
  const memory = {
    name: 'memory after this load',
    value: residentMb(hub.pid),
    unit: 'MB',
    aim: { atMost: 130 },
    bare: residentMb(bare.pid),
  };
  return [...figures, ...checkTickets(replies, ticketsIn(hubOffice.dataDir)), memory];
}
