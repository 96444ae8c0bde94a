import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPreview } from '../../../printer/preview/render-preview.ts';
import { PROFILE_58MM, PROFILE_80MM, type PrinterProfile } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { aLook, LATIN_58MM } from '../slip/looks.ts';
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

  it('never fails on bytes that are no slip', async () => {
    const rubbish = Uint8Array.from(
      { length: 5_000 },
      (_, index) => (index * 7919 + (index >> 3) * 31) & 0xff,
    );
    await expect(renderPreview(rubbish, PROFILE_80MM)).resolves.toMatchObject({ width: 640 });
  });
});
