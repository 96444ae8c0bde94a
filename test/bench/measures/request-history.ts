/** Whether years of requests make today's slower: the same request taken in by a hub with none and by one with a past. */
import { connectMany, type Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { runLoad } from '../load.ts';
import type { Office } from '../office.ts';
import { addEndedRequests, nextRequest } from '../requests-in.ts';
import { median } from '../statistics.ts';

const PAST_REQUESTS = 100_000;

export async function measureRequestHistory(bench: Bench): Promise<readonly Figure[]> {
  const [newOffice, oldOffice] = [bench.office(), bench.office()];
  // before anything is connected: this process answers nobody meanwhile
  await addEndedRequests(oldOffice, PAST_REQUESTS);
  const [young, old] = [await openDoor(bench, newOffice), await openDoor(bench, oldOffice)];
  const [rounds, perRound] = bench.quick ? [4, 25] : [10, 50];
  await Promise.all([young(perRound), old(perRound)]);
  const times: { young: number[]; old: number[] } = { young: [], old: [] };
  for (let n = 0; n < rounds; n += 1) {
    times.young.push(...(await young(perRound)));
    times.old.push(...(await old(perRound)));
  }
  return [
    {
      name: `take a request in with ${PAST_REQUESTS} past ones (bare: with none), p50`,
      value: median(times.old),
      unit: 'ms',
      bare: median(times.young),
      ratioAim: { atMost: 1.3 },
    },
  ];
}

/** @returns takes so many in, one after another: ms of each */
async function openDoor(
  bench: Bench,
  office: Office,
): Promise<(count: number) => Promise<readonly number[]>> {
  const hub = bench.closing(await startHub({ dataDir: office.dataDir }));
  const officers = await connectMany(bench, 1, hub.url, office.frontOffice);
  return async (count) => {
    const { latencies, replies } = await runLoad(officers, count, () => ['request:register', nextRequest()]);
    if (!replies.every(isTaken))
      throw new Error(`not every request was taken in: ${JSON.stringify(replies[0])}`);
    return latencies;
  };
}

const isTaken = (reply: unknown): boolean => (reply as { ok?: boolean } | undefined)?.ok === true;
