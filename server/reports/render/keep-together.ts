/** Who signs, signs something: a last page with signatures alone could belong to any report. */
import type { ReportBlock, ReportDocument, ReportTable } from '../document.ts';

/** Rows that go with the signatures to the last page. */
const LAST_ROWS = 3;

/** The same report whose last page begins with the last of its content. */
export function withCompany(document: ReportDocument): ReportDocument {
  const { blocks } = document;
  const last = blocks.at(-1);
  if (last === undefined) return document;
  const before = blocks.slice(0, -1);
  const pages: readonly ReportBlock[] =
    last.kind === 'table' && last.rows.length > LAST_ROWS
      ? [...before, ...inTwo(last)]
      : [...before.slice(0, startOf(before)), { kind: 'page-break' }, ...before.slice(startOf(before)), last];
  return { ...document, blocks: pages };
}

/** A heading goes with what it is of. */
function startOf(before: readonly ReportBlock[]): number {
  return before.at(-1)?.kind === 'heading' ? before.length - 1 : before.length;
}

/** The second part repeats title and header, as a table does that goes on on another page. */
function inTwo(table: ReportTable): ReportBlock[] {
  const { footer, ...rest } = table;
  return [
    { ...rest, rows: table.rows.slice(0, -LAST_ROWS) },
    { kind: 'page-break' },
    { ...rest, rows: table.rows.slice(-LAST_ROWS), ...(footer === undefined ? {} : { footer }) },
  ];
}
