/** What a use-case works with. Clock, ids and randomness are in it, so that a test decides them. */
import type { Database } from '../db/database.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/ids.ts';
import type { Vault } from './auth/vault.ts';
import type { DocumentStore } from './document-store.ts';
import type { MediaLibrary } from './http/media-library.ts';
import type { Live } from './live/live.ts';
import type { Logger } from './logger.ts';
import type { Office } from './office/office.ts';
import type { Printing } from './printing/printing.ts';
import type { Reports } from './reports/run-reports.ts';

export interface Context {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly vault: Vault;
  readonly logger: Logger;
  /** The office's data as it is now; replaced as a whole when something in it changes. */
  readonly office: () => Office;
  readonly reloadOffice: () => Promise<void>;
  readonly live: Live;
  /** Pictures and videos for the TV. */
  readonly media: MediaLibrary;
  /** Uploaded documents, sealed. */
  readonly documents: DocumentStore;
  /** The printers and the queue of slips. */
  readonly printing: Printing;
  /** Reports that are being made, in a thread of their own. */
  readonly reports: Reports;
  /** Where phones on the office's Wi-Fi reach the hub (ULT_PUBLIC_URL), without a path; null where they do not. */
  readonly publicUrl: string | null;
}
