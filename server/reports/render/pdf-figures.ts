/** Figures to be seen first, beside each other; or one so large that it is read from afar. */
import type { Content } from 'pdfmake/interfaces.js';
import type { ReportBlock } from '../document.ts';

type Figures = Extract<ReportBlock, { kind: 'figures' }>;
type Figure = Figures['items'][number];

/** Beside each other; so few share the whole width, as their words may be long. */
const MOST_A_ROW = 4;
const FEWEST_A_ROW = 2;
const BAR = '#0b5d66';

export function figuresContent({ items, large }: Figures): Content {
  if (large === true) return { stack: items.map(largeFigure) };
  const across = Math.min(MOST_A_ROW, Math.max(FEWEST_A_ROW, items.length));
  const rows: Content[] = [];
  for (let from = 0; from < items.length; from += across) {
    const row = items.slice(from, from + across);
    const empty = Array.from({ length: across - row.length }, () => ({ text: '' }));
    rows.push({ columns: [...row.map(figure), ...empty], columnGap: 8, margin: [0, 0, 0, 8] });
  }
  return { unbreakable: true, stack: rows };
}

function figure({ label, value, note }: Figure): Content {
  const words: Content[] = [
    { text: label, style: 'small' },
    { text: value, style: 'figure' },
    ...(note === undefined ? [] : [{ text: note, style: 'small' }]),
  ];
  return {
    table: { widths: ['*'], body: [[{ stack: words }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? 2 : 0),
      vLineColor: () => BAR,
      paddingLeft: () => 8,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

function largeFigure({ label, value, note }: Figure): Content {
  return {
    alignment: 'center',
    margin: [0, 12, 0, 24],
    stack: [
      { text: label, fontSize: 14 },
      { text: value, fontSize: 84, bold: true, lineHeight: 1 },
      ...(note === undefined ? [] : [{ text: note, fontSize: 18, bold: true }]),
    ],
  };
}
