/** A printer for screens to be looked at and tested with: it says how it is over DLE EOT, as a test tells it to be. */
import type { PrinterConnection, PrinterIdentity, PrinterPort } from '../../printer/port.ts';
import { PrinterFault } from '../../printer/printer-fault.ts';
import type { DeviceErrorCode } from '../../printer/types.ts';

const DLE = 0x10;
const GS = 0x1d;

/** How it can be; `silent` takes everything and never says a word. */
export type Condition =
  | 'ready'
  | 'paper-near-end'
  | 'out-of-paper'
  | 'cover-open'
  | 'offline'
  | 'cutter-jam'
  | 'too-hot'
  | 'device-error'
  | 'access-denied'
  | 'unplugged'
  | 'silent';

/** The bytes that answer DLE EOT 1 to 4. */
type Answers = readonly [printer: number, cause: number, error: number, paper: number];

const WELL: Answers = [0x12, 0x12, 0x12, 0x12];
const ANSWERS: Partial<Record<Condition, Answers>> = {
  ready: WELL,
  'paper-near-end': [0x12, 0x12, 0x12, 0x1e],
  'out-of-paper': [0x1a, 0x32, 0x12, 0x7e],
  'cover-open': [0x1a, 0x16, 0x12, 0x12],
  offline: [0x1a, 0x12, 0x12, 0x12],
  'cutter-jam': [0x1a, 0x52, 0x1a, 0x12],
  'too-hot': [0x1a, 0x52, 0x52, 0x12],
  'device-error': [0x1a, 0x52, 0x32, 0x12],
};
const REFUSES: Partial<Record<Condition, DeviceErrorCode>> = {
  'access-denied': 'access-denied',
  unplugged: 'unplugged',
};

export interface AnsweringPrinter {
  readonly port: PrinterPort;
  /** The slips it printed, a slip an entry. */
  readonly slips: readonly Uint8Array[];
  /** From now on it is so, and the hub looks at once. */
  becomes(condition: Condition): void;
}

export function anAnsweringPrinter(name: string, identity: PrinterIdentity): AnsweringPrinter {
  const slips: Uint8Array[] = [];
  const watchers = new Set<() => void>();
  let condition: Condition = 'ready';

  function connection(): PrinterConnection {
    let paper: Uint8Array[] = [];
    const said: number[] = [];
    function tearOff(): void {
      if (paper.length > 0) slips.push(Uint8Array.from(Buffer.concat(paper)));
      paper = [];
    }
    function answer(request: readonly number[]): void {
      const [code, kind, n = 0] = request;
      const byte = code === DLE && kind === 0x04 ? ANSWERS[condition]?.[n - 1] : receipt(condition);
      if (byte !== undefined) said.push(byte);
    }
    return {
      identity,
      answers: true,
      async send(bytes) {
        await Promise.resolve();
        check(condition);
        if (!isQuestion(bytes)) {
          paper.push(Uint8Array.from(bytes));
          return;
        }
        if (bytes[0] === GS) tearOff();
        answer([...bytes]);
      },
      async receive(timeout) {
        check(condition);
        if (said.length === 0) await new Promise((resolve) => setTimeout(resolve, timeout));
        return Uint8Array.from(said.splice(0));
      },
      portStatus: () => Promise.resolve(undefined),
      close() {
        tearOff();
        return Promise.resolve();
      },
    };
  }

  return {
    port: {
      name,
      open() {
        const code = REFUSES[condition];
        return code === undefined ? Promise.resolve(connection()) : Promise.reject(new PrinterFault(code));
      },
      watch(changed) {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
    slips,
    becomes(next) {
      condition = next;
      for (const changed of watchers) changed();
    },
  };
}

function isQuestion(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return bytes.length === 3 && ((first === DLE && second === 0x04) || (first === GS && second === 0x72));
}

/** GS r 1 is answered once all before it is on paper; a printer that stopped does not come that far. */
function receipt(condition: Condition): number | undefined {
  if (condition === 'ready') return 0x00;
  return condition === 'paper-near-end' ? 0x03 : undefined;
}

function check(condition: Condition): void {
  const code = REFUSES[condition];
  if (code !== undefined) throw new PrinterFault(code, { uncertain: true });
}
