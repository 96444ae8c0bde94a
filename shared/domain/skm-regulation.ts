/** The version every office begins with: PermenPANRB 14/2017 (domain 2.1 to 2.4). */
import { QUESTIONNAIRE_ORDER, SKM_ELEMENTS } from './skm-elements.ts';
import type { SkmVersion } from './skm-version.ts';

export const PERMENPANRB_14_2017: SkmVersion = {
  id: 'permenpanrb-14-2017',
  effectiveFrom: '2017-05-16',
  source: {
    id: 'Peraturan Menteri PANRB Nomor 14 Tahun 2017',
    en: 'Regulation of the Minister of Administrative Reform 14/2017',
  },
  elements: Object.entries(SKM_ELEMENTS).map(([code, element]) => ({ code, ...element })),
  asked: QUESTIONNAIRE_ORDER,
  weight: [1, 9],
  intervals: [
    { mutu: 'A', from: 88.31, label: { id: 'Sangat baik', en: 'Very good' } },
    { mutu: 'B', from: 76.61, label: { id: 'Baik', en: 'Good' } },
    { mutu: 'C', from: 65, label: { id: 'Kurang baik', en: 'Less than good' } },
    { mutu: 'D', from: 25, label: { id: 'Tidak baik', en: 'Not good' } },
  ],
};
