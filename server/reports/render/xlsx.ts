/**
 * A report as a workbook: the first sheet says what it is and holds its figures, then a sheet a table, with days,
 * figures and shares as such, so that people can reckon on with them.
 */
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { formatSpan } from '../../../shared/domain/figure-format.ts';
import type { OfficeCalendar } from '../../../shared/domain/office-day.ts';
import type { ColumnKind, ReportBlock, ReportCell, ReportDocument, ReportTable } from '../document.ts';
import { isFigure } from './cell-text.ts';
import { FIT_TO_WIDTH } from './xlsx-print.ts';
import { printedAt, type RenderOffice } from './render-office.ts';

/** More would not fit into the memory a report may use. */
export const MOST_XLSX_ROWS = 120_000;

type OneSheet = Sheet<Buffer>;

/** Excel shows the separators of the reader's own country; [$-421] names months and days in Indonesian. */
const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = {
  whole: '#,##0',
  decimal: '#,##0.00',
  percent: '0.00%',
  day: '[$-421]d mmm yyyy',
  instant: '[$-421]d mmm yyyy hh.mm',
  span: '[h]:mm:ss',
};
const HEAD = { fontWeight: 'bold', backgroundColor: '#e6eef0', wrap: true, alignVertical: 'top' } as const;
const DAY_MS = 86_400_000;

export async function renderXlsx(document: ReportDocument, office: RenderOffice): Promise<Uint8Array> {
  const names = new SheetNames();
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const charts = document.blocks.filter((block) => block.kind === 'chart').map(chartTable);
  const sheets = [
    titleSheet(document, office, names.free('Ringkasan')),
    ...[...tables, ...charts].map((table) => tableSheet(table, office.calendar, names.free(table.title))),
  ];
  return writeXlsxFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [FIT_TO_WIDTH],
  }).toBuffer();
}

function titleSheet(document: ReportDocument, office: RenderOffice, name: string): OneSheet {
  const head: Row[] = [
    [{ value: office.ministry }],
    [{ value: office.name, fontWeight: 'bold' }],
    [],
    [{ value: document.title, fontWeight: 'bold', fontSize: 14 }],
    [{ value: document.subtitle }],
    [{ value: `Dibuat ${printedAt(office)}` }],
    [],
  ];
  return {
    sheet: name,
    data: [...head, ...document.blocks.flatMap(titleRows)],
    columns: [{ width: 36 }, { width: 30 }, { width: 36 }],
    showGridLines: false,
    orientation: 'landscape',
  };
}

/** What is neither table nor chart. */
function titleRows(block: ReportBlock): Row[] {
  switch (block.kind) {
    case 'figures':
      return block.items.map(({ label, value, note }) => [
        { value: label },
        { value, align: 'left', fontWeight: 'bold' },
        note === undefined ? null : { value: note },
      ]);
    case 'heading':
      return [[], [{ value: block.text, fontWeight: 'bold' }]];
    case 'paragraph':
    case 'statement':
      return [[{ value: block.text, ...WRAPPED, height: heightOf(block.text) }, null, null]];
    default:
      return [];
  }
}

const WRAPPED = { wrap: true, columnSpan: 3, alignVertical: 'top' } as const;
/** Letters in a line across the first sheet; a merged cell does not grow by itself. */
const LINE_LETTERS = 95;
const LINE_HEIGHT = 16;

function heightOf(text: string): number {
  return Math.ceil(text.length / LINE_LETTERS) * LINE_HEIGHT;
}

function chartTable({
  title,
  categories,
  series,
  unit,
}: Extract<ReportBlock, { kind: 'chart' }>): ReportTable {
  const kind = series.some(({ values }) => values.some((value) => value !== null && !Number.isInteger(value)))
    ? 'decimal'
    : 'whole';
  return {
    kind: 'table',
    title: `Grafik ${title}`,
    columns: [
      { label: unit ?? '', kind: 'text' },
      ...series.map(({ name }) => ({ label: name, kind }) as const),
    ],
    rows: categories.map((category, n) => [category, ...series.map(({ values }) => values[n] ?? null)]),
  };
}

function tableSheet(
  { columns, rows, footer }: ReportTable,
  calendar: OfficeCalendar,
  name: string,
): OneSheet {
  const widths = columns.map(({ label, kind }, n) => widthOf(label, kind, rows, n));
  const line = (row: readonly ReportCell[], more: Partial<CellObject> = {}): Row => {
    const lines = linesOf(row, widths);
    const look = lines > 1 ? { ...more, ...LONG, height: lines * LINE_HEIGHT } : more;
    return columns.map(({ kind }, n) => cellOf(row[n] ?? null, kind, calendar, look));
  };
  const labels = columns.map(({ label }) => label);
  const head = { ...HEAD, height: linesOf(labels, widths) * LINE_HEIGHT };
  return {
    sheet: name,
    data: [
      columns.map(({ label, kind }) => ({ value: label, ...head, align: isFigure(kind) ? 'right' : 'left' })),
      ...rows.map((row) => line(row)),
      ...(footer ? [line(footer, { fontWeight: 'bold', topBorderStyle: 'thin' })] : []),
    ],
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
  };
}

function cellOf(
  value: ReportCell,
  kind: ColumnKind,
  calendar: OfficeCalendar,
  more: Partial<CellObject>,
): CellObject | null {
  if (value === null || value === '') return Object.keys(more).length === 0 ? null : { ...more };
  const format = FORMATS[kind];
  // also a text that begins like a formula stays a text: its cell says so
  if (typeof value === 'string' && kind !== 'day') return { value, type: String, ...more };
  if (format === undefined) return { value, ...more };
  return { ...plain(value, kind, calendar), format, ...more };
}

/** A workbook knows no zones: the time on the office's wall is written as it is read there. */
function plain(value: string | number, kind: ColumnKind, calendar: OfficeCalendar): CellObject {
  if (typeof value === 'string') return { value: new Date(`${value}T00:00:00Z`), type: Date };
  if (kind === 'span') return { value: value / DAY_MS, type: Number };
  if (kind !== 'instant') return { value, type: Number };
  return { value: new Date(`${calendar.day(value)}T${calendar.timeOfDay(value)}:00Z`), type: Date };
}

/** The cells beside a text of several lines begin at its top. */
const LONG = { wrap: true, alignVertical: 'top' } as const;

/** How many lines a row needs: no program makes rows grow by itself that another has written. */
function linesOf(row: readonly ReportCell[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...row.map((value, n) => (typeof value === 'string' ? textLines(value, widths[n] ?? NARROWEST) : 1)),
  );
}

/** Lines of a text in a column of that many letters; words are not broken. */
function textLines(text: string, width: number): number {
  const lines = text.split('\n').map((line) => wrappedLines(line.split(' '), width));
  return lines.reduce((sum, count) => sum + count, 0);
}

function wrappedLines(words: readonly string[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of words) {
    const fits = used === 0 || used + 1 + length <= width;
    used = fits ? used + (used === 0 ? 0 : 1) + length : length;
    if (!fits) lines += 1;
  }
  return lines;
}

const NARROWEST = 8;
const WIDEST = 48;
/** The first rows say how wide a column must be. */
const LOOKED_AT = 200;

function widthOf(label: string, kind: ColumnKind, rows: ReportTable['rows'], n: number): number {
  const longest = Math.max(
    ...label.split(' ').map((word) => word.length + 2),
    ...rows.slice(0, LOOKED_AT).map((row) => lengthOf(row[n] ?? null, kind)),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function lengthOf(value: ReportCell, kind: ColumnKind): number {
  if (value === null) return 0;
  if (kind === 'day') return 12;
  if (kind === 'instant') return 18;
  return typeof value === 'string'
    ? Math.max(...value.split('\n').map((line) => line.length))
    : formatSpan(value).length;
}

/** What a sheet's name may not hold, how long it may be, and that no two are the same. */
class SheetNames {
  readonly #taken = new Set<string>();

  free(title: string): string {
    const plain =
      title
        .replace(/[[\]/\\:*?']+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Tabel';
    for (let n = 1; ; n += 1) {
      const end = n === 1 ? '' : ` ${n}`;
      const name = plain.slice(0, 31 - end.length).trimEnd() + end;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}
