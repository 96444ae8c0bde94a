import { catalogue } from './catalogue.ts';
import { NATIONAL_CONTACTS } from './contacts.ts';
import { FRONT_OFFICE_COMPLETES } from './counters.ts';
import { REQUESTS_FREE } from './fees.ts';
import { NATIONAL_CALENDAR } from './holidays.ts';
import { SERVED_THROUGH } from './hours.ts';
import { KEPRI_STEPS } from './kepri-pos.ts';
import { privacyNotice } from './privacy.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { CHARTER, runningText } from './texts.ts';
import type { OfficeProfile } from './types.ts';

const NAME = 'Balai Penjaminan Mutu Pendidikan Provinsi Kepulauan Riau';
const SHORT_NAME = 'BPMP Provinsi Kepulauan Riau';

/** The office of the second procedure: eight steps, and deputising by letter only. Its documents give no address. */
export const KEPRI: OfficeProfile = {
  id: 'kepri',
  ministry: 'Kementerian Pendidikan Dasar dan Menengah',
  name: NAME,
  shortName: SHORT_NAME,
  provinceCode: '21',
  regencyCode: null,
  zone: 'Asia/Jakarta',
  address: null,
  contacts: NATIONAL_CONTACTS,
  theme: { accent: '#17365d', accentInk: '#ffffff' },
  hours: SERVED_THROUGH,
  calendar: NATIONAL_CALENDAR,
  services: catalogue(SHORT_NAME),
  counters: FRONT_OFFICE_COMPLETES,
  runningText: runningText(REQUESTS_FREE),
  charter: CHARTER,
  privacy: privacyNotice(SHORT_NAME, DEFAULT_SETTINGS.retentionDays),
  feeNote: REQUESTS_FREE,
  stages: 'two',
  settings: { ...DEFAULT_SETTINGS, deputising: 'letter-only' },
  // Of its dates the number tells the year; the office fills in the day.
  pos: {
    id: 'kepri-ult-luring',
    number: '059/C7.9/OT.01.00/2023',
    name: 'Layanan ULT Luring',
    version: 1,
    createdOn: '2023-01-01',
    effectiveFrom: '2023-01-01',
    relatedDocuments: ['POS Layanan ULT Daring'],
    steps: KEPRI_STEPS,
  },
};
