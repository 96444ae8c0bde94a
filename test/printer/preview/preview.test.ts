import fc from 'fast-check';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPreview } from '../../../printer/preview/render-preview.ts';
import { PROFILE_58MM, PROFILE_80MM, type PrinterProfile } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../shared/domain/slip-settings.ts';
import { aLook, LATIN_58MM, SQUARE } from '../slip/looks.ts';
import { aSlip } from '../support/a-slip.ts';

async function pictureOf(bytes: Uint8Array, profile: PrinterProfile): Promise<Buffer> {
  return Buffer.from((await renderPreview(bytes, profile)).png);
}

function decodeQr(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsQr(new Uint8ClampedArray(data), width, height)?.data;
}

/** The picture with a sign for each dot, from `left`, `top`. */
function dots(png: Buffer, left: number, top: number, width: number, height: number): string[] {
  const picture = PNG.sync.read(png);
  const shade = (x: number, y: number) => picture.data[(y * picture.width + x) * 4] ?? 255;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => (shade(left + x, top + y) < 128 ? '#' : '.')).join(''),
  );
}

const escpos = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

describe('the picture of a ticket', () => {
  it.each([
    ['58 mm, drawn by the printer', PROFILE_58MM, 464],
    ['80 mm, drawn by the printer', PROFILE_80MM, 640],
    ['58 mm, sent as a picture', { ...PROFILE_58MM, qr: 'raster' as const }, 464],
    ['80 mm, sent as a picture', { ...PROFILE_80MM, qr: 'raster' as const }, 640],
  ])('is as wide as its paper and its QR code can be scanned (%s)', async (_name, profile, width) => {
    const qrContent = 'https://ult.example.com/s/7K3FQ9?s=\u00e9';
    const png = await pictureOf(
      await renderSlip('ticket', aSlip({ qrContent }), aLook({ profile })),
      profile,
    );
    expect(PNG.sync.read(png).width).toBe(width);
    expect(decodeQr(png)).toBe(qrContent);
  });

  it('shows the longest QR code a slip takes so that it can be scanned', async () => {
    const qrContent = 'https://ult.example.com/'.padEnd(213, 'x');
    const png = await pictureOf(await renderSlip('ticket', aSlip({ qrContent }), aLook()), PROFILE_58MM);
    expect(decodeQr(png)).toBe(qrContent);
  });

  it('draws a character of font A in its cell of 12 by 24 dots', async () => {
    const png = await pictureOf(escpos('T\n'), PROFILE_58MM);
    expect(dots(png, 40, 40, 12, 24)).toMatchInlineSnapshot(`
      [
        "............",
        "............",
        "............",
        "............",
        ".##########.",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        ".....##.....",
        "............",
        "............",
        "............",
        "............",
        "............",
      ]
    `);
  });

  it('draws a character of double size on twice as many dots', async () => {
    const once = dots(await pictureOf(escpos('T\n'), PROFILE_58MM), 40, 40, 12, 24);
    const twice = dots(await pictureOf(escpos([0x1d, 0x21, 0x11], 'T\n'), PROFILE_58MM), 40, 40, 24, 48);
    const enlarged = once.map((row) => row.replaceAll(/./g, '$&$&')).flatMap((row) => [row, row]);
    expect(twice).toEqual(enlarged);
  });

  it('draws bold one dot wider', async () => {
    const plain = dots(await pictureOf(escpos('T\n'), PROFILE_58MM), 40, 40, 12, 24);
    const bold = dots(await pictureOf(escpos([0x1b, 0x45, 1], 'T\n'), PROFILE_58MM), 40, 40, 12, 24);
    expect(bold).toEqual(plain.map((row) => row.replaceAll(/(#+)\./g, '$1#')));
  });

  it('centres and right-aligns within the printable width', async () => {
    const row = (png: Buffer) => dots(png, 0, 40, 464, 24);
    const left = row(await pictureOf(escpos('T\n'), PROFILE_58MM));
    const centred = row(await pictureOf(escpos([0x1b, 0x61, 1], 'T\n'), PROFILE_58MM));
    const right = row(await pictureOf(escpos([0x1b, 0x61, 2], 'T\n'), PROFILE_58MM));
    const shifted = (by: number) => left.map((line) => '.'.repeat(by) + line.slice(0, 464 - by));
    expect(centred).toEqual(shifted(186));
    expect(right).toEqual(shifted(372));
  });

  it('goes on in the next line when a line is full, as the printer does', async () => {
    const tooLong = await pictureOf(escpos('x'.repeat(33), '\n'), PROFILE_58MM);
    const broken = await pictureOf(escpos('x'.repeat(32), '\nx\n'), PROFILE_58MM);
    expect(dots(tooLong, 0, 0, 464, 100)).toEqual(dots(broken, 0, 0, 464, 100));
  });

  it('shows the letters of the code page that was chosen, and a hollow box for what is on none', async () => {
    const first = async (...bytes: (string | number[])[]) =>
      dots(await pictureOf(escpos(...bytes), LATIN_58MM), 40, 40, 12, 24);
    const LATIN = [0x1b, 0x74, 16];
    const PC850 = [0x1b, 0x74, 2];
    const accented = await first(LATIN, [0xe9], '\n');
    expect(await first(PC850, [0x82], '\n')).toEqual(accented);
    expect(accented).not.toEqual(await first('e\n'));
    const box = await first([0xe9], '\n');
    expect(box).not.toEqual(accented);
    expect(await first(LATIN, [0x81], '\n')).toEqual(box);
    expect(await first([0x1b, 0x74, 99], [0xe9], '\n')).toEqual(box);
  });

  it('is paler where the print was set lighter', async () => {
    const darkest = async (density: number[]) => {
      const { data } = PNG.sync.read(await pictureOf(escpos(density, 'T\n'), PROFILE_58MM));
      return data.reduce((least, value, at) => (at % 4 === 0 ? Math.min(least, value) : least), 255);
    };
    const lighter = await darkest([0x1d, 0x28, 0x4b, 2, 0, 49, 252]);
    expect(await darkest([])).toBe(0);
    expect(await darkest([0x1d, 0x28, 0x4b, 2, 0, 49, 4])).toBe(0);
    expect(lighter).toBeGreaterThan(await darkest([0x1d, 0x28, 0x4b, 2, 0, 49, 254]));
    expect(lighter).toBeLessThan(200);
  });

  it('has a logo and a QR code sent as a picture where they belong', async () => {
    const look = aLook({ settings: { ...DEFAULT_SLIP_SETTINGS, logo: true }, logo: SQUARE });
    const png = await pictureOf(await renderSlip('ticket', aSlip(), look), PROFILE_58MM);
    expect(dots(png, 224, 40, 16, 16)).toEqual(Array<string>(16).fill('#'.repeat(16)));
  });

  it('marks each cut from edge to edge', async () => {
    const shades = async (bytes: Uint8Array) => {
      const { data } = PNG.sync.read(await pictureOf(bytes, PROFILE_58MM));
      return new Set(data.filter((_, at) => at % 4 === 0));
    };
    expect([...(await shades(escpos('\n')))]).toEqual([255]);
    expect([...(await shades(escpos('\n', [0x1d, 0x56, 1], '\n')))].sort()).toEqual([150, 255]);
  });

  it('has no trace of requests to the printer, nor of settings it does not show', async () => {
    const plain = await pictureOf(escpos('T\n'), PROFILE_58MM);
    const asked = escpos(
      [0x10, 0x04, 1],
      'T',
      [0x1d, 0x72, 0x31],
      '\n',
      [0x1b, 0x52, 0x30],
      [0x1d, 0x61, 0x30],
    );
    expect(await pictureOf(asked, PROFILE_58MM)).toEqual(plain);
  });

  it('says how large it is', async () => {
    const { png, width, height } = await renderPreview(escpos('T\n'), PROFILE_80MM);
    const picture = PNG.sync.read(Buffer.from(png));
    expect([width, height]).toEqual([picture.width, picture.height]);
  });
});

describe('the picture of any bytes', () => {
  /** Paper of a metre, and what a picture of it may weigh. */
  const MOST_ROWS = 8000;

  const command = fc.constantFrom(
    [0x1b, 0x40],
    [0x1b, 0x64],
    [0x1b, 0x4a],
    [0x1b, 0x61],
    [0x1d, 0x21, 0xff],
    [0x1d, 0x76, 0x30, 0],
    [0x1d, 0x28, 0x6b, 3, 0, 49, 67, 16],
    [0x1d, 0x28, 0x6b, 9, 0, 49, 80, 48, 1, 2, 3, 4, 5, 6],
    [0x1d, 0x28, 0x6b, 3, 0, 49, 81, 48],
    [0x1d, 0x56, 66],
  );
  const anyBytes = fc
    .array(fc.oneof(command, fc.uint8Array({ maxLength: 40 })), { maxLength: 60 })
    .map((parts) => escpos(...parts.map((part) => [...part])));

  it('is drawn, and is no longer than a metre', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom(LATIN_58MM, PROFILE_80MM), async (bytes, profile) => {
        const { width, height } = await renderPreview(bytes, profile);
        expect(width).toBe(profile === PROFILE_80MM ? 640 : 464);
        expect(height).toBeLessThanOrEqual(MOST_ROWS);
      }),
    );
  });

  it.each([
    ['endless feeding', escpos(...Array<number[]>(20_000).fill([0x1b, 0x64, 255]))],
    ['endless text', escpos('x'.repeat(2_000_000))],
    [
      'a picture said to be enormous',
      escpos([0x1d, 0x76, 0x30, 0, 0xff, 0xff, 0xff, 0xff], 'x'.repeat(200_000)),
    ],
    [
      'QR codes without end',
      escpos(
        [0x1d, 0x28, 0x6b, 0x03, 0x09, 49, 80, 48],
        'x'.repeat(2300),
        ...Array<number[]>(50_000).fill([0x1d, 0x28, 0x6b, 3, 0, 49, 81, 48]),
      ),
    ],
  ])('ends where the paper would: %s', async (_name, bytes) => {
    const { height } = await renderPreview(bytes, PROFILE_80MM);
    expect(height).toBeLessThanOrEqual(MOST_ROWS);
  });
});
