/** A table on paper: its header on every page, figures at the right, rows kept whole. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { ReportColumn, ReportTable } from '../document.ts';
import { cellText, isFigure } from './cell-text.ts';
import type { RenderOffice } from './render-office.ts';

const PADDING = 4;
const HEAD = '#e6eef0';
const LINE = '#b8b8b8';

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2.5,
  paddingBottom: () => 2,
};

/** Above a title there is no line; the corner cells of a joined row would draw one. */
const TITLED: CustomTableLayout = { ...LAYOUT, hLineWidth: (line) => (line === 0 ? 0 : 0.5) };

/** Said of a table or chart that has nothing to show. */
export const NOTHING = 'Tidak ada data pada periode ini.';

/** So much is kept on one page. */
const SHORT = { rows: 14, letters: 1_500 } as const;

/** Whether a table is so short that it is kept whole; one longer than a page could not be. */
export function isShort({ rows }: ReportTable): boolean {
  const letters = rows.flat().reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0);
  return rows.length <= SHORT.rows && letters <= SHORT.letters;
}

/** More columns than this are set smaller, so that they fit. */
const FEW_COLUMNS = 9;

/** @param width of the page between its margins, pt */
export function tableContent(table: ReportTable, office: RenderOffice, width: number): Content {
  const { rows, footer, empty, title } = table;
  const places = table.columns.flatMap((column, n) => (column.paper === false ? [] : [{ column, n }]));
  const columns = places.map(({ column }) => column);
  if (rows.length === 0) {
    const nothing: Content = {
      text: empty ?? NOTHING,
      italics: true,
      margin: [0, 0, 0, 8],
    };
    return title === '' ? nothing : [{ text: title, style: 'heading' }, nothing];
  }
  const line = (row: ReportTable['rows'][number], bold = false): TableCell[] =>
    places.map(({ column: { kind }, n }) => ({
      text: breakable(cellText(row[n] ?? null, kind, office.calendar)),
      ...(isFigure(kind) ? { alignment: 'right' as const } : {}),
      ...(bold ? { bold } : {}),
    }));
  return {
    fontSize: columns.length > FEW_COLUMNS ? 7 : 8.5,
    layout: title === '' ? LAYOUT : TITLED,
    margin: [0, 0, 0, 4],
    table: {
      headerRows: title === '' ? 1 : 2,
      // a header is never left alone at the foot of a page
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widthsOf(columns, width),
      body: [
        ...(title === '' ? [] : [titleRow(title, columns.length)]),
        headOf(columns),
        ...rows.map((row) => line(row)),
        ...(footer ? [line(footer, true)] : []),
      ],
    },
  };
}

/** The title is part of the header: it stays with its table, and stands on every page of it. */
function titleRow(title: string, columns: number): TableCell[] {
  const cell: TableCell = {
    text: title,
    style: 'heading',
    colSpan: columns,
    border: [false, false, false, true],
    margin: [-PADDING, 8, 0, 2],
  };
  return [
    cell,
    ...Array.from({ length: columns - 1 }, (): TableCell => ({
      text: '',
      border: [false, false, false, true],
    })),
  ];
}

function headOf(columns: readonly ReportColumn[]): TableCell[] {
  return columns.map(({ label, kind }) => ({
    text: label,
    bold: true,
    fillColor: HEAD,
    ...(isFigure(kind) ? { alignment: 'right' as const } : {}),
  }));
}

/** pdfmake counts the padding besides the width. */
function widthsOf(columns: readonly ReportColumn[], width: number): (number | '*')[] {
  return columns.map(({ width: share }) =>
    share === undefined ? '*' : Math.max(8, share * width - 2 * PADDING - 0.5),
  );
}

/** So long a word fits no column: it may be broken after every so many letters. */
const LONGEST_WORD = 18;

function breakable(text: string): string {
  return text.replace(/\S{19,}/g, (word) => {
    const parts = word.match(new RegExp(`.{1,${LONGEST_WORD}}`, 'gu')) ?? [word];
    return parts.join('\u200b');
  });
}
