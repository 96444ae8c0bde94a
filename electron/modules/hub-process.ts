/** The hub inside Electron: the same hub as the headless one, in a process of its own, steered by the shell. */
import { join } from 'node:path';
import type { ParentPort } from 'electron';
import { readOptions, startServer, type Hub } from '../../server/start-server.ts';
import type { FromHub, HubQuestion, ToHub } from './hub-messages.ts';

const shell: ParentPort = process.parentPort;

function tell(message: FromHub): void {
  shell.postMessage(message);
}

function answer(hub: Hub, question: HubQuestion): Promise<string | boolean> {
  return question.about === 'device-token'
    ? hub.deviceToken(question.device, question.name)
    : hub.checkCoordinatorSecret(question.secret);
}

/**
 * Starts the hub and reports. Wrong settings end in a refusal and an idle process, because starting again would not
 * mend them; what may pass (the port is taken) ends the process, and the shell starts it again a little later.
 */
async function startHub(): Promise<Hub | null> {
  const options = readOptions(process.env, join(import.meta.dirname, '..', 'renderer'));
  if (!options.ok) {
    tell({ kind: 'refused', text: options.error.sentences.join(' ') });
    return null;
  }
  try {
    const hub = await startServer(options.value);
    tell({ kind: 'ready', url: hub.url, port: hub.port, setupCode: hub.setupCode });
    return hub;
  } catch (error) {
    tell({ kind: 'refused', text: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

const starting = startHub();

async function obey(message: ToHub): Promise<void> {
  const hub = await starting;
  if (message.kind === 'stop') {
    await hub?.stop();
    process.exit(0);
  }
  if (hub !== null) tell({ kind: 'answer', id: message.id, value: await answer(hub, message.question) });
}

shell.on('message', (event) => void obey(event.data as ToHub));
