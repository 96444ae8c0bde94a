import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SLIP_SETTINGS, NO_OVERRIDES } from '../../../shared/domain/slip-settings.ts';
import { MOST_LOGO_BYTES, SLIP_KINDS } from '../../../shared/protocol/desk/printing.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';
import { aTap, fate, textOf, withPrinter } from '../../support/with-printer.ts';

const HEADER = { id: 'Gedung B, lantai 2', en: 'Building B, floor 2' };
const OWN = {
  ...DEFAULT_SLIP_SETTINGS,
  header: HEADER,
  show: { ...DEFAULT_SLIP_SETTINGS.show, fee: false },
};

/** A black square on white, as a PNG. */
function aLogo(size = 400): string {
  const png = new PNG({ width: size, height: size });
  png.data.fill(255);
  for (let row = size / 4; row < size / 2; row += 1) {
    for (let column = size / 4; column < size / 2; column += 1)
      png.data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
  }
  return PNG.sync.write(png).toString('base64');
}

async function typesOnRecord(app: App): Promise<string[]> {
  const rows = await app.hub.context.db
    .selectFrom('event')
    .select('type')
    .where('type', 'like', 'printing.%')
    .where('actorKind', '=', 'officer')
    .orderBy('seq')
    .execute();
  return rows.map(({ type }) => type);
}

describe('what a coordinator sets for slips', () => {
  it('begins with the defaults, is on the very next slip, and stays over a restart', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      const before = await lead.must('printer:overview', {});
      expect(before).toMatchObject({ slip: DEFAULT_SLIP_SETTINGS, overrides: NO_OVERRIDES, hasLogo: false });
      const overview = await lead.must('printer:configure', { slip: OWN });
      expect(overview).toMatchObject({ slip: OWN, overrides: NO_OVERRIDES });
      const { printJobId } = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printJobId, 'printed');
      expect(textOf(printer.taken[0])).toContain(HEADER.id);
      expect(textOf(printer.taken[0])).not.toContain('tidak dipungut biaya');
      await app.restart();
      const again = await app.coordinator();
      expect((await again.must('printer:overview', {})).slip).toEqual(OWN);
      expect(await typesOnRecord(app)).toEqual(['printing.configured']);
    }));

  it('leaves what was not named, and follows a wish about the printer at once', () =>
    withPrinter(async (app) => {
      const lead = await app.coordinator();
      await lead.must('printer:configure', { slip: OWN });
      const overrides = { ...NO_OVERRIDES, paperMm: 58, cutter: false, qr: 'raster' } as const;
      const overview = await lead.must('printer:configure', { overrides });
      expect(overview).toMatchObject({
        slip: OWN,
        overrides,
        profile: { paperMm: 58, cutter: false, qr: 'raster', known: false },
      });
    }));

  it('keeps what an earlier release stored, and takes the defaults for what came since', () =>
    withPrinter(async (app) => {
      const { db, reloadOffice } = app.hub.context;
      const value = JSON.stringify({ show: { fee: false }, header: HEADER });
      await db.insertInto('setting').values({ key: 'printing.slip', value }).execute();
      await reloadOffice();
      const lead = await app.coordinator();
      expect((await lead.must('printer:overview', {})).slip).toEqual(OWN);
    }));

  it('is refused where it is nothing, half or out of bounds, and from who may not', () =>
    withPrinter(async (app) => {
      const lead = await app.coordinator();
      const officer = await anOfficer(app, 'lestari', ['front-office', 'helpdesk']);
      const show = Object.fromEntries(Object.entries(OWN.show).filter(([field]) => field !== 'qr'));
      for (const input of [
        {},
        { slip: { ...OWN, show } },
        { slip: { ...OWN, header: { id: 'x'.repeat(97), en: '' } } },
        { slip: { ...OWN, footer: { id: 'dua\nbaris', en: '' } } },
        { slip: { ...OWN, footer: { id: '\u001b@', en: '' } } },
        { overrides: { ...NO_OVERRIDES, paperMm: 57 } },
        { overrides: { ...NO_OVERRIDES, density: 3 } },
        { overrides: { ...NO_OVERRIDES, codePage: 'klingon' } },
      ]) {
        expect(await lead.raw('printer:configure', input), JSON.stringify(input)).toMatchObject({
          error: { code: 'bad-input' },
        });
      }
      expect(await officer.refused('printer:configure', { slip: OWN })).toBe('not-allowed');
      expect(await typesOnRecord(app)).toEqual([]);
    }));
});

describe('the office’s logo', () => {
  it('is set, stands on the slips that ask for it, and is taken away', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      const plain = await kiosk.must('visit:register', aTap());
      await fate(kiosk, plain.printJobId, 'printed');
      expect(await lead.must('printer:set-logo', { png: aLogo() })).toEqual({ hasLogo: true });
      await lead.must('printer:configure', { slip: { ...DEFAULT_SLIP_SETTINGS, logo: true } });
      const adorned = await kiosk.must('visit:register', aTap());
      await fate(kiosk, adorned.printJobId, 'printed');
      expect(printer.taken[1]?.length).toBeGreaterThan((printer.taken[0]?.length ?? 0) + 100);
      await app.restart();
      const again = await app.coordinator();
      expect(await again.must('printer:overview', {})).toMatchObject({ hasLogo: true });
      expect(await again.must('printer:set-logo', { png: null })).toEqual({ hasLogo: false });
      expect(await again.must('printer:overview', {})).toMatchObject({ hasLogo: false });
      const logoEvents = (await typesOnRecord(app)).filter((type) => type.startsWith('printing.logo'));
      expect(logoEvents).toEqual(['printing.logo-set', 'printing.logo-removed']);
    }));

  it('is refused where it is no picture, damaged, blank or too large, and the old one stays', () =>
    withPrinter(async (app) => {
      const lead = await app.coordinator();
      await lead.must('printer:set-logo', { png: aLogo() });
      const whole = Buffer.from(aLogo(), 'base64');
      const white = new PNG({ width: 8, height: 8 });
      white.data.fill(255);
      for (const png of [
        whole.subarray(0, whole.length / 2).toString('base64'),
        PNG.sync.write(white).toString('base64'),
      ]) {
        expect(await lead.refused('printer:set-logo', { png })).toBe('logo-invalid');
      }
      const tooLarge = Buffer.concat([whole, Buffer.alloc(MOST_LOGO_BYTES - whole.length + 3)]);
      for (const png of ['', 'R0lGODlhAQABAAAAACw=', 'iVBORw0KGgo!', tooLarge.toString('base64')]) {
        expect(await lead.refused('printer:set-logo', { png })).toBe('bad-input');
      }
      expect(await lead.must('printer:overview', {})).toMatchObject({ hasLogo: true });
    }));

  it('reaches the hub also when it is as large as allowed', () =>
    withPrinter(async (app) => {
      const lead = await app.coordinator();
      const whole = Buffer.from(aLogo(), 'base64');
      const largest = Buffer.concat([whole, Buffer.alloc(MOST_LOGO_BYTES - whole.length)]);
      const reply = await lead.send('printer:set-logo', { png: largest.toString('base64') });
      expect(reply.ok || reply.error.code).not.toBe('bad-input');
    }));
});

describe('the preview of a slip', () => {
  it.each(SLIP_KINDS)('is a picture of the bytes that would be printed: %s', (kind) =>
    withPrinter(async (app, printer) => {
      const lead = await app.coordinator();
      const input = { kind, language: 'id', slip: OWN, overrides: NO_OVERRIDES } as const;
      const wide = await lead.must('printer:preview', input);
      const prefix = 'data:image/png;base64,';
      expect(wide.picture.startsWith(prefix)).toBe(true);
      const { width, height } = PNG.sync.read(Buffer.from(wide.picture.slice(prefix.length), 'base64'));
      expect([width, height]).toEqual([wide.width, wide.height]);
      expect(wide.bytes).toBeGreaterThan(100);
      const narrow = await lead.must('printer:preview', {
        ...input,
        overrides: { ...NO_OVERRIDES, paperMm: 58 },
      });
      expect(narrow.width).toBeLessThan(wide.width);
      // looking stores nothing and prints nothing
      expect(printer.taken).toEqual([]);
      expect((await lead.must('printer:overview', {})).slip).toEqual(DEFAULT_SLIP_SETTINGS);
    }),
  );

  it('is there also in an office that prints nothing', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const input = { kind: 'ticket', language: 'en', slip: OWN, overrides: NO_OVERRIDES } as const;
      expect((await lead.must('printer:preview', input)).bytes).toBeGreaterThan(100);
    }));
});
