/** Whatever befalls printer, officers and program: what a print queue owes to who waits for a number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrinterPort } from '../../printer/port.ts';
import { createMemoryPort } from '../../printer/ports/memory.ts';
import { createPrinters } from '../../printer/printers.ts';
import { PROFILE_80MM } from '../../printer/profile.ts';
import { createPrintQueue, type PrintQueue } from '../../printer/queue.ts';
import { createDeviceMemory } from '../../printer/session/device-memory.ts';
import { openSession } from '../../printer/session/open-session.ts';
import type { DeviceErrorCode, PrintJob } from '../../printer/types.ts';
import { aJob } from './support/a-job.ts';
import { aSlip } from './support/a-slip.ts';
import { createManualTime } from './support/manual-time.ts';
import { createMemoryJobStore, type StoredJob } from './support/memory-job-store.ts';

const START = Date.UTC(2026, 10, 23, 1, 5);
const HOUR = 3_600_000;
const ENDED: readonly StoredJob['state'][] = ['printed', 'failed', 'cancelled'];

/** How the printer is the next time somebody opens it. */
type Mood =
  | { readonly kind: 'well' | 'out-of-paper' }
  | { readonly kind: 'cannot-be-had'; readonly code: DeviceErrorCode }
  /** Takes that many bytes of a slip and fails. */
  | { readonly kind: 'fails'; readonly code: DeviceErrorCode; readonly after: number };

const mood: fc.Arbitrary<Mood> = fc.oneof(
  fc.constant({ kind: 'well' } as const),
  fc.constant({ kind: 'out-of-paper' } as const),
  fc
    .constantFrom<DeviceErrorCode>('unplugged', 'offline', 'access-denied')
    .map((code) => ({ kind: 'cannot-be-had', code }) as const),
  fc.record({
    kind: fc.constant('fails' as const),
    code: fc.constantFrom<DeviceErrorCode>('unplugged', 'offline', 'connection-lost', 'device-error'),
    after: fc.integer({ min: 0, max: 400 }),
  }),
);

type Happening =
  | { readonly what: 'number-given' | 'program-restarted' | 'plugged' }
  | { readonly what: 'time-passed'; readonly ms: number }
  | { readonly what: 'cancelled' | 'tried-again'; readonly job: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ what: 'number-given' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ what: 'program-restarted' }, { what: 'plugged' }) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 15_000 }).map((ms) => ({ what: 'time-passed', ms }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom('cancelled' as const, 'tried-again' as const),
      job: fc.nat({ max: 20 }),
    }),
  },
);

/** A slip that says at its beginning which number it is and whether it passes for the first. */
function render(job: PrintJob): Promise<Uint8Array> {
  return Promise.resolve(Buffer.from(`<${job.id}${job.uncertain ? ' ULANG' : ''}>`.padEnd(500, '.')));
}

interface PaperOut {
  readonly id: string;
  readonly headed: boolean;
  readonly whole: boolean;
}

function readPaper(bytes: Uint8Array): PaperOut[] {
  const text = Buffer.from(bytes).toString('latin1');
  const [, id, ulang] = /<(job-\d+)( ULANG)?>/.exec(text) ?? [];
  // nobody can take for a ticket what has no number on it
  if (id === undefined) return [];
  return [{ id, headed: ulang !== undefined, whole: /\.{400}$/.test(text) }];
}

/** Lives through it, then lets the printer be well for a minute. */
async function live(moods: readonly Mood[], happenings: readonly Happening[]) {
  const time = createManualTime(START);
  const store = createMemoryJobStore();
  const memory = createMemoryPort();
  const setAside = new Set<string>();
  const coming = [...moods];
  let given = 0;

  const port: PrinterPort = {
    ...memory,
    open() {
      const now = coming.shift() ?? { kind: 'well' };
      memory.failOpen(now.kind === 'cannot-be-had' ? now.code : null);
      memory.sayStatus(now.kind === 'out-of-paper' ? 'out-of-paper' : 'ready');
      if (now.kind === 'fails') memory.failSend(now.code, now.after);
      else memory.failSend(null);
      return memory.open();
    },
  };
  const schedule = (task: () => void, delay: number) => time.schedule(task, delay);

  function start(): PrintQueue {
    const habits = createDeviceMemory();
    const printers = createPrinters({
      ports: [port],
      open: (one) => openSession(one, { memory: habits, profileFor: () => PROFILE_80MM, clock: time }),
      clock: time,
      schedule,
    });
    const queue = createPrintQueue({
      store,
      printers,
      render,
      clock: time,
      schedule,
      expiresAt: () => START + HOUR,
      onJob(id, { kind }) {
        if (kind === 'failed') setAside.add(id);
      },
    });
    queue.wake();
    return queue;
  }

  let queue = start();
  const nameOf = (job: number): string => `job-${String(job).padStart(3, '0')}`;

  async function happen(one: Happening): Promise<void> {
    switch (one.what) {
      case 'number-given':
        store.add(aJob({ id: nameOf(given), slip: aSlip(), createdAt: time.now() }));
        given += 1;
        queue.wake();
        return;
      case 'program-restarted':
        await queue.stop();
        queue = start();
        return;
      case 'plugged':
        memory.plug();
        return;
      case 'time-passed':
        await time.settle();
        await time.advance(one.ms);
        await time.settle();
        return;
      case 'cancelled':
      case 'tried-again': {
        const id = nameOf(given === 0 ? 0 : one.job % given);
        if (store.get(id) === undefined) return;
        if (one.what === 'tried-again') store.retry(id);
        else {
          store.cancel(id);
          queue.cancel(id);
        }
        queue.wake();
        return;
      }
    }
  }

  for (const one of happenings) await happen(one);
  coming.length = 0;
  await happen({ what: 'time-passed', ms: 60_000 });
  await queue.stop();
  return { jobs: store.all(), papers: memory.taken.flatMap(readPaper), setAside };
}

describe('whatever befalls a print queue', () => {
  const lives = (check: (end: Awaited<ReturnType<typeof live>>) => void) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(mood, { maxLength: 40 }),
        fc.array(happening, { minLength: 1, maxLength: 30 }),
        async (moods, happenings) => check(await live(moods, happenings)),
      ),
      { numRuns: 150 },
    );

  it('every job ends: printed, set aside or cancelled; what is on record as printed came out whole', () =>
    lives(({ jobs, papers }) => {
      for (const { id, state } of jobs) {
        expect(ENDED, id).toContain(state);
        const whole = papers.filter((paper) => paper.id === id && paper.whole);
        if (state === 'printed') expect(whole, id).toHaveLength(1);
        else expect(whole, id).toEqual([]);
      }
    }));

  it('no number has two papers that both pass for the first', () =>
    lives(({ jobs, papers }) => {
      for (const { id } of jobs) {
        const first = papers.filter((paper) => paper.id === id && !paper.headed);
        expect(first.length, id).toBeLessThanOrEqual(1);
      }
    }));

  it('numbers come out in the order they were given, but for those set aside and tried again', () =>
    lives(({ papers, setAside }) => {
      const out = papers.filter(({ id, whole }) => whole && !setAside.has(id)).map(({ id }) => id);
      expect(out).toEqual([...out].sort());
    }));

  it('a job whose day is over is never printed, and is on record as such', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 5 }), async (late) => {
        const outOfPaper = Array.from({ length: 800 }, () => ({ kind: 'out-of-paper' }) as const);
        const given = Array.from({ length: late + 1 }, () => ({ what: 'number-given' }) as const);
        const { jobs, papers } = await live(outOfPaper, [...given, { what: 'time-passed', ms: HOUR }]);
        expect(papers).toEqual([]);
        expect(jobs.map(({ state, error }) => [state, error])).toEqual(
          given.map(() => ['failed', 'expired']),
        );
      }),
      { numRuns: 3 },
    );
  });
});
