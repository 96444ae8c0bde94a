/**
 * A report as data: what it says, before it is a PDF, a workbook or a CSV file. A builder makes one from figures; the
 * renderers know nothing of what it is about.
 */
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import type { LetterContent } from '../../shared/domain/requests/letter-content.ts';
import type { LocalText } from '../../shared/domain/pos.ts';
import type { DocumentFormat, ReportAsks, ReportGroup } from '../../shared/protocol/admin/reports.ts';
import type { z } from 'zod';
import type { Queryable } from '../../db/database.ts';
import type { Vault } from '../auth/vault.ts';
import type { Office } from '../office/office.ts';

/** How a column's values are written: figures and days as such in a workbook, in Indonesian formats on paper. */
export type ColumnKind =
  | 'text'
  | 'whole'
  /** Two decimals. */
  | 'decimal'
  /** A share of 1. */
  | 'percent'
  /** `YYYY-MM-DD`. */
  | 'day'
  /** An instant in ms, in the office's zone. */
  | 'instant'
  /** A span in ms, as `1 j 05 mnt`. */
  | 'span';

export interface ReportColumn {
  readonly label: string;
  readonly kind: ColumnKind;
  /** Share of the page's width; columns without one share what is left. */
  readonly width?: number;
  /** False: in workbook and CSV only, as the page has no room for it. */
  readonly paper?: false;
}

export type ReportCell = string | number | null;

export interface ReportTable {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Sums or means below the rows. */
  readonly footer?: readonly ReportCell[];
  /** Said where there are no rows. */
  readonly empty?: string;
}

export interface ReportChart {
  readonly kind: 'chart';
  readonly title: string;
  readonly look: 'bar' | 'stacked' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** What the values are counted in, for the axis. */
  readonly unit?: string;
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** The one thing a page is for, to be read from afar. */
  | { readonly kind: 'statement'; readonly text: string }
  /** A figure to be seen first. */
  | {
      readonly kind: 'figures';
      /** To be read from afar, in the middle of the page. */
      readonly large?: true;
      readonly items: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
    }
  | ReportTable
  | ReportChart
  | { readonly kind: 'page-break' };

export interface ReportDocument {
  readonly title: string;
  /** Below the title: the period, the unit. */
  readonly subtitle: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Names of the file, without its ending: letters, digits and dashes. */
  readonly fileName: string;
  readonly blocks: readonly ReportBlock[];
  /** Who signs, left to right; a line for the name and one for the NIP is drawn. */
  readonly signatures: readonly { readonly place: string; readonly title: string; readonly name: string }[];
  /** A letter instead of a report: on paper it is laid out as one, with its own head and signature. */
  readonly letter?: LetterContent;
}

/** What a builder works with. It runs in a thread of its own, with a connection that only reads. */
export interface ReportSource {
  readonly db: Queryable;
  readonly office: Office;
  /** Opens what is sealed, for a register of law that needs it. */
  readonly vault: Pick<Vault, 'unseal'>;
  readonly now: number;
  /** How far it is, 0 to 1; long ones say so now and then. */
  readonly progress: (share: number) => void;
}

/** What can be asked for: one report, or a bundle of several. `I` is what it asks for: a period, a service. */
interface Orderable<I> {
  readonly id: string;
  readonly name: LocalText;
  /** What it is for, for whoever chooses. */
  readonly description: LocalText;
  readonly group: ReportGroup;
  readonly may: readonly OfficerRole[];
  /** Which periods and filters the page offers; `input` takes what it sends, `reportInput` in most cases. */
  readonly asks: ReportAsks;
  readonly input: z.ZodType<I>;
  /** Holds data of visitors: who exports it is put on record. */
  readonly personal: boolean;
}

/** One kind of report. */
export interface ReportDefinition<I = unknown> extends Orderable<I> {
  /** Where it is not every kind of file: one without tables has nothing to reckon on with. */
  readonly formats?: readonly DocumentFormat[];
  build(source: ReportSource, input: I): Promise<ReportDocument>;
}

/** One file of a bundle. */
export interface BundlePart {
  /** In the bundle, without number and ending. */
  readonly fileName: string;
  readonly report: ReportDefinition;
  readonly format: DocumentFormat;
  readonly input: unknown;
}

/** Several reports that are handed in together, as one ZIP with a list of what is in it. */
export interface BundleDefinition<I = unknown> extends Orderable<I> {
  /** The ZIP's name and its list's title. */
  fileName(input: I): string;
  title(input: I): string;
  parts(input: I): readonly BundlePart[];
}

export function isBundle(order: ReportDefinition | BundleDefinition): order is BundleDefinition {
  return 'parts' in order;
}
