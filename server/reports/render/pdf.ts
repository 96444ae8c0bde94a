/** A report as A4 pages: the office in the head, page numbers in the foot, tables that repeat their header, signatures. */
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ReportBlock, ReportChart, ReportDocument } from '../document.ts';
import { chartSvg } from './chart.ts';
import { FONT_FILES, fontFile } from './fonts.ts';
import { withCompany } from './keep-together.ts';
import { figuresContent } from './pdf-figures.ts';
import { letterDefinition } from './pdf-letter.ts';
import { signaturesContent, SignaturesWatch } from './pdf-signatures.ts';
import { isShort, NOTHING, tableContent } from './pdf-table.ts';
import { printedAt, type RenderOffice } from './render-office.ts';

/** pt */
const MARGIN = { side: 40, top: 74, bottom: 48 } as const;
const PAGE = { portrait: 595.28, landscape: 841.89 } as const;
const CHART_HEIGHT = 190;
const GREY = '#555555';

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
  const watch = new SignaturesWatch();
  const bytes = await pdfmake.createPdf(definitionOf(document, office, watch)).getBuffer();
  return { bytes, signedAlone: watch.alone };
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
  watch: SignaturesWatch,
): TDocumentDefinitions {
  if (document.letter) return letterDefinition(document.letter);
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
      ...contentsOf(document.blocks, office, width),
      ...signaturesContent(document.signatures),
    ],
    pageBreakBefore(node, around) {
      watch.look(node);
      // a heading stays with what it is of
      return node.headlineLevel === 1 && around.getFollowingNodesOnPage().length === 0;
    },
  };
}

const STYLES: TDocumentDefinitions['styles'] = {
  title: { fontSize: 14, bold: true, alignment: 'center' },
  subtitle: { fontSize: 10, alignment: 'center', color: GREY, margin: [0, 2, 0, 12] },
  heading: { fontSize: 11, bold: true, margin: [0, 12, 0, 4] },
  statement: { fontSize: 18, alignment: 'center', lineHeight: 1.5, margin: [24, 36, 24, 24] },
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

/** A heading goes to the next page with what is kept whole there. */
function contentsOf(blocks: readonly ReportBlock[], office: RenderOffice, width: number): Content[] {
  return blocks.flatMap((block, n) => {
    const next = blocks[n + 1];
    const before = blocks[n - 1];
    if (block.kind === 'heading' && next !== undefined && isKeptWhole(next)) return [];
    const content = contentOf(block, office, width);
    if (!isKeptWhole(block)) return [content];
    const heading = before?.kind === 'heading' ? [contentOf(before, office, width)] : [];
    return [{ unbreakable: true, stack: [...heading, content] }];
  });
}

function isKeptWhole(block: ReportBlock): boolean {
  return block.kind === 'chart' || (block.kind === 'table' && isShort(block));
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
      return figuresContent(block);
    case 'table':
      return tableContent(block, office, width);
    case 'chart':
      return chartContent(block, width);
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

function chartContent(chart: ReportChart, width: number): Content {
  const title: Content = { text: chart.title, style: 'heading' };
  const nothing = chart.series.every(({ values }) => values.every((value) => value === null));
  if (nothing) return [title, { text: NOTHING, italics: true, margin: [0, 0, 0, 8] }];
  return [title, { svg: chartSvg(chart, { width, height: CHART_HEIGHT }), width }];
}
