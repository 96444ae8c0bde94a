import type { PrinterIdentity } from '../port.ts';
import type { PrinterProfile } from '../profile.ts';
import type { PrinterStatus } from '../types.ts';

/** A printer that is held for a while, with what its bytes mean. One call at a time. */
export interface PrinterSession {
  /** The port's name. */
  readonly port: string;
  readonly identity: PrinterIdentity;
  readonly profile: PrinterProfile;
  /**
   * What the printer says of itself now; `unknown` when it does not answer.
   *
   * @throws PrinterFault when the device is gone
   */
  status(): Promise<PrinterStatus>;
  /**
   * Prints one slip: looks at the printer first and sends nothing while it is in trouble; resolves once the printer
   * has taken every byte and, as far as this device can tell, has put them on paper.
   *
   * `signal` ends it early and closes the session, as nothing else frees a transfer in flight.
   *
   * @throws PrinterFault, `uncertain` when something may be on paper; after `signal` its `cause` is the signal's reason
   */
  print(bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  /** Lets go of the printer. Never rejects; closing what is closed does nothing. */
  close(): Promise<void>;
}
