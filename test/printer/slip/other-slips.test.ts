import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_58MM, PROFILE_80MM } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { printedLines } from '../support/printed-lines.ts';
import { aLook, anAppointment, aRecap, aTestPage, LATIN_58MM } from './looks.ts';

function textOf(bytes: Uint8Array): string[] {
  return printedLines(bytes)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

describe('an appointment slip', () => {
  it('says when, what for, what happens to who is late, and the code for the kiosk', async () => {
    const bytes = await renderSlip('appointment', anAppointment(), aLook({ profile: PROFILE_80MM }));
    expect(textOf(bytes)).toEqual([
      'UNIT LAYANAN TERPADU',
      'BALAI PENJAMINAN MUTU PENDIDIKAN',
      'PROVINSI KALIMANTAN UTARA',
      '-'.repeat(48),
      'JANJI TEMU',
      'Kamis, 26 November 2026',
      '10.30 WITA',
      'Konsultasi Mutu Pendidikan',
      '-'.repeat(48),
      'Mohon datang tepat waktu.',
      'Jika terlambat lebih dari 15 menit, Anda tetap',
      'dilayani sesuai urutan antrean.',
      'Saat datang, pindai QR ini atau ketik kodenya di',
      'kios.',
      'Kode: 7K3F-Q9',
    ]);
    expect(parseEscpos(bytes)).toContainEqual({
      kind: 'qr-store',
      content: Uint8Array.from(Buffer.from('ULT-7K3F-Q9')),
    });
  });

  it('says so in English to who speaks it', async () => {
    const lines = textOf(await renderSlip('appointment', anAppointment({ language: 'en' }), aLook()));
    expect(lines).toContain('Thursday, 26 November 2026');
    expect(lines).toContain('10:30 WITA');
  });

  it('speaks of no minutes where there is no grace', async () => {
    const text = textOf(await renderSlip('appointment', anAppointment({ graceMinutes: 0 }), aLook())).join(
      ' ',
    );
    expect(text).toContain('Jika terlambat, Anda tetap dilayani sesuai urutan antrean.');
    expect(text).not.toContain('menit');
  });

  it('is headed CETAK ULANG when an earlier one may have come out', async () => {
    expect(textOf(await renderSlip('appointment', anAppointment(), aLook({ again: true })))[0]).toBe(
      'CETAK ULANG',
    );
  });
});

describe('a recap', () => {
  it('has each figure at the right edge, below its heading', async () => {
    expect(textOf(await renderSlip('recap', aRecap(), aLook())).slice(4)).toEqual([
      'REKAP HARIAN',
      'Daily recap',
      'Senin, 23 November 2026',
      '-'.repeat(32),
      'Kunjungan',
      'Terdaftar                     42',
      'Dijadwalkan ulang              2',
      'Per layanan',
      'A Konsultasi mutu',
      '  pendidikan/program          18',
      '-'.repeat(32),
      'Dicetak / Printed:',
      'Sen, 23 Nov 2026 16.02 WITA',
    ]);
  });

  it('refuses a day that is none', async () => {
    await expect(renderSlip('recap', aRecap({ day: '2026-13-45' }), aLook())).rejects.toThrow(RangeError);
  });
});

describe('a test page', () => {
  it.each([PROFILE_58MM, PROFILE_80MM, { ...PROFILE_80MM, columns: 42 }])(
    'measures the line from edge to edge ($columns columns)',
    async (profile) => {
      const lines = textOf(await renderSlip('test-page', aTestPage(), aLook({ profile })));
      const arrow = lines.find((line) => line.startsWith('|<'));
      expect(arrow).toHaveLength(profile.columns);
      expect(arrow).toContain(` ${profile.columns} `);
      const ones = lines.find((line) => line.startsWith('1234567890'));
      expect(ones).toHaveLength(profile.columns);
      const tens = lines[lines.indexOf(ones ?? '') - 1] ?? '';
      expect(Array.from(tens, (sign, at) => (sign === ' ' ? 0 : at + 1)).filter((at) => at > 0)).toEqual(
        Array.from({ length: Math.floor(profile.columns / 10) }, (_, index) => (index + 1) * 10),
      );
    },
  );

  it('shows accented names in the code page, or plainly', async () => {
    const latin = textOf(await renderSlip('test-page', aTestPage(), aLook({ profile: LATIN_58MM })));
    expect(latin.some((line) => line.includes('Y\u00e9ssica \u00d1\u00fa\u00f1ez'))).toBe(true);
    const ascii = textOf(await renderSlip('test-page', aTestPage(), aLook()));
    expect(ascii.some((line) => line.includes('Yessica Nunez'))).toBe(true);
  });

  it('has a QR code of either kind, whichever the profile says the printer draws', async () => {
    for (const qr of ['native', 'raster'] as const) {
      const bytes = await renderSlip('test-page', aTestPage(), aLook({ profile: { ...PROFILE_58MM, qr } }));
      const commands = parseEscpos(bytes);
      expect(commands.filter(({ kind }) => kind === 'qr-print')).toHaveLength(1);
      expect(commands.filter((command) => command.kind === 'raster' && command.widthBytes < 20)).toHaveLength(
        1,
      );
    }
  });

  it('names the printer, and cuts only where there is a blade', async () => {
    const bytes = await renderSlip('test-page', aTestPage(), aLook({ profile: PROFILE_80MM }));
    expect(textOf(bytes)).toContain('usb:04b8:0e15 EPSON TM-T20II');
    expect(parseEscpos(bytes).at(-1)).toEqual({ kind: 'cut', partial: true, feed: 0 });
    const torn = await renderSlip('test-page', aTestPage(), aLook());
    expect(textOf(torn).at(-1)).toBe('Tear off below this line.');
    expect(parseEscpos(torn).some(({ kind }) => kind === 'cut')).toBe(false);
  });
});
