/** What the officers' board of requests costs with very many open ones, beside the same lines read and written plainly. */
import { connectMany, type Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { startHub } from '../hub.ts';
import { addOpenRequests } from '../requests-in.ts';
import { withDatabase } from '../rows-in.ts';
import { median } from '../statistics.ts';

const OPEN_REQUESTS = 5_000;

export async function measureRequestBoard(bench: Bench): Promise<readonly Figure[]> {
  const office = bench.office();
  await addOpenRequests(office, OPEN_REQUESTS);
  const hub = bench.closing(await startHub({ dataDir: office.dataDir }));
  const [officer] = await connectMany(bench, 1, hub.url, office.frontOffice);
  if (!officer) return [];
  const look = async (): Promise<number> => {
    const askedAt = performance.now();
    const { open } = await officer.must('request:board', {});
    const took = performance.now() - askedAt;
    if (open.length <= OPEN_REQUESTS || open.some(({ pressing }) => pressing === null))
      throw new Error('the board lacks a request, or does not know when one is due');
    return took;
  };
  const plain = (): number => {
    const askedAt = performance.now();
    withDatabase(office.dataDir, (db) =>
      JSON.stringify(db.prepare('SELECT * FROM request WHERE "endedAt" IS NULL').all()),
    );
    return performance.now() - askedAt;
  };
  const times: { hub: number[]; plain: number[] } = { hub: [], plain: [] };
  await look();
  for (let n = 0; n < (bench.quick ? 5 : 25); n += 1) {
    times.hub.push(await look());
    times.plain.push(plain());
  }
  return [
    {
      name: `board of ${OPEN_REQUESTS} open requests (bare: their rows as JSON), p50`,
      value: median(times.hub),
      unit: 'ms',
      bare: median(times.plain),
      ratioAim: { atMost: 2 },
    },
  ];
}
