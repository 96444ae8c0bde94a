import type { PrinterStatus } from './types.ts';

/**
 * One place a printer can be: a USB device, an address, a device file, a share, a folder. Faults end a promise in the
 * middle of I/O, so they arrive as rejections, always with a `PrinterFault` (printer-fault.ts).
 */
export interface PrinterPort {
  /** As the setting names it, for people and the log: `usb:04b8:0202`, `tcp://192.0.2.10:9100`. */
  readonly name: string;
  /** Finds and claims the printer, anew each time: another one may stand in its place. Ends in time by itself. */
  open(): Promise<PrinterConnection>;
  /**
   * Calls back when something at this port may have changed (plugged in, pulled out), where the port can tell.
   * What it returns ends that, and lets the program end.
   */
  watch?(changed: () => void): () => void;
}

/** A printer that is held. Bytes go in, what it answers comes out; nothing here knows what they mean. */
export interface PrinterConnection {
  /** Who answered; fields are null where the port cannot know. */
  readonly identity: PrinterIdentity;
  /**
   * Whether anything can come back at all: false for a share or a folder. Then `receive` stays empty, and `portStatus`
   * is the port's own knowledge, to be believed.
   */
  readonly answers: boolean;
  /**
   * Resolves only when the device took every byte (on the network: the system's buffers; see `finish`).
   *
   * @param timeout ms for all of them
   * @throws PrinterFault, `uncertain` when the device took some of the bytes or may have
   */
  send(bytes: Uint8Array, timeout: number): Promise<void>;
  /**
   * What the printer said since the last time, as soon as there is any; empty when it stays silent for `timeout` ms.
   *
   * @throws PrinterFault when the device is gone
   */
  receive(timeout: number): Promise<Uint8Array>;
  /**
   * What can be told without the printer's commands (USB's GET_PORT_STATUS), also while it refuses data; undefined
   * where the port has no such thing or the device did not answer.
   */
  portStatus(): Promise<Extract<PrinterStatus['kind'], 'ready' | 'out-of-paper' | 'offline'> | undefined>;
  /**
   * To be asked before the first byte of a slip, where a printer that is busy with somebody else takes the connection
   * and hangs up at once (network): resolves as soon as it has said anything, else when it would have hung up.
   *
   * @throws PrinterFault; nothing of the slip is on paper
   */
  welcomed?(): Promise<void>;
  /**
   * Where `send` alone prints nothing (share, folder) or proves nothing (network): ends the document that was sent
   * piece by piece, and resolves when it was taken. To be asked after the last byte of a slip for which the printer
   * itself gives no sign that it is on paper; the next `send` begins a new document by itself.
   *
   * @throws PrinterFault, `uncertain` when something may be on paper
   */
  finish?(): Promise<void>;
  /** Lets go of it. Never rejects; closing what is closed does nothing. */
  close(): Promise<void>;
}

/** Who the printer says it is: USB descriptors and the IEEE 1284 device id. */
export interface PrinterIdentity {
  readonly vendorId: number | null;
  readonly productId: number | null;
  readonly serial: string | null;
  /** `MFG` and `MDL` of the device id, else the USB strings. */
  readonly maker: string | null;
  readonly model: string | null;
}
