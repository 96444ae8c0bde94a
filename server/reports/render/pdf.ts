/** A report as A4 pages: the office in the head, page numbers in the foot, tables that repeat their header, signatures. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ReportBlock, ReportDocument } from '../document.ts';
import { chartSvg } from './chart.ts';
import { FONT_FILES, fontFile } from './fonts.ts';
import { withCompany } from './keep-together.ts';
import { tableContent } from './pdf-table.ts';
import { printedAt, type RenderOffice } from './render-office.ts';

/** pt */
const MARGIN = { side: 40, top: 74, bottom: 48 } as const;
const PAGE = { portrait: 595.28, landscape: 841.89 } as const;
const CHART_HEIGHT = 190;
const GREY = '#555555';
/** The node whose place on its page is looked at. */
const SIGNATURES = 'signatures';

/** Rows that can be laid out in a few seconds and some hundred pages; more is for a workbook. */
export const MOST_PDF_ROWS = 6_000;

/** @param progress of drawing, 0 to 1 */
export async function renderPdf(
  document: ReportDocument,
  office: RenderOffice,
  progress: (share: number) => void,
): Promise<Uint8Array> {
  loadFonts();
  pdfmake.setProgressCallback(progress);
  const first = await draw(document, office);
  if (!first.signedAlone) return first.bytes;
  pdfmake.setProgressCallback(() => undefined);
  return (await draw(withCompany(document), office)).bytes;
}

/** @returns also whether the signatures came to stand on a page of their own, which only the layout knows */
async function draw(
  document: ReportDocument,
  office: RenderOffice,
): Promise<{ readonly bytes: Uint8Array; readonly signedAlone: boolean }> {
  const signed = { alone: false };
  const bytes = await pdfmake.createPdf(definitionOf(document, office, signed)).getBuffer();
  return { bytes, signedAlone: signed.alone };
}

let loaded = false;

/** A document may read these files and no other, and no address. */
function loadFonts(): void {
  if (loaded) return;
  const { normal, bold, italics, bolditalics } = FONT_FILES;
  const roboto = {
    normal: fontFile(normal),
    bold: fontFile(bold),
    italics: fontFile(italics),
    bolditalics: fontFile(bolditalics),
  };
  const files = Object.values(roboto);
  pdfmake.setFonts({ Roboto: roboto });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  loaded = true;
}

function definitionOf(
  document: ReportDocument,
  office: RenderOffice,
  signed: { alone: boolean },
): TDocumentDefinitions {
  const width = PAGE[document.orientation] - 2 * MARGIN.side;
  return {
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    info: { title: `${document.title}, ${document.subtitle}`, author: office.name },
    language: 'id',
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    styles: STYLES,
    header: () => headOf(office, width),
    footer: (page, pages) => footOf(office, page, pages),
    content: [
      { text: document.title, style: 'title' },
      { text: document.subtitle, style: 'subtitle' },
      ...document.blocks.map((block) => contentOf(block, office, width)),
      ...signatures(document),
    ],
    pageBreakBefore(node, around) {
      if (node.id === SIGNATURES) signed.alone = around.getPreviousNodesOnPage().length === 0;
      // a heading stays with what it is of
      return node.headlineLevel === 1 && around.getFollowingNodesOnPage().length === 0;
    },
  };
}

const STYLES: TDocumentDefinitions['styles'] = {
  title: { fontSize: 14, bold: true, alignment: 'center' },
  subtitle: { fontSize: 10, alignment: 'center', color: GREY, margin: [0, 2, 0, 12] },
  heading: { fontSize: 11, bold: true, margin: [0, 12, 0, 4] },
  statement: { fontSize: 18, alignment: 'center', lineHeight: 1.5, margin: [24, 60, 24, 40] },
  figure: { fontSize: 16, bold: true },
  small: { fontSize: 8, color: GREY },
};

function headOf({ name, ministry }: RenderOffice, width: number): Content {
  return {
    margin: [MARGIN.side, 24, MARGIN.side, 0],
    stack: [
      { text: ministry, style: 'small' },
      { text: name, bold: true, fontSize: 10 },
      {
        margin: [0, 4, 0, 0],
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: '#333333' }],
      },
    ],
  };
}

function footOf(office: RenderOffice, page: number, pages: number): Content {
  return {
    margin: [MARGIN.side, 14, MARGIN.side, 0],
    columns: [
      { text: `Dicetak ${printedAt(office)}`, style: 'small' },
      { text: `Halaman ${page} dari ${pages}`, style: 'small', alignment: 'right' },
    ],
  };
}

function contentOf(block: ReportBlock, office: RenderOffice, width: number): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, style: 'heading', headlineLevel: 1 };
    case 'paragraph':
      return { text: block.text, margin: [0, 0, 0, 6] };
    case 'statement':
      return { text: block.text, style: 'statement' };
    case 'figures':
      return figures(block.items);
    case 'table':
      return tableContent(block, office, width);
    case 'chart':
      return {
        unbreakable: true,
        stack: [
          { text: block.title, style: 'heading' },
          { svg: chartSvg(block, { width, height: CHART_HEIGHT }), width },
        ],
      };
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

type Figures = Extract<ReportBlock, { kind: 'figures' }>['items'];

/** Four beside each other at most. */
const FIGURES_A_ROW = 4;

function figures(items: Figures): Content {
  const rows: Content[] = [];
  for (let from = 0; from < items.length; from += FIGURES_A_ROW) {
    const row = items.slice(from, from + FIGURES_A_ROW);
    const empty = Array.from({ length: FIGURES_A_ROW - row.length }, () => ({ text: '' }));
    rows.push({ columns: [...row.map(figure), ...empty], columnGap: 8, margin: [0, 0, 0, 8] });
  }
  return { stack: rows };
}

function figure({ label, value, note }: Figures[number]): Content {
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              { text: label, style: 'small' },
              { text: value, style: 'figure' },
              ...(note === undefined ? [] : [{ text: note, style: 'small' }]),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (column) => (column === 0 ? 2 : 0),
      vLineColor: () => '#0b5d66',
      paddingLeft: () => 8,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

/** Below each other only on paper: the name of who signs, or a line for it, and one for the NIP. */
function signatures({ signatures: those }: ReportDocument): Content[] {
  if (those.length === 0) return [];
  const empty = { text: '' };
  const columns = those.map(({ place, title, name }) => ({
    stack: [
      { text: place === '' ? ' ' : place },
      { text: `${title},` },
      { text: name === '' ? '(………………………………………)' : name, bold: name !== '', margin: [0, 46, 0, 0] as const },
      { text: 'NIP. …………………………………' },
    ],
  }));
  // one alone stands at the right, as on letters
  const placed = columns.length === 1 ? [empty, empty, ...columns] : columns;
  return [
    { id: SIGNATURES, unbreakable: true, margin: [0, 28, 0, 0], columnGap: 20, columns: placed } as Content,
  ];
}
