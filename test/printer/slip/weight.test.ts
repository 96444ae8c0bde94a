import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_58MM, PROFILE_80MM } from '../../../printer/profile.ts';
import { densityCommand } from '../../../printer/slip/density.ts';
import { drawRaster, MOST_BAND_BYTES, rasterBands } from '../../../printer/slip/raster.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { aSlip } from '../support/a-slip.ts';
import { aLook } from './looks.ts';

describe('a ticket without a logo', () => {
  it.each([
    ['58 mm', 'id', PROFILE_58MM],
    ['58 mm', 'en', PROFILE_58MM],
    ['80 mm', 'id', PROFILE_80MM],
    ['80 mm', 'en', PROFILE_80MM],
  ] as const)('is light, so that it comes out at once (%s, %s)', async (_paper, language, profile) => {
    const slip = aSlip({ language, destination: 'Loket 2', externalLink: 'https://ult.example.com/layanan' });
    expect((await renderSlip('ticket', slip, aLook({ profile }))).length).toBeLessThanOrEqual(700);
  });
});

describe('a drawing', () => {
  it('is sent in bands that small printers can hold, which together are the drawing', () => {
    const raster = drawRaster({ width: 300, height: 700 }, (x, y) => (x * 7 + y * 3) % 5 === 0);
    const bands = parseEscpos(rasterBands(raster)).map((command) => {
      if (command.kind !== 'raster') throw new Error(command.kind);
      return command;
    });
    for (const { rows, dots } of bands) {
      expect(rows).toBeLessThanOrEqual(256);
      expect(dots.length).toBeLessThanOrEqual(MOST_BAND_BYTES);
    }
    expect(Buffer.concat(bands.map(({ dots }) => dots))).toEqual(Buffer.from(raster.dots));
  });
});

describe('the darkness of the print', () => {
  it.each([
    [-2, -20],
    [-1, -10],
    [0, 0],
    [1, 10],
    [2, 20],
  ] as const)('of step %i is %i %% from the usual one', (density, percent) => {
    const command = densityCommand({ density, densityCommand: 'gs-k' });
    expect(parseEscpos(command ?? Buffer.alloc(0))).toEqual([{ kind: 'density', percent }]);
  });

  it('is left alone where the office did not ask, or the printer cannot be told', () => {
    expect(densityCommand({ density: null, densityCommand: 'gs-k' })).toBeUndefined();
    expect(densityCommand({ density: 2, densityCommand: null })).toBeUndefined();
  });
});
