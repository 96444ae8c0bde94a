/** The slips a complainant or a compensated visitor takes home: all they need, and nothing of who or why. */
import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { printedLines } from '../support/printed-lines.ts';
import { aCodeSlip, aLook, aReceipt } from './looks.ts';

function textOf(bytes: Uint8Array): string[] {
  return printedLines(bytes)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

const WIDE = aLook({ profile: PROFILE_80MM });

describe('the receipt of a complaint', () => {
  it('says number, days, how to follow it, and the code, for the scanner too', async () => {
    const bytes = await renderSlip('complaint-receipt', aReceipt(), WIDE);
    expect(textOf(bytes)).toEqual([
      'UNIT LAYANAN TERPADU',
      'BALAI PENJAMINAN MUTU PENDIDIKAN',
      'PROVINSI KALIMANTAN UTARA',
      '-'.repeat(48),
      'TANDA TERIMA PENGADUAN',
      'ADU-2026-0007',
      '-'.repeat(48),
      'Diterima     : Sen, 23 Nov 2026',
      'Dijawab s.d. : Sen, 30 Nov 2026',
      'Lihat perkembangannya di kios: pilih "Pengaduan',
      'dan saran", lalu "Lihat pengaduan".',
      'Pindai QR ini atau ketik kodenya. Simpan lembar',
      'ini; nama Anda tidak ditanyakan.',
      'Kode: 7K3F-Q9',
    ]);
    expect(parseEscpos(bytes)).toContainEqual({
      kind: 'qr-store',
      content: Uint8Array.from(Buffer.from('ULT-7K3F-Q9')),
    });
  });

  it('of a suggestion says so, and no day by which it is answered', async () => {
    const slip = aReceipt({ kind: 'suggestion', number: 'SAR-2026-0002', dueDay: null });
    const text = textOf(await renderSlip('complaint-receipt', slip, aLook())).join(' ');
    expect(text).toContain('TANDA TERIMA SARAN');
    expect(text).not.toContain('Dijawab');
  });

  it('speaks English to who does', async () => {
    const lines = textOf(await renderSlip('complaint-receipt', aReceipt({ language: 'en' }), WIDE));
    expect(lines).toContain('COMPLAINT RECEIPT');
    expect(lines).toContain('Answered by : Mon, 30 Nov 2026');
  });
});

describe('the slip of a priority code', () => {
  it('says the code, until when and how it is used, and not why it was given', async () => {
    const bytes = await renderSlip('priority-code', aCodeSlip(), WIDE);
    expect(textOf(bytes)).toEqual([
      'UNIT LAYANAN TERPADU',
      'BALAI PENJAMINAN MUTU PENDIDIKAN',
      'PROVINSI KALIMANTAN UTARA',
      '-'.repeat(48),
      'LAYANAN PRIORITAS',
      '7K3F-Q9XM',
      '-'.repeat(48),
      'Berlaku s.d. : Min, 21 Feb 2027',
      'Berlaku untuk satu kali layanan.',
      'Pilih "Punya tiket?" di kios, lalu pindai QR ini',
      'atau ketik kodenya; atau tunjukkan kepada',
      'petugas.',
      'Nomor Anda didahulukan.',
      'Kode: 7K3F-Q9XM',
    ]);
    expect(textOf(bytes).join(' ')).not.toMatch(/kompensasi|sanksi|pengaduan|maaf/i);
  });

  it('names no last day where there is none', async () => {
    const text = textOf(await renderSlip('priority-code', aCodeSlip({ validUntil: null }), aLook()));
    expect(text.join(' ')).not.toContain('Berlaku s.d.');
  });
});

describe('a second slip of the same', () => {
  it.each([
    ['a receipt', () => renderSlip('complaint-receipt', aReceipt({ reprint: true }), aLook())],
    [
      'a receipt that may have come out',
      () => renderSlip('complaint-receipt', aReceipt(), aLook({ again: true })),
    ],
    ['a code', () => renderSlip('priority-code', aCodeSlip({ reprint: true }), aLook())],
    ['a code that may have come out', () => renderSlip('priority-code', aCodeSlip(), aLook({ again: true }))],
  ])('is headed CETAK ULANG: %s', async (_, render) => {
    expect(textOf(await render())[0]).toBe('CETAK ULANG');
  });
});
