import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_58MM } from '../../../printer/profile.ts';
import { renderSlip, type SlipLook } from '../../../printer/slip/render-slip.ts';
import { CODE_PAGES, SLIP_FIELDS, type SlipSettings } from '../../../shared/domain/slip-settings.ts';
import { aSlip } from '../support/a-slip.ts';
import { printedLines } from '../support/printed-lines.ts';
import {
  aCodeSlip,
  aLook,
  anAppointment,
  aRecap,
  aReceipt,
  aTestPage,
  LATIN_58MM,
  LATIN_80MM,
  SQUARE,
} from './looks.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    "Nor'ainah",
    'Yéssica Ñúñez',
    '<script>alert(1)</script>',
    '\u{1f600} Sutrisno  S.Pd.',
    '\u001b@\u001dV\u0000',
    'x'.repeat(300),
  ),
);
const number = fc
  .tuple(fc.constantFrom('A', 'B', 'F', 'Z', 'AB'), fc.integer({ min: 1, max: 999_999 }))
  .map(([letter, count]) => `${letter}-${String(count).padStart(3, '0')}`);
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) });
const timeZone = fc.constantFrom('Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kathmandu');
const language = fc.constantFrom('id', 'en');

const anySlip = fc
  .record({
    language,
    officeName: anyText,
    serviceName: anyText,
    number,
    issuedAt: instant,
    timeZone,
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

const ownTexts = fc.record({ id: anyText, en: anyText });
const anySettings: fc.Arbitrary<SlipSettings> = fc.record({
  show: fc
    .tuple(...SLIP_FIELDS.map(() => fc.boolean()))
    .map(
      (shown) =>
        Object.fromEntries(SLIP_FIELDS.map((field, at) => [field, shown[at]])) as SlipSettings['show'],
    ),
  header: ownTexts,
  footer: ownTexts,
  logo: fc.boolean(),
});
const anyProfile = fc
  .record({
    paper: fc.constantFrom(
      LATIN_58MM,
      { ...LATIN_58MM, columns: 30 },
      { ...LATIN_80MM, columns: 42 },
      LATIN_80MM,
    ),
    qr: fc.constantFrom('native', 'raster'),
    codePage: fc.constantFrom(...CODE_PAGES),
    density: fc.constantFrom(null, -2, 0, 2),
    densityCommand: fc.constantFrom(null, 'gs-k'),
  })
  .map(({ paper, ...rest }) => ({ ...paper, ...rest }));
const anyLook: fc.Arbitrary<SlipLook> = fc.record({
  profile: anyProfile,
  settings: anySettings,
  logo: fc.constantFrom(null, SQUARE),
  again: fc.boolean(),
});

/** A slip of any kind with any texts, as a function of how it is to look. */
const anyKind: fc.Arbitrary<(look: SlipLook) => Promise<Uint8Array>> = fc.oneof(
  anySlip.map((slip) => (look: SlipLook) => renderSlip('ticket', slip, look)),
  anySlip.map((slip) => (look: SlipLook) => renderSlip('reprint', slip, look)),
  fc
    .record({
      language,
      officeName: anyText,
      serviceName: anyText,
      at: instant,
      timeZone,
      code: anyText,
      qrContent: anyText,
      graceMinutes: fc.nat({ max: 240 }),
    })
    .map((slip) => (look: SlipLook) => renderSlip('appointment', anAppointment(slip), look)),
  fc
    .record({
      language,
      officeName: anyText,
      kind: fc.constantFrom('complaint', 'suggestion'),
      number: anyText,
      dueDay: fc.constantFrom(null, '2026-11-30'),
      code: anyText,
      qrContent: anyText,
      reprint: fc.boolean(),
    })
    .map((slip) => (look: SlipLook) => renderSlip('complaint-receipt', aReceipt(slip), look)),
  fc
    .record({
      language,
      officeName: anyText,
      code: anyText,
      qrContent: anyText,
      validUntil: fc.constantFrom(null, '2027-02-21'),
      reprint: fc.boolean(),
    })
    .map((slip) => (look: SlipLook) => renderSlip('priority-code', aCodeSlip(slip), look)),
  fc
    .record({ officeName: anyText, at: instant, timeZone, printer: anyText })
    .map((slip) => (look: SlipLook) => renderSlip('test-page', aTestPage(slip), look)),
  fc
    .array(
      fc.record({
        title: anyText,
        rows: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 4 }),
      }),
      { maxLength: 3 },
    )
    .map((sections) => (look: SlipLook) => renderSlip('recap', aRecap({ sections }), look)),
);

describe('a slip with any text in it', () => {
  it('has no line wider than the paper', async () => {
    await fc.assert(
      fc.asyncProperty(anyKind, anyLook, async (render, look) => {
        for (const line of printedLines(await render(look))) {
          expect(line.width).toBeLessThanOrEqual(look.profile.columns);
        }
      }),
    );
  });

  it('holds no command but its own, and is plain ASCII where that was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(anyKind, anyLook, async (render, look) => {
        const bytes = await render(look);
        if (look.profile.codePage === 'ascii') {
          for (const { text } of printedLines(bytes)) expect(text).toMatch(/^[ -~]*$/);
        }
        const kinds = parseEscpos(bytes).map(({ kind }) => kind);
        expect(kinds).not.toContain('unknown');
        expect(kinds.filter((kind) => kind === 'reset')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'cut')).toHaveLength(look.profile.cutter ? 1 : 0);
      }),
    );
  });

  it('chooses a code page exactly when a letter needs it', async () => {
    await fc.assert(
      fc.asyncProperty(anyKind, anyLook, async (render, look) => {
        const bytes = await render(look);
        const needed = printedLines(bytes).some(({ text }) => /[^ -~]/.test(text));
        expect(parseEscpos(bytes).some(({ kind }) => kind === 'code-page')).toBe(needed);
      }),
    );
  });

  it('says nothing twice to the printer', async () => {
    await fc.assert(
      fc.asyncProperty(anyKind, anyLook, async (render, look) => {
        const last = new Map<string, unknown>([
          ['align', { kind: 'align', side: 'left' }],
          ['bold', { kind: 'bold', on: false }],
          ['scale', { kind: 'scale', width: 1, height: 1 }],
        ]);
        for (const command of parseEscpos(await render(look))) {
          if (!last.has(command.kind)) continue;
          expect(command).not.toEqual(last.get(command.kind));
          last.set(command.kind, command);
        }
      }),
    );
  });
});

describe('a ticket with any text in it', () => {
  it('shows its number whole, and larger than anything else when it is of ordinary length', async () => {
    await fc.assert(
      fc.asyncProperty(anySlip, anyLook, async (slip, look) => {
        const lines = printedLines(await renderSlip('ticket', slip, look));
        const shown = lines.find(({ text }) => text === slip.number);
        expect(shown?.width).toBeGreaterThanOrEqual(2 * slip.number.length);
      }),
    );
  });

  it('is headed CETAK ULANG exactly when it is a reprint or may be a second one', async () => {
    await fc.assert(
      fc.asyncProperty(anySlip, anyLook, async (slip, look) => {
        const [first] = printedLines(await renderSlip('ticket', slip, look));
        expect(first?.text.startsWith('CETAK ULANG') ?? false).toBe(slip.reprint || look.again === true);
      }),
    );
  });

  it('prints a QR code that fits the paper, or none at all', async () => {
    const qr = fc.constantFrom('native' as const, 'raster' as const);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 400 }), qr, async (qrContent, by) => {
        const look = aLook({ profile: { ...PROFILE_58MM, qr: by } });
        const kinds = parseEscpos(await renderSlip('ticket', aSlip({ qrContent }), look)).map(
          ({ kind }) => kind,
        );
        const byteCount = Buffer.byteLength(qrContent);
        expect(kinds.includes('qr-print') || kinds.includes('raster')).toBe(
          byteCount > 0 && byteCount <= 213,
        );
      }),
    );
  });
});
