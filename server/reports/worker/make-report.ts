/** Makes one report, or a bundle of them: the office as it is stored, the report's own builder, then the file. */
import { inSnapshot, type Database } from '../../../db/database.ts';
import { HandlingTally } from '../../../shared/domain/handling-times.ts';
import type { DocumentFormat } from '../../../shared/protocol/admin/reports.ts';
import { refuse, ok, type Result } from '../../../shared/result.ts';
import { loadOffice, type Office } from '../../office/office.ts';
import { findReport } from '../catalogue.ts';
import { isBundle, type ReportDocument } from '../document.ts';
import { makeBundle } from './make-bundle.ts';
import type { ReportFile, ReportOrder } from './messages.ts';
import { renderDocument, renderOffice } from './render-document.ts';
import type { Stored } from './stored.ts';

/** Reading and reckoning is about this share of the work where a file is drawn afterwards. */
const BUILD_SHARE: Readonly<Record<DocumentFormat, number>> = { pdf: 0.5, xlsx: 0.6, csv: 0.95 };

/** @param progress 0 to 1 of the whole */
export async function makeReport(
  { db, vault }: Stored,
  order: ReportOrder,
  progress: (share: number) => void,
): Promise<Result<ReportFile>> {
  if (order.document) return drawMade(db, order.document, order, progress);
  const report = findReport(order.report);
  if (!report) return refuse('report-unknown');
  const { format, now } = order;
  if (isBundle(report))
    return makeBundle({ db, vault }, report, order, (snapshot) => officeFor(snapshot, now), progress);
  // a bundle alone is a ZIP; the door refuses it of a report
  if (format === 'zip' || format === 'json') return refuse('bad-input');
  const share = BUILD_SHARE[format];
  const { office, document } = await inSnapshot(db, async (snapshot) => {
    const office = await officeFor(snapshot, now);
    const building = (done: number): void => progress(done * share);
    const source = { db: snapshot, office, vault, now, progress: building };
    return { office, document: await report.build(source, order.input) };
  });
  const drawing = (done: number): void => progress(share + done * (1 - share));
  const bytes = await renderDocument(document, format, renderOffice(office, now), drawing);
  return bytes.ok ? ok({ fileName: `${document.fileName}.${format}`, bytes: bytes.value }) : bytes;
}

/** What the hub has written already is only drawn here. */
async function drawMade(
  db: Database,
  document: ReportDocument,
  { now }: ReportOrder,
  progress: (share: number) => void,
): Promise<Result<ReportFile>> {
  const office = await inSnapshot(db, (snapshot) => officeFor(snapshot, now));
  const bytes = await renderDocument(document, 'pdf', renderOffice(office, now), progress);
  return bytes.ok ? ok({ fileName: `${document.fileName}.pdf`, bytes: bytes.value }) : bytes;
}

/** No report looks at how long tickets usually take, so the last weeks are not read for it. */
function officeFor(db: Database, now: number): Promise<Office> {
  return loadOffice(db, now, false, () => Promise.resolve(new HandlingTally().times()));
}
