/** What one durable write costs on this disk: no ticket can be answered sooner, whatever the program does. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { percentile } from '../statistics.ts';

/** About what a ticket adds to the write-ahead log. */
const BYTES = Buffer.alloc(48 * 1024, 1);

export function measureDisk(bench: Bench): Promise<readonly Figure[]> {
  const file = openSync(join(bench.office().dataDir, 'disk'), 'w');
  const times: number[] = [];
  for (let n = 0; n < (bench.quick ? 100 : 500); n += 1) {
    const startedAt = performance.now();
    writeSync(file, BYTES, 0, BYTES.length, (n % 64) * BYTES.length);
    fsyncSync(file);
    times.push(performance.now() - startedAt);
  }
  closeSync(file);
  return Promise.resolve([
    { name: 'one durable write of this disk, p50', value: percentile(times, 0.5), unit: 'ms' },
    { name: 'one durable write of this disk, p95', value: percentile(times, 0.95), unit: 'ms' },
  ]);
}
