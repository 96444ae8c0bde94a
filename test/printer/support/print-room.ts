/** A print queue with its printer, its jobs and its time, and what was heard of them; new for each test. */
import { beforeAll, beforeEach } from 'vitest';
import { createMemoryPort, type MemoryPort } from '../../../printer/ports/memory.ts';
import { createPrinters } from '../../../printer/printers.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import {
  createPrintQueue,
  type JobOutcome,
  type PrintQueue,
  type PrintQueueOptions,
} from '../../../printer/queue.ts';
import { createDeviceMemory } from '../../../printer/session/device-memory.ts';
import { openSession } from '../../../printer/session/open-session.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { resyncBytes } from '../../../printer/slip/resync.ts';
import { warmUp } from '../../../printer/warm-up.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../shared/domain/slip-settings.ts';
import type { PrinterState } from '../../../shared/protocol/kiosk.ts';
import { aJob } from './a-job.ts';
import { aSlip } from './a-slip.ts';
import { createManualTime, type ManualTime } from './manual-time.ts';
import { createMemoryJobStore, type MemoryJobStore } from './memory-job-store.ts';
import { renderAnyJob } from './render-any-job.ts';

export const START = Date.UTC(2026, 10, 23, 1, 5);
export const CLOSING = START + 8 * 3_600_000;
export const POLL = 5_000;

export let time: ManualTime;
export let store: MemoryJobStore;
export let port: MemoryPort;
export let statuses: PrinterState[];
export let outcomes: [string, JobOutcome][];
export let errors: unknown[];

// Loading a driver is the one thing here that waits for the disk.
beforeAll(warmUp);

beforeEach(() => {
  time = createManualTime(START);
  store = createMemoryJobStore();
  port = createMemoryPort();
  statuses = [];
  outcomes = [];
  errors = [];
});

export function aQueue(
  changes: Partial<PrintQueueOptions> = {},
  ports: readonly MemoryPort[] = [port],
): PrintQueue {
  const memory = createDeviceMemory();
  const schedule = (task: () => void, delay: number) => time.schedule(task, delay);
  const printers = createPrinters({
    ports,
    open: (one) => openSession(one, { memory, profileFor: () => PROFILE_80MM, clock: time }),
    clock: time,
    schedule,
    onChange({ state }) {
      if (statuses.at(-1) !== state) statuses.push(state);
    },
  });
  return createPrintQueue({
    store,
    printers,
    render: renderAnyJob,
    clock: time,
    schedule,
    expiresAt: () => CLOSING,
    onJob: (id, outcome) => outcomes.push([id, outcome]),
    onError: (error) => errors.push(error),
    pollEvery: POLL,
    ...changes,
  });
}

export function add(id: string, number: string, createdAt = START): void {
  store.add(aJob({ id, slip: aSlip({ number }), createdAt }));
}

export async function wake(queue: PrintQueue): Promise<void> {
  queue.wake();
  await time.settle();
}

/** The printer holds the next slip back until it is let go. */
export function holdUp(): { readonly letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  port.beforeSend(async () => {
    await promise;
  });
  return { letGo: () => resolve(undefined) };
}

export const look = { profile: PROFILE_80MM, settings: DEFAULT_SLIP_SETTINGS, logo: null };
export const ticket = (number: string) => renderSlip('ticket', aSlip({ number }), look);
const again = (number: string) => renderSlip('reprint', aSlip({ number }), look);
export const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
export const reprint = async (number: string) => joined(resyncBytes(PROFILE_80MM), await again(number));
