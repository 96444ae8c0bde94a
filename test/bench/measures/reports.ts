/**
 * Whether a report slows the counter: the same calls on a database with a year of visits while its reports are made in a
 * row, beside those without; and how long the year's report takes.
 */
import { connectMany, pause, type Bench } from '../bench.ts';
import type { HubClient } from '../../support/hub-client.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { runLoad } from '../load.ts';
import { nextRegistration } from '../people.ts';
import { addYear } from '../rows-in.ts';
import { median, percentile } from '../statistics.ts';

const YEAR_VISITS = 100_000;
const YEAR = 2025;

export async function measureReports(bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  addYear(office.dataDir, YEAR, YEAR_VISITS);
  const hub = bench.closing(await startHub({ dataDir: office.dataDir }));
  const kiosks = await connectMany(bench, 1, hub.url, office.kiosk);
  const [officer] = await connectMany(bench, 1, hub.url, office.frontOffice);
  if (!officer) return [];
  const order = (report: string, format: string): Promise<number> =>
    makeReport(hub.url, office.coordinator, report, format);
  const waiting = bench.quick ? 20 : 60;
  await runLoad(kiosks, waiting, () => ['visit:register', nextRegistration()]);
  await callAndRelease(officer, 20);
  const alone = await callAndRelease(officer, waiting * 5);
  const seconds: number[] = [];
  const reported = new AbortController();
  const reporting = (async () => {
    while (!reported.signal.aborted)
      seconds.push(await order('visit-counts', 'pdf'), await order('times', 'xlsx'));
  })();
  // both reports once before anything is measured, so that the thread is warm and truly at work
  while (seconds.length < 2) await pause(50);
  const beside = await callAndRelease(officer, waiting * 5);
  reported.abort();
  await reporting;
  const year = (name: string, from: number): Figure => ({
    name: `${name} of a year of ${YEAR_VISITS} visits`,
    value: median(seconds.filter((_, n) => n % 2 === from)),
    unit: 's',
    aim: { atMost: 30 },
  });
  const call = (share: number): Figure => ({
    name: `call while a year is reported (bare: without), p${share * 100}`,
    value: percentile(beside, share),
    unit: 'ms',
    bare: percentile(alone, share),
    ...(share === 0.5 ? { ratioAim: { atMost: 1.5 } } : {}),
  });
  return [call(0.5), call(0.95), year('visits in numbers (PDF)', 0), year('times (XLSX)', 1)];
}

/** Calls that many numbers and lets each go again. @returns ms of each call */
async function callAndRelease(officer: HubClient, count: number): Promise<number[]> {
  const latencies: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const sentAt = performance.now();
    const { visit } = await officer.must('visit:call-next', {});
    latencies.push(performance.now() - sentAt);
    await officer.must('visit:release', { visitId: visit.id });
    await pause(10);
  }
  return latencies;
}

/** @returns seconds from the order to the file */
async function makeReport(url: string, token: string, report: string, format: string): Promise<number> {
  const startedAt = performance.now();
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/reports${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
  const input = { period: { kind: 'year', year: YEAR }, serviceId: null, officerId: null };
  const ordered = await ask('', { method: 'POST', body: JSON.stringify({ report, format, input }) });
  const { id } = (await ordered.json()) as { id: string };
  for (;;) {
    const { state } = (await (await ask(`/${id}`)).json()) as { state: string };
    if (state === 'failed') throw new Error(`${report} was not made`);
    if (state === 'done') break;
    await pause(50);
  }
  await (await ask(`/${id}/file`)).arrayBuffer();
  return (performance.now() - startedAt) / 1_000;
}
