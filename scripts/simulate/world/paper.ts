/** The ticket printer of the simulated office: real slips as bytes, and a roll that runs out. */
import { createMemoryTransport } from '../../../printer/transports/memory.ts';
import type { PrinterTransport } from '../../../printer/types.ts';

export interface Paper {
  readonly transport: PrinterTransport;
  /** The numbers on the slips that came out whole, in order. */
  readonly slips: readonly string[];
  readonly broken: boolean;
  /** From now on nothing is printed. `torn`: the slip in hand comes out by half. */
  breakDown(how: 'out-of-paper' | 'unplugged' | 'torn'): void;
  repair(): void;
}

/** The number stands on a slip in letters of its own size, in plain ASCII between its commands. */
const NUMBER = /[A-Z]-\d{3,}/;
const HALF_A_SLIP = 40;

export function createPaper(): Paper {
  const memory = createMemoryTransport();
  const slips: string[] = [];
  let broken = false;
  const transport: PrinterTransport = {
    open: () => memory.open(),
    close: () => memory.close(),
    async write(bytes) {
      await memory.write(bytes);
      slips.push(NUMBER.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? '');
      memory.taken.length = 0;
    },
  };
  return {
    transport,
    slips,
    get broken() {
      return broken;
    },
    breakDown(how) {
      broken = true;
      if (how === 'unplugged') memory.failOpen('unplugged');
      else memory.failWrite('out-of-paper', how === 'torn' ? HALF_A_SLIP : 0);
    },
    repair() {
      broken = false;
      memory.failOpen(null);
      memory.failWrite(null);
    },
  };
}
