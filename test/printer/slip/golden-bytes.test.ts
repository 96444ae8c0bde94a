import { describe, expect, it } from 'vitest';
import { PROFILE_58MM, PROFILE_80MM } from '../../../printer/profile.ts';
import { renderTicket } from '../../../printer/slip/render-ticket.ts';
import { aSlip } from '../support/a-slip.ts';
import { readableBytes } from '../support/readable-bytes.ts';

const FULL = {
  officeName: 'Balai Besar Penjaminan Mutu Pendidikan Provinsi Contoh dengan Nama yang Sangat Panjang Sekali',
  serviceName: 'Helpdesk Aplikasi dan Data: Dapodik, Verval, NISN, NPSN, NUPTK dan Rapor Pendidikan',
  number: 'F-128',
  destination: 'Loket 2 (Helpdesk Dapodik)',
  estimate: { from: 135, to: 135 },
  externalLink: 'https://ult.example.com/layanan/helpdesk',
};

const SLIPS = [
  { name: '58mm-id', slip: aSlip(), profile: PROFILE_58MM },
  { name: '58mm-en', slip: aSlip({ language: 'en' }), profile: PROFILE_58MM },
  { name: '80mm-id', slip: aSlip(), profile: PROFILE_80MM },
  { name: '80mm-en', slip: aSlip({ language: 'en' }), profile: PROFILE_80MM },
  { name: '58mm-id-reprint-long', slip: aSlip({ ...FULL, reprint: true }), profile: PROFILE_58MM },
  {
    name: '80mm-en-reprint-long',
    slip: aSlip({ ...FULL, language: 'en', reprint: true }),
    profile: PROFILE_80MM,
  },
  {
    name: '58mm-id-raster',
    slip: aSlip({ qrContent: '7K3FQ9' }),
    profile: { ...PROFILE_58MM, qr: 'raster' as const },
  },
];

describe('the bytes of a ticket', () => {
  for (const { name, slip, profile } of SLIPS) {
    it(`are those of the golden file ${name}`, async () => {
      const bytes = await renderTicket(slip, profile);
      await expect(readableBytes(bytes)).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }

  it('are the same each time', async () => {
    const once = await renderTicket(aSlip(), PROFILE_80MM);
    expect(await renderTicket(aSlip(), PROFILE_80MM)).toEqual(once);
  });
});
