import type { PrinterPort } from './port.ts';
import { asPrinterFault, statusAfter } from './printer-fault.ts';
import { type PrinterRecord, troubleOf } from './printer-record.ts';
import type { PrinterSession } from './session/printer-session.ts';
import type { PrinterStatus } from './types.ts';

export interface KnownPrinterOptions {
  readonly port: PrinterPort;
  readonly record: PrinterRecord;
  readonly open: (port: PrinterPort) => Promise<PrinterSession>;
  /** Called after everything that may have changed the record. */
  readonly onRecord: () => void;
}

/** One port, with what is known of the printer there. It is opened once at a time. */
export interface KnownPrinter {
  readonly record: PrinterRecord;
  /**
   * Opens the printer unless it is in trouble.
   *
   * @param enough resolves when it has been waited for long enough; it is then still looked at, but let go of
   * @returns `trouble` when it is (the record tells which), `late` when `enough` came first
   */
  readonly open: (enough?: Promise<unknown>) => Promise<PrinterSession | 'trouble' | 'late'>;
  /** Looks at the printer, at most until `enough`, unless it is held: then its holder does. Never rejects. */
  readonly check: (enough?: Promise<unknown>) => Promise<void>;
  watch(changed: () => void): () => void;
  /** Resolves when nothing is being looked at any more. */
  settled(): Promise<void>;
}

export function createKnownPrinter({ port, record, open, onRecord }: KnownPrinterOptions): KnownPrinter {
  /** The look under way; whoever comes meanwhile shares it. */
  let looking: Promise<void> | undefined;
  /** Who wants to keep the printer when it is well. */
  let keep: ((session: PrinterSession) => void) | undefined;
  let held = false;

  function look(): Promise<void> {
    looking ??= lookAnew().finally(() => {
      looking = undefined;
      onRecord();
    });
    return looking;
  }

  async function lookAnew(): Promise<void> {
    let session: PrinterSession | undefined;
    let seen: PrinterStatus;
    try {
      session = await open(port);
      record.met(session.identity);
      seen = await session.status();
    } catch (thrown) {
      seen = statusAfter(asPrinterFault(thrown).code);
    }
    record.saw(seen);
    if (session === undefined) return;
    if (keep === undefined || troubleOf(seen) !== undefined) await session.close();
    else keep(session);
  }

  /** What the holder learns is written down; what he lets go of can be looked at again. */
  function hold(session: PrinterSession): PrinterSession {
    held = true;
    return {
      port: session.port,
      identity: session.identity,
      profile: session.profile,
      async status() {
        try {
          const status = await session.status();
          record.saw(status);
          return status;
        } catch (thrown) {
          record.saw(statusAfter(asPrinterFault(thrown).code));
          throw thrown;
        } finally {
          onRecord();
        }
      },
      async print(bytes, signal) {
        try {
          await session.print(bytes, signal);
          record.printed();
        } catch (thrown) {
          // Someone ended it; the printer is not to blame.
          if (signal?.aborted !== true) record.failed(asPrinterFault(thrown));
          throw thrown;
        } finally {
          onRecord();
        }
      },
      async close() {
        await session.close();
        held = false;
      },
    };
  }

  return {
    record,
    async open(enough) {
      if (held || keep !== undefined) throw new Error(`${port.name} is held already`);
      const kept: PrinterSession[] = [];
      keep = (session) => kept.push(session);
      const looked = look().then(() => 'trouble' as const);
      const late = enough?.then(() => 'late' as const);
      const outcome = await (late === undefined ? looked : Promise.race([looked, late]));
      keep = undefined;
      const [session] = kept;
      return session === undefined ? outcome : hold(session);
    },
    async check(enough) {
      if (!held) await Promise.race(enough === undefined ? [look()] : [look(), enough]);
    },
    watch(changed) {
      const end = port.watch?.(() => {
        record.startAnew();
        changed();
      });
      return end ?? (() => undefined);
    },
    async settled() {
      await looking;
    },
  };
}
