/** What the hub and the thread that makes reports say to each other. */
import type { ReportFormat } from '../../../shared/protocol/admin/reports.ts';
import type { ReportDocument } from '../document.ts';
import type { ErrorCode } from '../../../shared/errors.ts';

/** What the thread starts with. */
export interface WorkerSetup {
  readonly databaseFile: string;
  readonly keyFile: string;
}

export interface ReportOrder {
  readonly report: string;
  /** `json` is never made here: it is kept as it was given. */
  readonly format: ReportFormat | 'json';
  /** As the report's own schema made it. */
  readonly input: unknown;
  readonly now: number;
  /** Made already, where what it is of is no report of the catalogue: it is only drawn. */
  readonly document?: ReportDocument;
}

export interface ReportFile {
  /** With its ending. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly file: ReportFile }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly error?: unknown };
