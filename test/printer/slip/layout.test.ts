import { describe, expect, it } from 'vitest';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import type { TicketSlip } from '../../../printer/slip/ticket-slip.ts';
import { aSlip } from '../support/a-slip.ts';
import { printedLines } from '../support/printed-lines.ts';
import { aLook } from './looks.ts';

async function textOf(changes: Partial<TicketSlip>): Promise<string[]> {
  return printedLines(await renderSlip('ticket', aSlip(changes), aLook())).map(({ text }) => text);
}

describe('the lines of a ticket', () => {
  it('are those of the drawing in the rules, on 58 mm', async () => {
    const lines = await textOf({ officeName: 'BPMP Kalimantan Utara' });
    expect(lines.filter((line) => line !== '')).toEqual([
      'UNIT LAYANAN TERPADU',
      'BPMP KALIMANTAN UTARA',
      '--------------------------------',
      'NOMOR ANTREAN',
      'A-007',
      'Konsultasi Mutu Pendidikan',
      '--------------------------------',
      'Sen, 23 Nov 2026   09.05 WITA',
      'Antrean di depan Anda : 3',
      'Perkiraan tunggu      : 25 menit',
      'Dipanggil paling banyak 3 kali.',
      'Jika terlewat, lapor ke petugas.',
      'Layanan ini tidak dipungut biaya',
      'Kode: 7K3F-Q9',
    ]);
  });

  it('leave out an estimate and a place in the queue that nobody can give', async () => {
    const text = (await textOf({ estimate: null, waitingAhead: null })).join('\n');
    expect(text).not.toContain('Perkiraan');
    expect(text).not.toContain('Antrean di depan');
  });

  it('give up the aligned colons rather than run over the edge', async () => {
    const lines = await textOf({ estimate: { from: 125, to: 125 } });
    expect(lines).toContain('Antrean di depan Anda: 3');
    expect(lines).toContain('Perkiraan tunggu: 125 menit');
  });

  it('say where to go once the visitor is routed', async () => {
    expect(await textOf({ destination: 'Loket 2' })).toContain('Menuju: Loket 2');
  });

  it('take accents off and drop what a printer cannot show', async () => {
    const lines = await textOf({ serviceName: 'Informasi \u2013 caf\u00e9 \u{1f600} \u201cA\u201d' });
    expect(lines).toContain('Informasi - cafe "A"');
  });

  it.each([
    ['Asia/Pontianak', 'Sen, 23 Nov 2026   08.05 WIB'],
    ['Asia/Makassar', 'Sen, 23 Nov 2026   09.05 WITA'],
    ['Asia/Jayapura', 'Sen, 23 Nov 2026   10.05 WIT'],
  ])('print the day and time of the office in %s', async (timeZone, expected) => {
    expect(await textOf({ timeZone })).toContain(expected);
  });

  it('put midnight on the new day, as 00.00', async () => {
    const lines = await textOf({ issuedAt: Date.UTC(2026, 11, 31, 16, 0) });
    expect(lines).toContain('Jum, 1 Jan 2027   00.00 WITA');
  });

  it('refuse a time zone that does not exist', async () => {
    await expect(renderSlip('ticket', aSlip({ timeZone: 'Asia/Nowhere' }), aLook())).rejects.toThrow(
      RangeError,
    );
  });
});
