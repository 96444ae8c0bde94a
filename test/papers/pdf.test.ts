import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../server/reports/document.ts';
import { withCompany } from '../../server/reports/render/keep-together.ts';
import { renderPdf } from '../../server/reports/render/pdf.ts';
import { createOfficeCalendar } from '../../shared/domain/office-day.ts';

const OFFICE = {
  name: 'Balai Contoh',
  ministry: 'Kementerian Contoh',
  calendar: createOfficeCalendar('Asia/Makassar'),
  now: Date.parse('2026-11-23T09:00:00+08:00'),
};

function aTable(rows: number): ReportBlock {
  return {
    kind: 'table',
    title: 'Daftar',
    columns: [{ label: 'Baris', kind: 'text' }],
    rows: Array.from({ length: rows }, (_, n) => [`Baris ke-${n + 1}`]),
    footer: ['Jumlah'],
  };
}

function aReport(blocks: readonly ReportBlock[]): ReportDocument {
  return {
    title: 'Laporan',
    subtitle: 'November 2026',
    orientation: 'landscape',
    fileName: 'laporan',
    blocks,
    signatures: [{ place: '23 November 2026', title: 'Koordinator ULT', name: 'Dewi Kencana' }],
  };
}

/** What is printed on each page, as another program reads it. */
async function pagesOf(document: ReportDocument): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ult-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, await renderPdf(document, OFFICE, () => undefined));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a report on paper', () => {
  it('never has a last page with signatures alone, however many rows there are', async () => {
    for (let rows = 12; rows <= 32; rows += 1) {
      const last = (await pagesOf(aReport([aTable(rows)]))).at(-1) ?? '';
      expect(last, `${rows} rows`).toContain('Dewi Kencana');
      expect(last, `${rows} rows`).toContain('Jumlah');
    }
  });

  it('says of a chart or table without data that there is none, and keeps headings with it', async () => {
    const chart = { kind: 'chart', title: 'Grafik', look: 'bar', categories: [], series: [] } as const;
    const [page] = await pagesOf(aReport([{ kind: 'heading', text: 'Bagian' }, chart]));
    expect(page).toMatch(/Bagian\s+Grafik\s+Tidak ada data/);
    for (let rows = 16; rows <= 24; rows += 1) {
      const pages = await pagesOf(aReport([aTable(rows), { kind: 'heading', text: 'Bagian' }, aTable(2)]));
      const withHeading = pages.find((one) => one.includes('Bagian')) ?? '';
      expect(withHeading.split('Bagian')[1], `${rows} rows`).toContain('Baris ke-2');
    }
  });

  it('takes the last rows to the signatures, with header, sum and notes; a heading with what it is of', () => {
    const note = { kind: 'paragraph', text: 'Catatan' } as const;
    const { blocks } = withCompany(aReport([aTable(10), note]));
    expect(blocks.map(({ kind }) => kind)).toEqual(['table', 'page-break', 'table', 'paragraph']);
    expect(blocks[0]).toMatchObject({ rows: { length: 7 } });
    expect(blocks[0]).not.toHaveProperty('footer');
    expect(blocks[2]).toMatchObject({ title: 'Daftar', rows: { length: 3 }, footer: ['Jumlah'] });
    const heading = { kind: 'heading', text: 'Bagian' } as const;
    expect(withCompany(aReport([note, heading, aTable(2)])).blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'page-break',
      'heading',
      'table',
    ]);
  });
});
