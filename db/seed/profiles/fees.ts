import type { LocalText } from '../../../shared/domain/pos.ts';

/** Fees are data of each service and office: offices elsewhere do charge for buildings. */
export const FREE: LocalText = { id: 'Tidak dipungut biaya', en: 'Free of charge' };

/** Cooperation, C-05. */
export const FREE_REQUEST_BUDGETED_ACTIVITY: LocalText = {
  id: 'Permohonan tidak dipungut biaya. Kegiatan sesuai RAB yang disepakati berdasarkan Standar Biaya Masukan APBN.',
  en: 'The request is free of charge. Activities follow the agreed budget plan under the state cost standards.',
};

/** For the idle screen: true of every request, also where an activity itself has a budget. */
export const REQUESTS_FREE: LocalText = {
  id: 'Seluruh permohonan layanan tidak dipungut biaya.',
  en: 'All service requests are free of charge.',
};
