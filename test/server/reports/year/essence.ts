/** What a report says, without its looks: the form in which a document and its recomputation are held together. */
import type { ReportBlock, ReportCell } from '../../../../server/reports/document.ts';

type Cells = readonly ReportCell[];

export interface TableEssence {
  readonly table: string;
  readonly columns: readonly string[];
  /** In any order. */
  readonly rows: readonly Cells[];
  readonly footer: Cells | null;
}

export interface ChartEssence {
  readonly chart: string;
  readonly categories: readonly string[];
  readonly series: Readonly<Record<string, readonly (number | null)[]>>;
}

export interface FiguresEssence {
  /** Label, value and, where there is one, the note. */
  readonly figures: readonly (readonly [string, string, string?])[];
}

/** A heading, a paragraph; in a recomputation a pattern where its words hold no figure. */
export type Essence = string | RegExp | FiguresEssence | TableEssence | ChartEssence;

export function essenceOf(block: ReportBlock): Essence {
  switch (block.kind) {
    case 'heading':
      return `# ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'statement':
      return `! ${block.text}`;
    case 'page-break':
      return '---';
    case 'figures':
      return {
        figures: block.items.map(({ label, value, note }) =>
          note === undefined ? [label, value] : [label, value, note],
        ),
      };
    case 'table':
      return {
        table: block.title,
        columns: block.columns.map(({ label }) => label),
        rows: block.rows,
        footer: block.footer ?? null,
      };
    case 'chart':
      return {
        chart: block.title,
        categories: block.categories,
        series: Object.fromEntries(block.series.map(({ name, values }) => [name, values])),
      };
  }
}

/**
 * Both in one form, to be expected equal: every block, one by one and none left over. Figures agree to nine digits, as
 * a mean may be added up in any order.
 */
export function heldTogether(
  blocks: readonly ReportBlock[],
  recomputed: readonly Essence[],
): { readonly said: readonly unknown[]; readonly recomputed: readonly unknown[] } {
  const said = blocks.map(essenceOf).map((essence, n) => {
    const words = recomputed[n];
    return typeof essence === 'string' && words instanceof RegExp && words.test(essence) ? words : essence;
  });
  return { said: said.map(comparable), recomputed: recomputed.map(comparable) };
}

function comparable(essence: Essence): unknown {
  if (typeof essence === 'string' || essence instanceof RegExp) return String(essence);
  if ('figures' in essence) return essence;
  if ('chart' in essence) {
    const series = Object.entries(essence.series).map(([name, values]) => [name, values.map(rounded)]);
    return { ...essence, series };
  }
  const rows = essence.rows.map((row) => JSON.stringify(row.map(rounded))).sort();
  return { ...essence, rows, footer: essence.footer?.map(rounded) ?? null };
}

const DIGITS = 9;

function rounded(cell: ReportCell): ReportCell {
  return typeof cell === 'number' ? Number(cell.toPrecision(DIGITS)) : cell;
}
