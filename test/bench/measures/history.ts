/** Whether years of visits make today's slower: the same commands on a new database and on one with a past. */
import { connectMany, type Bench } from '../bench.ts';
import type { HubClient } from '../../support/hub-client.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import type { Office } from '../office.ts';
import { runLoad } from '../load.ts';
import { nextRegistration } from '../people.ts';
import { addHistory } from '../rows-in.ts';
import { median } from '../statistics.ts';

const PAST_VISITS = 100_000;

export async function measureHistory(bench: Bench): Promise<readonly Figure[]> {
  const [newOffice, oldOffice] = [bench.office(), bench.office()];
  // before anything is connected: this process answers nobody meanwhile
  addHistory(oldOffice.dataDir, PAST_VISITS);
  const [young, old] = [await openHub(bench, newOffice), await openHub(bench, oldOffice)];
  const [rounds, perRound] = bench.quick ? [2, 25] : [8, 100];
  await Promise.all([young.work(perRound), old.work(perRound)]);
  const times = { young: empty(), old: empty() };
  for (let n = 0; n < rounds; n += 1) {
    add(times.young, await young.work(perRound));
    add(times.old, await old.work(perRound));
  }
  const figure = (name: string, what: keyof Work): Figure => ({
    name: `${name} with ${PAST_VISITS} past visits (bare: with none), p50`,
    value: median(times.old[what]),
    unit: 'ms',
    bare: median(times.young[what]),
    ratioAim: { atMost: 1.3 },
  });
  return [figure('register', 'register'), figure('call', 'call')];
}

interface Work {
  readonly register: number[];
  readonly call: number[];
}

const empty = (): Work => ({ register: [], call: [] });

function add(to: Work, more: Work): void {
  to.register.push(...more.register);
  to.call.push(...more.call);
}

async function openHub(bench: Bench, office: Office): Promise<{ work(count: number): Promise<Work> }> {
  const hub = bench.closing(await startHub({ dataDir: office.dataDir }));
  const kiosks = await connectMany(bench, 1, hub.url, office.kiosk);
  const [officer] = await connectMany(bench, 1, hub.url, office.frontOffice);
  return {
    async work(count) {
      const { latencies } = await runLoad(kiosks, count, () => ['visit:register', nextRegistration()]);
      return { register: [...latencies], call: officer ? await callAll(officer, count) : [] };
    },
  };
}

/** Calls that many numbers and cancels each, so that the hall is as empty afterwards as before. */
async function callAll(officer: HubClient, count: number): Promise<number[]> {
  const latencies: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const sentAt = performance.now();
    const { visit } = await officer.must('visit:call-next', {});
    latencies.push(performance.now() - sentAt);
    await officer.must('visit:cancel', { visitId: visit.id, reason: 'Pengukuran' });
  }
  return latencies;
}
