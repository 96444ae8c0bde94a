import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { dithered } from '../../../printer/logo/dither.ts';
import type { LogoDots } from '../../../printer/logo/logo.ts';
import { makeLogo } from '../../../printer/logo/make-logo.ts';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];
const BLACK: Pixel = [0, 0, 0, 255];
const CLEAR: Pixel = [0, 0, 0, 0];

function aPng(width: number, height: number, pixel: (x: number, y: number) => Pixel): Buffer {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1)
    png.data.set(pixel(at % width, Math.floor(at / width)), at * 4);
  return PNG.sync.write(png);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG that says it is so large, in shades of grey, and holds these bytes. */
function claiming(width: number, height: number, data: Buffer, interlaced = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, interlaced], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function drawn(png: Uint8Array, paper: 58 | 80 = 58): Promise<LogoDots> {
  const made = await makeLogo(png);
  if (!made.ok) throw new Error(made.error);
  return made.value[paper];
}

function rows({ width, height, dots }: LogoDots): string[] {
  const bytes = Buffer.from(dots, 'base64');
  const perRow = Math.ceil(width / 8);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) =>
      ((bytes[y * perRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? '.' : '#',
    ).join(''),
  );
}

describe('a logo', () => {
  it('is the drawing in dots, without the margin around it', async () => {
    const png = aPng(30, 20, (x, y) =>
      x >= 10 && x < 14 && y >= 5 && y < 8 && (x + y) % 2 === 0 ? BLACK : CLEAR,
    );
    expect(rows(await drawn(png))).toEqual(['.#.#', '#.#.', '.#.#']);
  });

  it('is made small enough for each paper and keeps its shape, but is never made larger', async () => {
    const wide = aPng(1200, 300, () => BLACK);
    expect(await drawn(wide, 58)).toMatchObject({ width: 288, height: 72 });
    expect(await drawn(wide, 80)).toMatchObject({ width: 384, height: 96 });
    const tall = aPng(200, 400, () => BLACK);
    expect(await drawn(tall, 58)).toMatchObject({ width: 60, height: 120 });
    expect(
      await drawn(
        aPng(50, 50, () => BLACK),
        80,
      ),
    ).toMatchObject({ width: 50, height: 50 });
  });

  it('is stored as it is: JSON loses nothing of it', async () => {
    const made = await makeLogo(aPng(40, 40, (x) => [x * 6, 0, 0, 255]));
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('is the same each time', async () => {
    const png = aPng(60, 60, (x, y) => [x * 4, y * 4, 128, 255]);
    expect(await makeLogo(png)).toEqual(await makeLogo(png));
  });

  it.each([
    ['no PNG', Buffer.from('GIF89a'), 'not-png'],
    ['nothing', Buffer.alloc(0), 'not-png'],
    ['a PNG cut off', aPng(20, 20, () => BLACK).subarray(0, 50), 'damaged'],
    [
      'a heavy file',
      Buffer.alloc(
        512 * 1024 + 1,
        aPng(2, 2, () => BLACK),
      ),
      'too-large',
    ],
    ['nothing but white', aPng(20, 20, () => [255, 255, 255, 255]), 'blank'],
    ['nothing but air', aPng(20, 20, () => CLEAR), 'blank'],
  ] as const)('cannot be made of %s, and it is said why', async (_name, file, error) => {
    expect(await makeLogo(file)).toEqual({ ok: false, error });
  });

  it('is refused by what it claims before it is unpacked', async () => {
    const file = claiming(30_000, 30_000, Buffer.alloc(100));
    expect(await makeLogo(file)).toEqual({ ok: false, error: 'too-many-pixels' });
  });

  it.each([0, 1])('is unpacked no further than it claims to go (interlaced: %i)', async (interlaced) => {
    const bomb = claiming(100, 100, Buffer.alloc(64 * 1024 * 1024), interlaced);
    const before = process.memoryUsage().arrayBuffers;
    expect(await makeLogo(bomb)).toEqual({ ok: false, error: 'damaged' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });

  it('comes to an end as a logo or a refusal whatever the bytes are', async () => {
    const real = aPng(24, 24, (x, y) => [x * 10, y * 10, 0, 255]);
    const damage = fc.array(fc.tuple(fc.nat({ max: real.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damage), async (given) => {
        const file = Uint8Array.from(given instanceof Uint8Array ? given : real);
        if (!(given instanceof Uint8Array)) for (const [at, value] of given) file[at] = value;
        expect(typeof (await makeLogo(file)).ok).toBe('boolean');
      }),
    );
  });
});

describe('greys in dots', () => {
  it('are as dark on the whole as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (shade) => {
        const picture = { width: 64, height: 64, grey: new Uint8Array(64 * 64).fill(shade) };
        const black = rows(dithered(picture)).join('').replaceAll('.', '').length;
        expect(Math.abs(black / (64 * 64) - (255 - shade) / 255)).toBeLessThan(0.03);
      }),
    );
  });

  it('leave black black and white white', () => {
    const picture = { width: 2, height: 1, grey: Uint8Array.of(0, 255) };
    expect(rows(dithered(picture))).toEqual(['#.']);
  });
});
