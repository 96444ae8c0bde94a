import type { JobOutcome } from '../../../../printer/queue.ts';
import type { SessionTimes } from '../../../../printer/session/session-times.ts';
import type { PrintJob } from '../../../../printer/types.ts';

/** What the test tells the program under the printers; each a line of JSON. */
export type AgentCommand =
  /** A new queue with nothing in it. */
  | ({ readonly command: 'start' } & StartOptions)
  | { readonly command: 'print'; readonly job: PrintJob }
  /** Ends the attempt of a job that is in hand. */
  | { readonly command: 'cancel'; readonly id: string }
  /** Another part of the program wants to know of unplugged devices. */
  | { readonly command: 'listen-for-detach' }
  | { readonly command: 'count-handles' }
  | { readonly command: 'stop' };

export interface StartOptions {
  /** ULT_PRINTER. */
  readonly setting: string;
  readonly times?: Partial<SessionTimes>;
  /** Takes the width of the paper from what is known of the model; 80 mm unless told so. */
  readonly byModel?: boolean;
  /** ms between two looks at the printer, well or in trouble; short unless told otherwise. */
  readonly lookEvery?: number;
}

/** What the program says of itself. */
export type AgentEvent =
  | { readonly event: 'started' }
  /** One of the printers changed. */
  | {
      readonly event: 'status';
      readonly status: string;
      readonly cause: string | null;
      readonly port: string;
      readonly model: string | null;
      readonly inUse: boolean;
    }
  | {
      readonly event: 'job';
      readonly id: string;
      readonly outcome: JobOutcome['kind'];
      readonly error?: string;
      /** Whether an attempt of it may have reached paper. */
      readonly uncertain: boolean;
    }
  | { readonly event: 'error'; readonly error: string }
  | { readonly event: 'listening' }
  | { readonly event: 'detach-heard' }
  | ({ readonly event: 'handles' } & Handles)
  | { readonly event: 'stopped' };

/** What a program that leaks has more and more of. */
export interface Handles {
  /** Open file descriptors, from /proc. */
  readonly files: number;
  /** Listeners at libusb for devices that come and go. */
  readonly listeners: number;
}
