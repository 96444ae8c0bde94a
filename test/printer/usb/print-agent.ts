import { createInterface } from 'node:readline';
import { loadUsb } from '../../../printer/load-drivers.ts';
import { parsePrinterSetting } from '../../../printer/printer-setting.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { createPrintQueue } from '../../../printer/queue.ts';
import { createUsbTransport } from '../../../printer/transports/usb/usb-transport.ts';
import type { PrintJob } from '../../../printer/types.ts';
import { createMemoryJobStore } from '../support/memory-job-store.ts';

/**
 * The program under the emulated printer: a real print queue on the real USB transport, told what to do by lines of
 * JSON and telling what happened by lines of JSON. When its input ends it stops the queue and must then end by itself.
 */
export type AgentCommand =
  { readonly command: 'print'; readonly job: PrintJob } | { readonly command: 'listen-for-detach' };

const setting = parsePrinterSetting(process.argv[2] ?? 'usb');
if (!setting.ok || setting.value.kind !== 'usb') throw new Error('the agent prints on USB only');

const store = createMemoryJobStore();
const queue = createPrintQueue({
  store,
  transport: createUsbTransport({ device: setting.value.device, writeTimeout: 300 }),
  clock: { now: () => Date.now() },
  profile: PROFILE_80MM,
  schedule(task, delay) {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
  expiresAt: () => Infinity,
  delays: [50],
  onStatus: (status) => tell({ event: 'status', status: status.kind }),
  onJob: (id, { kind }) => tell({ event: 'job', id, outcome: kind }),
  onError: (error) => tell({ event: 'error', error: String(error) }),
});

function tell(event: Readonly<Record<string, string>>): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

/** Another part of the program that wants to know of unplugged devices. */
async function listenForDetach(): Promise<void> {
  const { usb } = await loadUsb();
  usb.on('detach', () => tell({ event: 'detach-heard' }));
  tell({ event: 'listening' });
}

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line) as AgentCommand;
  if (command.command === 'print') {
    store.add(command.job);
    queue.wake();
  } else {
    await listenForDetach();
  }
}
await queue.stop();
