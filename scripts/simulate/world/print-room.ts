/** Printing takes real milliseconds of real I/O, which the virtual clock does not see: it is waited for. */
import type { World } from './world.ts';

const DONE: readonly string[] = ['printed', 'failed', 'cancelled'];

/** Resolves when the slip is out or given up. With the printer broken nobody waits: the visitor notes the number. */
export async function untilPrinted({ hub, paper }: World, jobId: string | null): Promise<void> {
  while (jobId !== null && !paper.broken) {
    const { db, printing } = hub.hub.context;
    const job = await db.selectFrom('printJob').select('state').where('id', '=', jobId).executeTakeFirst();
    if (!job || DONE.includes(job.state)) return;
    printing.wake();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The paper is filled: what waited is printed, as the queue's own next try would. */
export async function printWhatWaited(world: World): Promise<void> {
  const { db } = world.hub.hub.context;
  const jobs = await db
    .selectFrom('printJob')
    .select('id')
    .where('state', 'in', ['queued', 'printing'])
    .execute();
  for (const { id } of jobs) await untilPrinted(world, id);
}
