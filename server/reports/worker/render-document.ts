/** A report's document as a file. What draws it is loaded when the first of its kind is asked for. */
import type { DocumentFormat } from '../../../shared/protocol/admin/reports.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Office } from '../../office/office.ts';
import type { ReportDocument } from '../document.ts';
import { renderCsv } from '../render/csv.ts';
import type { RenderOffice } from '../render/render-office.ts';

export function renderOffice({ data, calendar }: Office, now: number): RenderOffice {
  return { name: data.name, ministry: data.ministry, calendar, now };
}

/** @param progress of drawing, 0 to 1 */
export async function renderDocument(
  document: ReportDocument,
  format: DocumentFormat,
  office: RenderOffice,
  progress: (share: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (format === 'csv') return ok(renderCsv(document, office.calendar));
  if (format === 'xlsx') {
    const { MOST_XLSX_ROWS, renderXlsx } = await import('../render/xlsx.ts');
    if (rowsOf(document) > MOST_XLSX_ROWS) return refuse('report-too-long');
    return ok(Uint8Array.from(await renderXlsx(document, office)));
  }
  const { MOST_PDF_ROWS, renderPdf } = await import('../render/pdf.ts');
  if (rowsOf(document) > MOST_PDF_ROWS) return refuse('report-too-long');
  return ok(Uint8Array.from(await renderPdf(document, office, progress)));
}

function rowsOf({ blocks }: ReportDocument): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
}
