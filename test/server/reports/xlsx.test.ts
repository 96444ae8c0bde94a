import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { renderXlsx } from '../../../server/reports/render/xlsx.ts';
import { createOfficeCalendar } from '../../../shared/domain/office-day.ts';

const OFFICE = {
  name: 'Balai Contoh',
  ministry: 'Kementerian Contoh',
  calendar: createOfficeCalendar('Asia/Makassar'),
  now: Date.parse('2026-11-23T09:00:00+08:00'),
};

it('a workbook is printed as wide as its page, and a text of several lines is seen whole', async () => {
  const bytes = await renderXlsx(
    {
      title: 'Laporan',
      subtitle: 'November 2026',
      orientation: 'portrait',
      fileName: 'laporan',
      blocks: [
        {
          kind: 'table',
          title: 'Daftar',
          columns: [
            { label: 'Uraian', kind: 'text' },
            { label: 'Belum dilayani', kind: 'whole' },
          ],
          rows: [
            ['1. satu\n2. dua', 3],
            ['kata '.repeat(20).trim(), 4],
            ['satu', 5],
          ],
        },
      ],
      signatures: [],
    },
    OFFICE,
  );
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const sheets = Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(2);
  for (const name of sheets) {
    const xml = text(name);
    expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToHeight="0"/);
  }
  const heights = [...text('xl/worksheets/sheet2.xml').matchAll(/<row r="\d+"([^>]*)>/g)].map(
    ([, row = '']) => Number(/ht="(\d+)"/.exec(row)?.[1] ?? 16),
  );
  // the head of two words, a text of two lines, one of a hundred letters, and a short one
  expect(heights).toEqual([32, 32, 48, 16]);
  const style = Number(/<c r="A2" s="(\d+)"/.exec(text('xl/worksheets/sheet2.xml'))?.[1]);
  const [looks = ''] = /<cellXfs.*?<\/cellXfs>/s.exec(text('xl/styles.xml')) ?? [];
  expect(looks.match(/<xf .*?(?:\/>|<\/xf>)/gs)?.[style]).toContain('wrapText');
});
