import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_58MM, PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { aSlip } from '../support/a-slip.ts';
import { printedLines } from '../support/printed-lines.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    "Nor'ainah",
    '<script>alert(1)</script>',
    '\u{1f600} Sutrisno  S.Pd.',
    '\u001b@\u001dV\u0000',
    'x'.repeat(300),
  ),
);
const number = fc
  .tuple(fc.constantFrom('A', 'B', 'F', 'Z', 'AB'), fc.integer({ min: 1, max: 999_999 }))
  .map(([letter, count]) => `${letter}-${String(count).padStart(3, '0')}`);

const anySlip = fc
  .record({
    language: fc.constantFrom('id', 'en'),
    officeName: anyText,
    serviceName: anyText,
    number,
    issuedAt: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) }),
    timeZone: fc.constantFrom('Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kathmandu'),
    destination: fc.option(anyText),
    waitingAhead: fc.option(fc.nat()),
    estimate: fc.option(fc.record({ from: fc.nat(), to: fc.nat() })),
    maxCalls: fc.integer({ min: 1, max: 9 }),
    feeText: anyText,
    code: anyText,
    qrContent: anyText,
    externalLink: fc.option(anyText),
    reprint: fc.boolean(),
  })
  .map(aSlip);
const anyProfile = fc
  .tuple(fc.constantFrom(PROFILE_58MM, PROFILE_80MM), fc.constantFrom('native' as const, 'raster' as const))
  .map(([profile, qr]) => ({ ...profile, qr }));

describe('a ticket with any text in it', () => {
  it('has no line wider than the paper', async () => {
    await fc.assert(
      fc.asyncProperty(anySlip, anyProfile, async (slip, profile) => {
        for (const line of printedLines(await renderTicket(slip, profile))) {
          expect(line.width).toBeLessThanOrEqual(profile.columns);
        }
      }),
    );
  });

  it('is ASCII, and holds no command but its own', async () => {
    await fc.assert(
      fc.asyncProperty(anySlip, anyProfile, async (slip, profile) => {
        const bytes = await renderTicket(slip, profile);
        for (const { text } of printedLines(bytes)) expect(text).toMatch(/^[ -~]*$/);
        const kinds = parseEscpos(bytes).map(({ kind }) => kind);
        expect(kinds).not.toContain('unknown');
        expect(kinds.filter((kind) => kind === 'reset')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'cut')).toHaveLength(profile.cutter ? 1 : 0);
      }),
    );
  });

  it('shows its number whole, and larger than anything else when it is of ordinary length', async () => {
    await fc.assert(
      fc.asyncProperty(anySlip, anyProfile, async (slip, profile) => {
        const lines = printedLines(await renderTicket(slip, profile));
        const shown = lines.find(({ text }) => text === slip.number);
        expect(shown?.width).toBeGreaterThanOrEqual(2 * slip.number.length);
      }),
    );
  });

  it('is headed CETAK ULANG exactly when it is a reprint', async () => {
    await fc.assert(
      fc.asyncProperty(anySlip, anyProfile, async (slip, profile) => {
        const [first] = printedLines(await renderTicket(slip, profile));
        expect(first?.text.startsWith('CETAK ULANG')).toBe(slip.reprint);
      }),
    );
  });

  it('prints a QR code that fits the paper, or none at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400 }), anyProfile, async (qrContent, profile) => {
        const kinds = parseEscpos(await renderTicket(aSlip({ qrContent }), profile)).map(({ kind }) => kind);
        const byteCount = Buffer.byteLength(qrContent);
        const printed = kinds.includes('qr-print') || kinds.includes('raster');
        expect(printed).toBe(byteCount > 0 && byteCount <= 213);
      }),
    );
  });
});
