/** Who signs, signs something: a last page with signatures alone could belong to any report. */
import type { ReportBlock, ReportDocument, ReportTable } from '../document.ts';

/** Rows that go with the signatures to the last page. */
const LAST_ROWS = 3;

/** The same report whose last page begins with the last rows or other content of it; the notes below go along. */
export function withCompany(document: ReportDocument): ReportDocument {
  const { blocks } = document;
  const end = blocks.findLastIndex(({ kind }) => kind !== 'paragraph');
  const last = blocks[end];
  if (last === undefined) return document;
  const [before, notes] = [blocks.slice(0, end), blocks.slice(end + 1)];
  if (last.kind === 'table' && last.rows.length > LAST_ROWS)
    return { ...document, blocks: [...before, ...inTwo(last), ...notes] };
  // notes are enough to sign below; a heading goes with what it is of
  const kept = notes.length > 0 ? end + 1 : before.at(-1)?.kind === 'heading' ? end - 1 : end;
  return { ...document, blocks: [...blocks.slice(0, kept), { kind: 'page-break' }, ...blocks.slice(kept)] };
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
