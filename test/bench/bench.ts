/** What every measurement is given. */
import type { HubClient } from '../support/hub-client.ts';
import { connect } from '../support/hub-client.ts';
import type { Figure } from './figures.ts';
import type { Office } from './office.ts';

export interface Bench {
  readonly quick: boolean;
  /** A new copy of the office; no hub runs on it. */
  office(): Office;
  /** Closed when the measurement ends, the last one first. */
  closing<T extends { stop(): Promise<void> } | { close(): void }>(resource: T): T;
}

export type Measure = (bench: Bench) => Promise<readonly Figure[]>;

export async function connectMany(
  bench: Bench,
  count: number,
  url: string,
  token: string,
): Promise<HubClient[]> {
  const opening = Array.from({ length: count }, () => connect(url, token));
  return (await Promise.all(opening)).map((client) => bench.closing(client));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
