import type { Live } from '../../../renderer/lib/officer/live.ts';
import type { Scheduler } from '../../../renderer/lib/controllers/scheduler.ts';
import type { TokenStore } from '../../../renderer/lib/live/token-store.ts';
import type { CommandName } from '../../../shared/protocol/commands.ts';
import { NOW } from './builders.ts';

type Push = (...args: unknown[]) => void;

/** A connection whose answers the test gives one by one, as a slow hub would. */
export interface FakeLive extends Live {
  connection: Live['connection'];
  /** The commands that wait for an answer, oldest first. */
  readonly sent: {
    readonly name: CommandName;
    readonly input: unknown;
    answer(reply: unknown): Promise<void>;
  }[];
  readonly reconnects: number;
  push(channel: string, event?: unknown): void;
  advance(ms: number): void;
}

export function fakeLive(): FakeLive {
  const listeners: { channel: string; heard: Push }[] = [];
  const sent: FakeLive['sent'] = [];
  let now = NOW;
  let reconnects = 0;
  const send = (name: CommandName, input: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      sent.push({
        name,
        input,
        async answer(reply) {
          resolve(reply);
          await settled();
        },
      });
    });
  const live = {
    connection: 'online' as const,
    sent,
    get reconnects() {
      return reconnects;
    },
    send: send as Live['send'],
    on: ((channel: string, heard: Push) => {
      listeners.push({ channel, heard });
      return () => undefined;
    }) as Live['on'],
    now: () => now,
    setHubTime(at: number) {
      now = at;
    },
    reconnect() {
      reconnects += 1;
    },
    push(channel: string, event?: unknown) {
      for (const listener of listeners) if (listener.channel === channel) listener.heard(event);
    },
    advance(ms: number) {
      now += ms;
    },
  };
  return live;
}

/** Lets every promise that can go on go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export function fakeScheduler(): Scheduler & { run(): void; readonly waiting: number } {
  let jobs: { ms: number; run: () => void }[] = [];
  return {
    after(ms, run) {
      const job = { ms, run };
      jobs.push(job);
      return () => {
        jobs = jobs.filter((one) => one !== job);
      };
    },
    run() {
      const due = jobs;
      jobs = [];
      for (const job of due) job.run();
    },
    get waiting() {
      return jobs.length;
    },
  };
}

export function memoryTokens(first: string | null = null): TokenStore {
  let token = first;
  return {
    get: () => token,
    set: (next) => {
      token = next;
    },
    clear: () => {
      token = null;
    },
  };
}
