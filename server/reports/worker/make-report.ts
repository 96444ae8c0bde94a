/** Makes one report: the office as it is stored, the report's own builder, then the file. */
import { inSnapshot, type Database } from '../../../db/database.ts';
import { HandlingTally } from '../../../shared/domain/handling-times.ts';
import type { ReportFormat } from '../../../shared/protocol/admin/reports.ts';
import { refuse, ok, type Result } from '../../../shared/result.ts';
import { loadOffice, type Office } from '../../office/office.ts';
import { findReport } from '../catalogue.ts';
import type { ReportDocument } from '../document.ts';
import { renderCsv } from '../render/csv.ts';
import type { RenderOffice } from '../render/render-office.ts';
import type { ReportFile, ReportOrder } from './messages.ts';

/** Reading and reckoning is about this share of the work where a file is drawn afterwards. */
const BUILD_SHARE: Readonly<Record<ReportFormat, number>> = { pdf: 0.5, xlsx: 0.6, csv: 0.95 };

/** @param progress 0 to 1 of the whole */
export async function makeReport(
  db: Database,
  order: ReportOrder,
  progress: (share: number) => void,
): Promise<Result<ReportFile>> {
  const report = findReport(order.report);
  if (!report) return refuse('report-unknown');
  const share = BUILD_SHARE[order.format];
  const { office, document } = await inSnapshot(db, async (snapshot) => {
    const office = await officeFor(snapshot, order.now);
    const build = {
      db: snapshot,
      office,
      now: order.now,
      progress: (done: number) => progress(done * share),
    };
    return { office, document: await report.build(build, order.input) };
  });
  const bytes = await render(document, order, renderOffice(office, order.now), (done) =>
    progress(share + done * (1 - share)),
  );
  return bytes.ok ? ok({ fileName: `${document.fileName}.${order.format}`, bytes: bytes.value }) : bytes;
}

/** No report looks at how long tickets usually take, so the last weeks are not read for it. */
function officeFor(db: Database, now: number): Promise<Office> {
  return loadOffice(db, now, false, () => Promise.resolve(new HandlingTally().times()));
}

function renderOffice({ data, calendar }: Office, now: number): RenderOffice {
  return { name: data.name, ministry: data.ministry, calendar, now };
}

/** What draws a file is loaded when the first of its kind is asked for. */
async function render(
  document: ReportDocument,
  { format }: ReportOrder,
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
