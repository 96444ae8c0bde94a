import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { DEFAULT_SLIP_SETTINGS, SLIP_FIELDS, type SlipField } from '../../../shared/domain/slip-settings.ts';
import { aSlip } from '../support/a-slip.ts';
import { printedLines } from '../support/printed-lines.ts';
import { aLook, anAppointment, LATIN_58MM, SQUARE } from './looks.ts';

const FULL = aSlip({ destination: 'Loket 2', externalLink: 'https://ult.example.com/sippn' });

/** A word of the ticket by which each field is known; the QR code has none. */
const SIGNS: Readonly<Record<Exclude<SlipField, 'qr'>, string>> = {
  service: 'Konsultasi',
  destination: 'Menuju',
  'waiting-ahead': 'di depan Anda',
  estimate: 'Perkiraan',
  calls: 'Dipanggil',
  fee: 'dipungut biaya',
  link: 'sippn',
};

async function ticket(hidden: readonly SlipField[]): Promise<{ text: string; qr: boolean }> {
  const show = { ...DEFAULT_SLIP_SETTINGS.show };
  for (const field of hidden) show[field] = false;
  const bytes = await renderSlip('ticket', FULL, aLook({ settings: { ...DEFAULT_SLIP_SETTINGS, show } }));
  const text = printedLines(bytes)
    .map((line) => line.text)
    .join('\n');
  return { text, qr: parseEscpos(bytes).some(({ kind }) => kind === 'qr-print') };
}

describe('what an office leaves out of its tickets', () => {
  it.each(SLIP_FIELDS)('is not printed, and nothing else goes with it (%s)', async (hidden) => {
    const { text, qr } = await ticket([hidden]);
    expect(qr).toBe(hidden !== 'qr');
    for (const [field, sign] of Object.entries(SIGNS)) expect(text.includes(sign)).toBe(field !== hidden);
  });

  it('is never the number, the day and time or the code', async () => {
    const { text } = await ticket(SLIP_FIELDS);
    expect(text).toContain('A-007');
    expect(text).toContain('Sen, 23 Nov 2026   09.05 WITA');
    expect(text).toContain('Kode: 7K3F-Q9');
  });
});

describe("an office's own lines", () => {
  const settings = {
    ...DEFAULT_SLIP_SETTINGS,
    header: { id: 'Jl. Contoh No. 1', en: 'No. 1 Contoh Street' },
    footer: { id: 'Terima kasih', en: 'Thank you' },
  };

  it.each([
    ['id', 'Jl. Contoh No. 1', 'Terima kasih'],
    ['en', 'No. 1 Contoh Street', 'Thank you'],
  ] as const)(
    "stand below its name and at the end, in the slip's language (%s)",
    async (language, header, footer) => {
      for (const bytes of [
        await renderSlip('ticket', aSlip({ language }), aLook({ settings })),
        await renderSlip('appointment', anAppointment({ language }), aLook({ settings })),
      ]) {
        const lines = printedLines(bytes)
          .map(({ text }) => text)
          .filter((text) => text !== '');
        expect(lines.indexOf(header)).toBe(lines.indexOf('PROVINSI KALIMANTAN UTARA') + 1);
        expect(lines.at(-1)).toBe(footer);
      }
    },
  );

  it('keep their accents where the printer has them', async () => {
    const accented = { ...settings, header: { id: 'Café Ñandú', en: '' } };
    const bytes = await renderSlip('ticket', aSlip(), aLook({ profile: LATIN_58MM, settings: accented }));
    expect(printedLines(bytes).map(({ text }) => text)).toContain('Caf\u00e9 \u00d1and\u00fa');
    expect(parseEscpos(bytes)).toContainEqual({ kind: 'code-page', number: 16 });
    const plain = await renderSlip('ticket', aSlip(), aLook({ settings: accented }));
    expect(printedLines(plain).map(({ text }) => text)).toContain('Cafe Nandu');
  });
});

describe('the logo', () => {
  const shown = { ...DEFAULT_SLIP_SETTINGS, logo: true };
  const rasters = async (look: Parameters<typeof aLook>[0]) =>
    parseEscpos(await renderSlip('ticket', aSlip(), aLook(look))).filter(({ kind }) => kind === 'raster');

  it('is printed where the office has one and wants it', async () => {
    expect(await rasters({ settings: shown, logo: SQUARE })).toHaveLength(1);
    expect(await rasters({ settings: shown, logo: null })).toHaveLength(0);
    expect(await rasters({ settings: DEFAULT_SLIP_SETTINGS, logo: SQUARE })).toHaveLength(0);
  });

  it('is the one made for the paper', async () => {
    const logo = {
      58: SQUARE[58],
      80: { width: 24, height: 2, dots: Buffer.alloc(6, 0xaa).toString('base64') },
    };
    expect(await rasters({ settings: shown, logo, profile: PROFILE_80MM })).toEqual([
      { kind: 'raster', widthBytes: 3, rows: 2, dots: Uint8Array.from(Buffer.alloc(6, 0xaa)) },
    ]);
  });
});
