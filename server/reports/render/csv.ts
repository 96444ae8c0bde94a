/**
 * A report as CSV for Indonesian Excel: UTF-8 with a byte order mark, semicolons, and nothing that a spreadsheet would
 * run. Its tables one below the other; one table alone begins with its header, so that other programs can read it.
 */
import type { OfficeCalendar } from '../../../shared/domain/office-day.ts';
import type { ReportDocument, ReportTable } from '../document.ts';
import { cellText } from './cell-text.ts';

export function renderCsv(document: ReportDocument, calendar: OfficeCalendar): Uint8Array<ArrayBuffer> {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const alone = tables.length === 1;
  const parts = tables.map((table) => [...(alone ? [] : [[table.title]]), ...linesOf(table, calendar)]);
  const lines = parts.flatMap((part, n) => (n === 0 ? part : [[], ...part]));
  const text = lines.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

function linesOf({ columns, rows, footer }: ReportTable, calendar: OfficeCalendar): string[][] {
  const line = (row: ReportTable['rows'][number]): string[] =>
    columns.map(({ kind }, n) => cellText(row[n] ?? null, kind, calendar));
  return [columns.map(({ label }) => label), ...rows.map(line), ...(footer ? [line(footer)] : [])];
}

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (CSV injection: = + - @ tab and carriage return at the beginning).
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
