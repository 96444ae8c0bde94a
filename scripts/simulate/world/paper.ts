/** The ticket printer of the simulated office: real slips as bytes, and a roll that runs out. */
import type { PrinterPort } from '../../../printer/port.ts';
import { createMemoryPort } from '../../../printer/ports/memory.ts';

/** A slip that came out whole. */
export interface SlipOut {
  /** The number on it; empty where it has none. */
  readonly ticket: string;
  /** Whether it says that it is not the first (CETAK ULANG). */
  readonly headed: boolean;
}

export interface Paper {
  readonly port: PrinterPort;
  /** In the order they came out. */
  readonly slips: readonly SlipOut[];
  readonly broken: boolean;
  /** From now on nothing is printed. `torn`: the slip in hand comes out by half. */
  breakDown(how: 'out-of-paper' | 'unplugged' | 'torn'): void;
  repair(): void;
}

/** GS !: the size of what follows. Only there is a number looked for: the code in a QR may look like one. */
const SIZE = '\u001d!';
const NUMBER_IN_SIZE = /^[^]([A-Z]-\d{3,})/;
const HALF_A_SLIP = 40;

export function createPaper(): Paper {
  const memory = createMemoryPort();
  const slips: SlipOut[] = [];
  let broken = false;
  const port: PrinterPort = {
    ...memory,
    async open() {
      const connection = await memory.open();
      return {
        ...connection,
        async finish() {
          // what an earlier one left by half
          memory.taken.length = 0;
          await connection.finish?.();
          slips.push(...memory.taken.splice(0).map(readSlip));
        },
      };
    },
  };
  return {
    port,
    slips,
    get broken() {
      return broken;
    },
    breakDown(how) {
      broken = true;
      if (how === 'unplugged') memory.failOpen('unplugged');
      else memory.failSend('out-of-paper', how === 'torn' ? HALF_A_SLIP : 0);
    },
    repair() {
      broken = false;
      memory.failOpen(null);
      memory.failSend(null);
    },
  };
}

function readSlip(bytes: Uint8Array): SlipOut {
  const text = Buffer.from(bytes).toString('latin1');
  const numbers = text.split(SIZE).flatMap((part) => NUMBER_IN_SIZE.exec(part)?.[1] ?? []);
  return { ticket: numbers[0] ?? '', headed: text.includes('CETAK ULANG') };
}
