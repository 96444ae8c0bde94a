/** Keeps so many commands in flight, one a connection, as so many kiosks would. */
import type { HubClient } from '../support/hub-client.ts';

export interface LoadResult {
  readonly seconds: number;
  readonly replies: readonly unknown[];
  /** From sending to the answer, in ms. */
  readonly latencies: readonly number[];
}

/** Sends `count` commands in all; every connection sends its next one when its last was answered. */
export async function runLoad(
  clients: readonly HubClient[],
  count: number,
  message: () => readonly unknown[],
): Promise<LoadResult> {
  const messages = Array.from({ length: count }, message);
  const replies: unknown[] = [];
  const latencies: number[] = [];
  const one = async (client: HubClient): Promise<void> => {
    for (let next = messages.pop(); next !== undefined; next = messages.pop()) {
      const sentAt = performance.now();
      replies.push(await client.raw(...next).catch(() => undefined));
      latencies.push(performance.now() - sentAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(clients.map(one));
  return { seconds: (performance.now() - startedAt) / 1_000, replies, latencies };
}
