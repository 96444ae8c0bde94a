import type { ControlLine } from './control-line.ts';

/** How the device presents itself on USB; what each layout is, emulator/layouts.py says. */
export interface EmulatedIdentity {
  readonly vendor?: number;
  readonly product?: number;
  readonly maker?: string;
  readonly model?: string;
  readonly serial?: string | null;
  readonly layout?: 'ordinary' | 'in-first' | 'no-in' | 'two-out' | 'no-out' | 'alternates' | 'composite';
  /** Whether it answers GET_DEVICE_ID. */
  readonly device_id?: boolean;
}

/** One thing done to the printer, by a person, by chance or by its own fault. */
export type Deed =
  | { readonly do: 'cable'; readonly plugged: boolean }
  /** Without power it is gone, and with it every byte that it took and has not printed. */
  | { readonly do: 'power'; readonly on: boolean }
  | { readonly do: 'paper'; readonly paper: 'full' | 'near-end' | 'out' }
  | { readonly do: 'cover'; readonly open: boolean }
  | { readonly do: 'online'; readonly online: boolean }
  /** `jams` at the next cut. */
  | { readonly do: 'cutter'; readonly cutter: 'free' | 'jams' }
  | { readonly do: 'head'; readonly hot: boolean }
  | { readonly do: 'broken'; readonly broken: boolean }
  /** How much it takes before it has printed some of it; null for no limit. */
  | { readonly do: 'buffer'; readonly bytes: number | null }
  /** How fast it prints; null for as fast as the bytes come. */
  | { readonly do: 'speed'; readonly bytesPerSecond: number | null }
  /** Refuses every byte (NAK). */
  | { readonly do: 'deaf'; readonly deaf: boolean }
  /** Answers the next data with a stall, until the host clears it. */
  | { readonly do: 'halt' }
  /** What it does not answer; all that is not named it answers again. A muted port status is refused with a stall. */
  | { readonly do: 'mute'; readonly what: readonly ('dle-eot' | 'gs-r' | 'port-status')[] }
  /** Hexadecimal: said before each answer. */
  | { readonly do: 'noise'; readonly bytes: string }
  /** Hexadecimal: said now, though nobody asked. */
  | { readonly do: 'say'; readonly bytes: string }
  /** The system's node of it, which goes before anyone hears that the printer is gone; a new one comes with it. */
  | { readonly do: 'lose-node' }
  /** Another program holds it. */
  | { readonly do: 'busy'; readonly busy: boolean }
  /** Puts all of the above right that is a fault, and forgets what was set to happen. */
  | { readonly do: 'settle' };

/** What came out of the printer and what it was asked since the last time it was looked at. */
export interface Seen {
  /** The bytes on paper, each up to and with its cut; the last one may hang in the printer still. */
  readonly slips: readonly Uint8Array[];
  /** Bytes that it took, requests for its status among them. */
  readonly taken: number;
  /** Requests for its status in real time (DLE EOT). */
  readonly asked: number;
  /** Bytes that were ever sent to where nothing is printed. */
  readonly strayed: number;
  /** Bytes that it took and has not printed. */
  readonly held: number;
}

export interface EmulatedPrinter {
  do(deed: Deed): Promise<void>;
  /**
   * Does it by itself as soon as so many more bytes of slips were taken or printed, exactly there, or so many more
   * requests for its status came.
   */
  at(place: 'taken' | 'printed' | 'asked', count: number, deed: Deed): Promise<void>;
  /** Resolves once there were so many since the last `look`. */
  until(quantity: 'taken' | 'printed' | 'slips' | 'asked', count: number): Promise<void>;
  /** What there was since the last time. */
  look(): Promise<Seen>;
}

export function emulatedPrinter(line: ControlLine, printer: string): EmulatedPrinter {
  return {
    async do(deed) {
      await line.ask({ ...deed, printer });
    },
    async at(place, count, deed) {
      await line.ask({ do: 'at', printer, place, count, then: deed });
    },
    async until(quantity, count) {
      await line.ask({ do: 'await', printer, quantity, count });
    },
    async look() {
      const { slips, ...figures } = (await line.ask({ do: 'collect', printer })) as unknown as Omit<
        Seen,
        'slips'
      > & { readonly slips: readonly string[] };
      return { ...figures, slips: slips.map((slip) => new Uint8Array(Buffer.from(slip, 'hex'))) };
    },
  };
}
