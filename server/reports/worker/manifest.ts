/** What is in a bundle: a page to read, and the same hashes as `sha256sum -c` takes them. */
import { createHash } from 'node:crypto';
import { ok, type Result } from '../../../shared/result.ts';
import type { RenderOffice } from '../render/render-office.ts';
import type { ReportDocument } from '../document.ts';
import { renderDocument } from './render-document.ts';

export interface BundledFile {
  readonly name: string;
  /** Of the report in it. */
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

const LIST = '00-daftar-isi.pdf';
const SUMS = 'SHA256SUMS.txt';

export function bundledFile(name: string, title: string, bytes: Uint8Array): BundledFile {
  return { name, title, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** @returns the list to read and the list of hashes, which names the first too */
export async function manifestOf(
  title: string,
  files: readonly BundledFile[],
  office: RenderOffice,
): Promise<Result<BundledFile[]>> {
  const drawn = await renderDocument(listOf(title, files, office), 'pdf', office, () => undefined);
  if (!drawn.ok) return drawn;
  const list = bundledFile(LIST, 'Daftar isi', drawn.value);
  const sums = [list, ...files].map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  return ok([list, bundledFile(SUMS, 'Nilai SHA-256', new TextEncoder().encode(sums))]);
}

function listOf(title: string, files: readonly BundledFile[], { name }: RenderOffice): ReportDocument {
  return {
    title: 'Daftar Isi',
    subtitle: `${title}, ${name}`,
    orientation: 'portrait',
    fileName: 'daftar-isi',
    blocks: [
      {
        kind: 'table',
        title: '',
        columns: [
          { label: 'Berkas', kind: 'text', width: 0.27 },
          { label: 'Isi', kind: 'text', width: 0.25 },
          { label: 'Ukuran (KB)', kind: 'whole', width: 0.1 },
          { label: 'SHA-256', kind: 'text' },
        ],
        rows: files.map((file) => [file.name, file.title, Math.ceil(file.bytes.length / 1024), file.sha256]),
      },
      {
        kind: 'paragraph',
        text: `Nilai SHA-256 menunjukkan bahwa berkas tidak berubah sejak dibuat. ${SUMS} memuat nilai yang sama untuk diperiksa dengan program (sha256sum -c ${SUMS}).`,
      },
    ],
    signatures: [],
  };
}
