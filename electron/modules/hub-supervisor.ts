/** Keeps the hub running in a process of its own: starts it, starts it again when it dies, puts questions to it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { utilityProcess, type UtilityProcess } from 'electron';
import { backOff } from './back-off.ts';
import type { DeviceKind, FromHub, HubQuestion, ToHub } from './hub-messages.ts';

export interface RunningHub {
  readonly url: string;
  readonly port: number;
  /** The one-time code for the first coordinator account; null once that exists. */
  readonly setupCode: string | null;
}

export interface HubEvents {
  /** After every start, the first and each one after a death. */
  readonly onReady: (hub: RunningHub) => void;
  readonly onRefused: (text: string) => void;
  /** A line or more that the hub wrote. */
  readonly onOutput: (chunk: Buffer) => void;
}

export interface HubSupervisor {
  /** @returns the token of this PC's own device; null while the hub is down */
  deviceToken(device: DeviceKind, name: string): Promise<string | null>;
  /** @returns false also while the hub is down, because nobody can be checked then */
  isCoordinatorSecret(secret: string): Promise<boolean>;
  /** Asks the hub to end, and ends it by force where it does not within a few seconds. */
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 4_000;
const HEAR_WITHIN_MS = 500;

/**
 * @param entry - the hub process's own file
 * @param settings - its environment. A port that the hub chose itself (0) is kept over every later start, because the
 * pages and the office's other screens know it by then.
 */
export function superviseHub(entry: string, settings: NodeJS.ProcessEnv, events: HubEvents): HubSupervisor {
  const env = { ...settings };
  const waiting = new Map<number, (value: string | boolean | null) => void>();
  const delays = backOff();
  let hub: UtilityProcess | null = null;
  let stopping = false;
  let lastId = 0;

  function send(message: ToHub): void {
    hub?.postMessage(message);
  }

  function hear(message: FromHub): void {
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message.value);
      waiting.delete(message.id);
    } else if (message.kind === 'refused') {
      events.onRefused(message.text);
    } else {
      env.ULT_PORT = String(message.port);
      events.onReady(message);
    }
  }

  function start(): void {
    if (stopping) return;
    const startedAt = performance.now();
    hub = utilityProcess.fork(entry, [], { serviceName: 'ult-hub', stdio: 'pipe', env });
    hub.stdout?.on('data', events.onOutput);
    hub.stderr?.on('data', events.onOutput);
    hub.on('message', hear);
    hub.once('exit', () => {
      hub = null;
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
      setTimeout(start, delays.next(performance.now() - startedAt));
    });
  }

  function ask(question: HubQuestion): Promise<string | boolean | null> {
    if (hub === null) return Promise.resolve(null);
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      send({ kind: 'ask', id, question });
    });
  }

  start();
  return {
    async deviceToken(device, name) {
      const token = await ask({ about: 'device-token', device, name });
      return typeof token === 'string' ? token : null;
    },
    async isCoordinatorSecret(secret) {
      return (await ask({ about: 'coordinator-secret', secret })) === true;
    },
    async stop() {
      stopping = true;
      const running = hub;
      if (running === null) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      // Its last lines are still on their way when it has gone.
      const heard = new Promise((resolve) => running.stdout?.once('end', resolve));
      const force = setTimeout(() => running.kill(), STOP_WITHIN_MS);
      send({ kind: 'stop' });
      await ended;
      clearTimeout(force);
      await Promise.race([heard, sleep(HEAR_WITHIN_MS)]);
    },
  };
}
