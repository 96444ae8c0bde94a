import { NO_OVERRIDES } from '../../../../shared/domain/slip-settings.ts';
import { profileFor } from '../../../../printer/models.ts';
import { openPorts } from '../../../../printer/open-ports.ts';
import { parsePrinterSettings } from '../../../../printer/printer-setting.ts';
import { createPrinters } from '../../../../printer/printers.ts';
import { PROFILE_80MM } from '../../../../printer/profile.ts';
import { createPrintQueue } from '../../../../printer/queue.ts';
import { createDeviceMemory } from '../../../../printer/session/device-memory.ts';
import { openSession } from '../../../../printer/session/open-session.ts';
import type { SessionTimes } from '../../../../printer/session/session-times.ts';
import type { PrintJob } from '../../../../printer/types.ts';
import { createMemoryJobStore } from '../../support/memory-job-store.ts';
import type { AgentEvent, StartOptions } from './agent-conversation.ts';
import { ticketBytes } from './ticket-bytes.ts';

export interface RunningQueue {
  print(job: PrintJob): void;
  cancel(jobId: string): void;
  stop(): Promise<void>;
}

/**
 * Times in ms that make a scenario short. What a printer answers at once is waited for at some length all the same: a
 * busy machine must not look like a silent printer.
 */
const TIMES: SessionTimes = {
  send: 400,
  answer: 400,
  confirm: 2_000,
  receipt: 5_000,
  look: 20,
  askAgain: 60_000,
};
const DELAYS = [20];
const POLL_EVERY = 50;

const clock = { now: () => Date.now() };

/** Starts the print queue of the hub on the printers of `setting`, with its jobs in memory. */
export function startQueue(
  { setting, times, byModel = false, lookEvery }: StartOptions,
  tell: (event: AgentEvent) => void,
): RunningQueue {
  const settings = parsePrinterSettings(setting);
  if (!settings.ok) throw new Error(settings.error.expected);
  const memory = createDeviceMemory();
  const store = createMemoryJobStore();
  const profile = PROFILE_80MM;
  const printers = createPrinters({
    ports: openPorts(settings.value, { profile: () => profile, clock }),
    open: (port) =>
      openSession(port, {
        memory,
        profileFor: (identity) => (byModel ? profileFor(identity, NO_OVERRIDES, 80) : profile),
        times: { ...TIMES, ...times },
      }),
    clock,
    schedule,
    patience: 300,
    onChange: ({ state, cause, port, model, inUse }) =>
      tell({ event: 'status', status: state, cause, port, model, inUse }),
  });
  const queue = createPrintQueue({
    store,
    printers,
    render: (job, { columns }) => ticketBytes(job, { ...profile, columns }),
    clock,
    schedule,
    expiresAt: () => Infinity,
    delays: lookEvery === undefined ? DELAYS : [lookEvery],
    pollEvery: lookEvery ?? POLL_EVERY,
    onJob: (id, outcome) =>
      tell({
        event: 'job',
        id,
        outcome: outcome.kind,
        uncertain: store.get(id)?.uncertain === true,
        ...('error' in outcome ? { error: outcome.error } : {}),
      }),
    onError: (error) => tell({ event: 'error', error: String(error) }),
  });
  queue.wake();
  return {
    print(job) {
      store.add(job);
      queue.wake();
    },
    cancel: (jobId) => queue.cancel(jobId),
    async stop() {
      await queue.stop();
      await printers.close();
    },
  };
}

function schedule(task: () => void, delay: number): () => void {
  const timer = setTimeout(task, delay);
  return () => clearTimeout(timer);
}
