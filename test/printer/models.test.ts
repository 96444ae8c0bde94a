import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_MODELS } from '../../printer/known-models.ts';
import { profileFor } from '../../printer/models.ts';
import type { PrinterIdentity } from '../../printer/port.ts';
import { CODE_PAGES, NO_OVERRIDES, type PrinterOverrides } from '../../shared/domain/slip-settings.ts';

function aPrinter(changes: Partial<PrinterIdentity> = {}): PrinterIdentity {
  return { vendorId: null, productId: null, serial: null, maker: null, model: null, ...changes };
}

describe('the profile of a printer', () => {
  it.each([
    ['EPSON', 'TM-T88V', { columns: 42, qr: 'native', cutter: true, densityCommand: 'gs-k' }],
    ['EPSON', 'TM-T20II', { columns: 48, qr: 'native', cutter: true, densityCommand: 'gs-k' }],
    ['EPSON', 'TM-T82X', { columns: 42, qr: 'native', cutter: true }],
    ['EPSON', 'TM-m30III', { columns: 48, qr: 'native' }],
    ['BIXOLON', 'SRP-350', { columns: 42, qr: 'raster', densityCommand: null }],
    ['BIXOLON', 'SRP-350III', { columns: 42, qr: 'native' }],
    ['BIXOLON', 'SRP-352III', { columns: 48, qr: 'native' }],
    ['BIXOLON', 'SRP-330II', { columns: 42, qr: 'native' }],
    ['BIXOLON', 'SRP-330', { columns: 42, qr: 'raster' }],
    ['CITIZEN', 'CT-S310II', { columns: 48, qr: 'native' }],
    ['Star', 'BSC10', { columns: 42, qr: 'raster' }],
    ['Xprinter ', 'XP-T80Q', { paperMm: 80, columns: 48, qr: 'native', cutter: true }],
    ['Xprinter ', 'XP-58', { paperMm: 58, columns: 32, qr: 'raster', cutter: false }],
    ['STMicroelectronics', 'POS58 Printer USB', { paperMm: 58, columns: 32, qr: 'raster' }],
    ['ZJiang', 'ZJ-8220', { paperMm: 80, columns: 48 }],
    ['RONGTA', 'RP80USE', { paperMm: 80, columns: 48, qr: 'native' }],
    ['HPRT', 'TP806', { paperMm: 80, columns: 42 }],
  ] as const)('that calls itself %s %s is the one known of it', (maker, model, expected) => {
    const profile = profileFor(aPrinter({ maker, model }), NO_OVERRIDES, 58);
    expect(profile).toMatchObject({ known: true, codePage: 'wpc1252', ...expected });
  });

  it.each([
    [0x04b8, 0x0e15, { paperMm: 80, columns: 48, qr: 'native' }],
    [0x04b8, 0x0202, { paperMm: 80, columns: 42, qr: 'native' }],
    [0x1504, 0x001f, { paperMm: 80, qr: 'raster' }],
    [0x0416, 0x5011, { paperMm: 58, columns: 32, qr: 'raster', cutter: false }],
  ] as const)('of the ids %i:%i without a name is the one known of them', (vendorId, productId, expected) => {
    const profile = profileFor(aPrinter({ vendorId, productId }), NO_OVERRIDES, 58);
    expect(profile).toMatchObject({ known: true, ...expected });
  });

  it('goes by its name rather than by the board in it', () => {
    const identity = aPrinter({ vendorId: 0x1fc9, productId: 0x2016, maker: 'Xprinter', model: 'XP-N160II' });
    expect(profileFor(identity, NO_OVERRIDES, 58)).toMatchObject({ paperMm: 80, qr: 'native' });
  });

  it('that nobody knows is the plainest of the paper that was set', () => {
    const unknown = aPrinter({ vendorId: 0x1234, productId: 1, maker: 'Acme', model: 'Printer' });
    expect(profileFor(unknown, NO_OVERRIDES, 58)).toMatchObject({
      known: false,
      paperMm: 58,
      columns: 32,
      cutter: false,
      codePage: 'ascii',
      density: null,
      densityCommand: null,
    });
    expect(profileFor(unknown, NO_OVERRIDES, 80)).toMatchObject({ known: false, columns: 48, cutter: true });
  });

  it('fits the paper an office put in, whatever the model usually takes', () => {
    const narrow = { ...NO_OVERRIDES, paperMm: 58 } as const;
    const t88 = aPrinter({ maker: 'EPSON', model: 'TM-T88V' });
    expect(profileFor(t88, narrow, 80)).toMatchObject({ paperMm: 58, columns: 30, cutter: true });
  });

  it('never takes a code page the printer lacks', () => {
    const citizen = aPrinter({ maker: 'CITIZEN', model: 'CT-S310II' });
    expect(profileFor(citizen, { ...NO_OVERRIDES, codePage: 'pc850' }, 80).codePage).toBe('ascii');
    expect(profileFor(citizen, { ...NO_OVERRIDES, codePage: 'pc858' }, 80).codePage).toBe('pc858');
  });

  it('is what the office set wherever it set something', () => {
    const identity = fc.record({
      vendorId: fc.constantFrom(null, 0x04b8, 0x0416, 0x1234),
      productId: fc.constantFrom(null, 0x0202, 0x5011, 1),
      serial: fc.constant(null),
      maker: fc.option(fc.string()),
      model: fc.oneof(fc.string(), fc.constantFrom('TM-T88V', 'XP-58', 'SRP-350')),
    });
    const overrides: fc.Arbitrary<PrinterOverrides> = fc.record({
      paperMm: fc.constantFrom(null, 58, 80),
      codePage: fc.constantFrom(null, ...CODE_PAGES),
      cutter: fc.constantFrom(null, true, false),
      qr: fc.constantFrom(null, 'native', 'raster'),
      density: fc.constantFrom(null, -2, -1, 0, 1, 2),
    });
    fc.assert(
      fc.property(identity, overrides, fc.constantFrom(58 as const, 80 as const), (who, set, fallback) => {
        const profile = profileFor(who, set, fallback);
        for (const key of ['paperMm', 'codePage', 'cutter', 'qr', 'density'] as const) {
          if (set[key] !== null) expect(profile[key]).toBe(set[key]);
        }
        expect(profile.codePages[profile.codePage]).toBeDefined();
      }),
    );
  });
});

describe('the table of models', () => {
  it('has a name or an id for each, and each id once', () => {
    for (const model of KNOWN_MODELS) expect(model.name ?? model.ids).toBeDefined();
    const ids = KNOWN_MODELS.flatMap(({ ids: own }) => own ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{4}:[0-9a-f]{4}$/);
  });
});
