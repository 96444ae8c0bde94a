import { describe, expect, it } from 'vitest';
import { PROFILE_58MM, PROFILE_80MM } from '../../../printer/profile.ts';
import { renderSlip } from '../../../printer/slip/render-slip.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../shared/domain/slip-settings.ts';
import { aSlip } from '../support/a-slip.ts';
import { readableBytes } from '../support/readable-bytes.ts';
import {
  aCodeSlip,
  aLook,
  anAppointment,
  aReceipt,
  aRecap,
  aRequestReceipt,
  LATIN_80MM,
  SQUARE,
} from './looks.ts';

const FULL = {
  officeName: 'Balai Besar Penjaminan Mutu Pendidikan Provinsi Contoh dengan Nama yang Sangat Panjang Sekali',
  serviceName: 'Helpdesk Aplikasi dan Data: Dapodik, Verval, NISN, NPSN, NUPTK dan Rapor Pendidikan',
  number: 'F-128',
  destination: 'Loket 2 (Helpdesk Dapodik)',
  estimate: { from: 135, to: 135 },
  externalLink: 'https://ult.example.com/layanan/helpdesk',
};
const WIDE = aLook({ profile: PROFILE_80MM });
const OWN = aLook({
  profile: { ...LATIN_80MM, density: 1, densityCommand: 'gs-k' },
  settings: {
    ...DEFAULT_SLIP_SETTINGS,
    header: { id: 'Café Baca, lantai 1', en: '' },
    footer: { id: 'Terima kasih', en: '' },
    logo: true,
  },
  logo: SQUARE,
});

const SLIPS = {
  '58mm-id': () => renderSlip('ticket', aSlip(), aLook()),
  '58mm-en': () => renderSlip('ticket', aSlip({ language: 'en' }), aLook()),
  '80mm-id': () => renderSlip('ticket', aSlip(), WIDE),
  '80mm-en': () => renderSlip('ticket', aSlip({ language: 'en' }), WIDE),
  '58mm-id-reprint-long': () => renderSlip('reprint', aSlip(FULL), aLook()),
  '80mm-en-reprint-long': () => renderSlip('reprint', aSlip({ ...FULL, language: 'en' }), WIDE),
  '58mm-id-raster': () =>
    renderSlip(
      'ticket',
      aSlip({ qrContent: '7K3FQ9' }),
      aLook({ profile: { ...PROFILE_58MM, qr: 'raster' } }),
    ),
  '80mm-id-own-texts': () => renderSlip('ticket', aSlip(), OWN),
  '58mm-id-appointment': () => renderSlip('appointment', anAppointment(), aLook()),
  '80mm-en-appointment': () => renderSlip('appointment', anAppointment({ language: 'en' }), WIDE),
  '58mm-id-complaint-receipt': () => renderSlip('complaint-receipt', aReceipt(), aLook()),
  '80mm-en-complaint-receipt': () => renderSlip('complaint-receipt', aReceipt({ language: 'en' }), WIDE),
  '58mm-id-priority-code': () => renderSlip('priority-code', aCodeSlip(), aLook()),
  '80mm-en-priority-code': () => renderSlip('priority-code', aCodeSlip({ language: 'en' }), WIDE),
  '58mm-id-request-receipt': () => renderSlip('request-receipt', aRequestReceipt(), aLook()),
  '80mm-en-request-receipt': () => renderSlip('request-receipt', aRequestReceipt({ language: 'en' }), WIDE),
  '58mm-recap': () => renderSlip('recap', aRecap(), aLook()),
};

describe('the bytes of a slip', () => {
  it.each(Object.entries(SLIPS))('are those of the golden file %s', async (name, render) => {
    await expect(readableBytes(await render())).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('are the same each time', async () => {
    const once = await renderSlip('ticket', aSlip(), OWN);
    expect(await renderSlip('ticket', aSlip(), OWN)).toEqual(once);
  });
});
