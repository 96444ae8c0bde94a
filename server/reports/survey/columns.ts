import type { ColumnKind, ReportColumn } from '../document.ts';

/** Columns from their labels; a kind for each, `text` where none is named. */
export function columnsOf(labels: readonly string[], kinds: readonly ColumnKind[]): ReportColumn[] {
  return labels.map((label, index) => ({ label, kind: kinds[index] ?? 'text' }));
}
