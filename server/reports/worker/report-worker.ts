/**
 * The thread that makes reports, so that no counter waits for one: its own connection, which cannot write, and all the
 * heavy libraries. It makes one at a time and ends when the hub ends it.
 */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createVault, openKeyFile } from '../../auth/vault.ts';
import { openReader } from '../../../db/database.ts';
import type { FromWorker, ReportOrder, WorkerSetup } from './messages.ts';
import { makeReport } from './make-report.ts';

const hub = parentPort;
if (hub === null) throw new Error('A thread of the hub, not a program of its own.');
const { databaseFile, keyFile } = workerData as WorkerSetup;
const stored = { db: openReader(databaseFile), vault: createVault(openKeyFile(keyFile)) };

/** How often progress is told at most. */
const TELL_EVERY_MS = 150;
/** On Linux this is the thread's alone; elsewhere it would slow the whole hub, and the system shares its cores itself. */
const BELOW_THE_HUB = 10;
if (process.platform === 'linux') setPriority(BELOW_THE_HUB);

function tell(message: FromWorker, transfer: readonly ArrayBuffer[] = []): void {
  hub?.postMessage(message, transfer);
}

function teller(): (share: number) => void {
  let toldAt = 0;
  return (share) => {
    const now = performance.now();
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    tell({ kind: 'progress', share });
  };
}

async function carryOut(order: ReportOrder): Promise<void> {
  try {
    const made = await makeReport(stored, order, teller());
    if (made.ok) tell({ kind: 'done', file: made.value }, [made.value.bytes.buffer]);
    else tell({ kind: 'failed', code: made.error.code });
  } catch (error) {
    tell({ kind: 'failed', code: 'report-failed', error });
  }
}

hub.on('message', (order: ReportOrder) => void carryOut(order));
