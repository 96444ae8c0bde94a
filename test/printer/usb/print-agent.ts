/**
 * The program under the emulated printers: a real print queue on real USB ports, told what to do by lines of JSON and
 * telling what happened by lines of JSON. When its input ends it must end by itself.
 */
import { createInterface } from 'node:readline';
import { loadUsb } from '../../../printer/load-drivers.ts';
import type { AgentCommand, AgentEvent } from './support/agent-conversation.ts';
import { countHandles } from './support/count-handles.ts';
import { startQueue, type RunningQueue } from './support/running-queue.ts';

let queue: RunningQueue | undefined;
let stopListening = (): void => undefined;

function tell(event: AgentEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

async function listenForDetach(): Promise<void> {
  const { usb } = await loadUsb();
  const heard = (): void => tell({ event: 'detach-heard' });
  usb.on('detach', heard);
  stopListening = () => usb.removeListener('detach', heard);
  tell({ event: 'listening' });
}

async function obey(command: AgentCommand): Promise<void> {
  switch (command.command) {
    case 'start':
      queue = startQueue(command, tell);
      {
        tell({ event: 'started' });
        return;
      }
    case 'print':
      return queue?.print(command.job);
    case 'cancel':
      return queue?.cancel(command.id);
    case 'listen-for-detach':
      return listenForDetach();
    case 'count-handles': {
      tell({ event: 'handles', ...(await countHandles()) });
      return;
    }
    case 'stop':
      stopListening();
      await queue?.stop();
      {
        tell({ event: 'stopped' });
        return;
      }
    default:
      return command satisfies never;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  await obey(JSON.parse(line) as AgentCommand);
}
