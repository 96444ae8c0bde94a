/** Makes a bundle: every report of it from one state of the database, their files, and a list of them with their hashes. */
import { inSnapshot, type Database } from '../../../db/database.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Office } from '../../office/office.ts';
import type { BundleDefinition, BundlePart, ReportDocument } from '../document.ts';
import type { ReportFile, ReportOrder } from './messages.ts';
import { bundledFile, manifestOf, type BundledFile } from './manifest.ts';
import { renderDocument, renderOffice } from './render-document.ts';
import type { Stored } from './stored.ts';

interface Built {
  readonly part: BundlePart;
  readonly document: ReportDocument;
}

/** Reading the reports is about this share of the work; drawing them is the rest. */
const BUILD_SHARE = 0.5;

/**
 * @param loadOffice the office as it is in the state that is read
 * @param progress 0 to 1 of the whole
 */
export async function makeBundle(
  { db, vault }: Stored,
  bundle: BundleDefinition,
  order: ReportOrder,
  loadOffice: (snapshot: Database) => Promise<Office>,
  progress: (share: number) => void,
): Promise<Result<ReportFile>> {
  const parts = bundle.parts(order.input);
  const { office, built } = await inSnapshot(db, async (snapshot) => {
    const office = await loadOffice(snapshot);
    const source = { db: snapshot, office, vault, now: order.now };
    const built = await buildEach(parts, source, (share) => progress(share * BUILD_SHARE));
    return { office, built };
  });
  const files: BundledFile[] = [];
  for (const [n, { part, document }] of built.entries()) {
    const share = (done: number): void =>
      progress(BUILD_SHARE + ((n + done) / built.length) * (1 - BUILD_SHARE));
    const made = await renderDocument(document, part.format, renderOffice(office, order.now), share);
    if (!made.ok) return made;
    files.push(bundledFile(nameOf(part, parts), document.title, made.value));
  }
  const manifest = await manifestOf(bundle.title(order.input), files, renderOffice(office, order.now));
  if (!manifest.ok) return manifest;
  return ok({
    fileName: `${bundle.fileName(order.input)}.zip`,
    bytes: await zipped([...manifest.value, ...files], order.now),
  });
}

/** Two files of one report are made of one document. */
async function buildEach(
  parts: readonly BundlePart[],
  source: Omit<Parameters<BundlePart['report']['build']>[0], 'progress'>,
  progress: (share: number) => void,
): Promise<Built[]> {
  const documents = new Map<string, ReportDocument>();
  const built: Built[] = [];
  for (const [n, part] of parts.entries()) {
    const own = (share: number): void => progress((n + share) / parts.length);
    const document =
      documents.get(part.fileName) ?? (await part.report.build({ ...source, progress: own }, part.input));
    documents.set(part.fileName, document);
    built.push({ part, document });
  }
  return built;
}

/** `03-laporan-skm.pdf`: the same number for the files of one report. */
function nameOf({ fileName, format }: BundlePart, parts: readonly BundlePart[]): string {
  const names = [...new Set(parts.map((part) => part.fileName))];
  return `${String(names.indexOf(fileName) + 1).padStart(2, '0')}-${fileName}.${format}`;
}

/** The library is loaded when the first bundle is asked for. */
async function zipped(files: readonly BundledFile[], now: number): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return Uint8Array.from(zipSync(entries, { level: 6, mtime: now }));
}
