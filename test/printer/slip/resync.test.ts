import { describe, expect, it } from 'vitest';
import { parseEscpos } from '../../../printer/preview/parse-escpos.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { resyncBytes } from '../../../printer/slip/resync.ts';
import { aSlip } from '../support/a-slip.ts';

describe('the bytes before the retry of a ticket that was cut off', () => {
  it.each(['native', 'raster'] as const)(
    'free a printer that kept its power from whatever command it was in (%s code)',
    async (qr) => {
      const profile = { ...PROFILE_80MM, qr };
      const slip = aSlip({ qrContent: 'x'.repeat(213) });
      const ticket = await renderTicket(slip, profile);
      const retry = await renderTicket(aSlip({ reprint: true }), profile);
      const expected = parseEscpos(retry);
      for (let cut = 0; cut < ticket.length; cut += qr === 'native' ? 1 : 997) {
        const stream = Uint8Array.from([...ticket.subarray(0, cut), ...resyncBytes(profile), ...retry]);
        expect(parseEscpos(stream).slice(-expected.length)).toEqual(expected);
      }
    },
  );
});
