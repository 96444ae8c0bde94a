/** Memory of a hub with its kiosk, TV and desk connected while nothing happens; a ticket was printed before. */
import { startBare } from '../bare/start.ts';
import { connectMany, pause, type Bench } from '../bench.ts';
import { residentMb } from '../child.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { openPaper } from '../paper.ts';
import { nextRegistration } from '../people.ts';

export async function measureIdleMemory(bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  const paper = bench.closing(await openPaper());
  const hub = bench.closing(await startHub({ dataDir: office.dataDir, printer: paper.setting }));
  const bare = bench.closing(await startBare(bench.office().dataDir));
  const [kiosk] = await connectMany(bench, 1, hub.url, office.kiosk);
  const [tv] = await connectMany(bench, 1, hub.url, office.tv);
  const [desk] = await connectMany(bench, 1, hub.url, office.frontOffice);
  await connectMany(bench, 3, bare.url, 'tv');
  const printed = paper.nextTicket();
  await kiosk?.must('kiosk:sync', {});
  await tv?.must('tv:sync', {});
  await desk?.must('desk:sync', { lastSeq: null });
  await kiosk?.must('visit:register', nextRegistration());
  await printed;
  const seconds = bench.quick ? 5 : 60;
  await pause(seconds * 1_000);
  return [
    {
      name: `memory after ${seconds} s of quiet`,
      value: residentMb(hub.pid),
      unit: 'MB',
      aim: { atMost: 90 },
      bare: residentMb(bare.pid),
    },
  ];
}
