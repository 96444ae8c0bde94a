import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { resyncBytes } from '../../../printer/slip/resync.ts';
import { aSlip } from '../support/a-slip.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../shared/domain/slip-settings.ts';
import { aLook, LATIN_80MM, SQUARE } from './looks.ts';

describe('the bytes before the retry of a ticket that was cut off', () => {
  it.each(['native', 'raster'] as const)(
    'free a printer that kept its power from whatever command it was in (%s code)',
    async (qr) => {
      const profile = { ...LATIN_80MM, qr, density: 1, densityCommand: 'gs-k' } as const;
      const look = aLook({ profile, settings: { ...DEFAULT_SLIP_SETTINGS, logo: true }, logo: SQUARE });
      const ticket = await renderSlip(
        'ticket',
        aSlip({ qrContent: 'x'.repeat(213), serviceName: 'Café' }),
        look,
      );
      const retry = await renderSlip('reprint', aSlip(), look);
      const expected = parseEscpos(retry);
      for (let cut = 0; cut < ticket.length; cut += qr === 'native' ? 1 : 997) {
        const stream = Uint8Array.from([...ticket.subarray(0, cut), ...resyncBytes(profile), ...retry]);
        expect(parseEscpos(stream).slice(-expected.length)).toEqual(expected);
      }
    },
  );
});
