/** From the last tap until the last byte of the ticket is at the printer, beside bare bytes over a bare connection. */
import { startBare } from '../bare/start.ts';
import { connectMany, pause, type Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { startHub } from '../hub.ts';
import { openPaper, type Paper } from '../paper.ts';
import { nextRegistration } from '../people.ts';
import { percentile } from '../statistics.ts';

/** The queue lets go of the printer before the next visitor comes. */
const BETWEEN_MS = 30;

export async function measureTicketBytes(bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  const paper = bench.closing(await openPaper());
  const hub = bench.closing(await startHub({ dataDir: office.dataDir, printer: paper.setting }));
  const bare = bench.closing(await startBare(bench.office().dataDir));
  const [kiosk] = await connectMany(bench, 1, hub.url, office.kiosk);
  const [plain] = await connectMany(bench, 1, bare.url, 'kiosk');
  if (!kiosk || !plain) return [];

  await pause(500);
  const first = await printed(paper, kiosk, () => ['visit:register', nextRegistration()]);
  const own: number[] = [];
  const least: number[] = [];
  for (let n = 0; n < (bench.quick ? 12 : 100); n += 1) {
    own.push((await printed(paper, kiosk, () => ['visit:register', nextRegistration()])).ms);
    least.push((await printed(paper, plain, () => ['print', { port: paper.port, bytes: first.bytes }])).ms);
  }
  const at = (share: number): Figure => ({
    name: `last tap to ticket at the printer, p${share * 100}`,
    value: percentile(own, share),
    unit: 'ms',
    bare: percentile(least, share),
  });
  return [
    { name: 'first ticket after the start to the printer', value: first.ms, unit: 'ms' },
    at(0.5),
    { ...at(0.95), aim: { atMost: 50 } },
  ];
}

async function printed(
  paper: Paper,
  client: HubClient,
  message: () => readonly unknown[],
): Promise<{ ms: number; bytes: number }> {
  const ticket = paper.nextTicket();
  const sentAt = performance.now();
  await client.raw(...message());
  const { at, bytes } = await ticket;
  await pause(BETWEEN_MS);
  return { ms: at - sentAt, bytes };
}
