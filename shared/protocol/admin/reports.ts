/** Reports: which there are, what they ask for, and how far one is. Asked for over HTTP (server/http/reports.ts). */
import { z } from 'zod';
import type { LocalText } from '../../domain/pos.ts';
import type { PeriodKind } from '../../domain/reports/period.ts';
import type { ErrorCode } from '../../errors.ts';
import * as f from '../fields.ts';

/** One report as a file. */
export const DOCUMENT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];
/** A bundle of several is a ZIP. */
export const REPORT_FORMATS = [...DOCUMENT_FORMATS, 'zip'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** As they stand on the page, in this order. */
export const REPORT_GROUPS = [
  'register',
  'service',
  'time',
  'accountability',
  'satisfaction',
  'yearly',
] as const;
export type ReportGroup = (typeof REPORT_GROUPS)[number];

export const REPORT_FILTERS = ['service', 'officer'] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

/** What a report asks for, so that the page can show the right fields. */
export interface ReportAsks {
  /** The first is chosen to begin with. None: it says what holds today, and takes whatever period it is sent. */
  readonly periods: readonly PeriodKind[];
  readonly filters: readonly ReportFilter[];
}

const year = z.int().min(2000).max(2100);
/** Both days of it; longer ones are asked for by their years. */
const LONGEST_RANGE_DAYS = 366;

export const period = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: f.officeDay }),
  z.object({ kind: z.literal('month'), year, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal('quarter'), year, quarter: z.literal([1, 2, 3, 4]) }),
  z.object({ kind: z.literal('year'), year }),
  z.object({ kind: z.literal('range'), from: f.officeDay, to: f.officeDay }).refine(isRange),
]);

function isRange({ from, to }: { from: string; to: string }): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days >= 1 && days <= LONGEST_RANGE_DAYS;
}

/** What every report of visits takes; `serviceId` and `officerId` null are all of them. */
export const reportInput = z.object({
  period,
  serviceId: f.id.nullable(),
  officerId: f.id.nullable(),
});
export type ReportInput = z.infer<typeof reportInput>;

export const startReport = z.object({
  report: f.id,
  format: z.enum(REPORT_FORMATS),
  /** Checked by the report's own schema. */
  input: z.unknown(),
});

/** One line of the list an officer chooses from: only reports their roles may see. */
export interface ReportOffer {
  readonly id: string;
  readonly group: ReportGroup;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly asks: ReportAsks;
  /** The kinds of file it can be had as. */
  readonly formats: readonly ReportFormat[];
  /** Whether it holds data of visitors: its download is put on record. */
  readonly personal: boolean;
}

/** How far a report is. `share` is 0 to 1; the file can be fetched once where it is `done`. */
export type ReportProgress =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly fileName: string; readonly bytes: number }
  | { readonly state: 'failed'; readonly code: ErrorCode };
