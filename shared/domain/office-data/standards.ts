/**
 * The service standard of an office (UU 25/2009 Ps 21, PermenPANRB 15/2014; domain 5.6): fourteen components. Six are of
 * the delivery of a service and must be published; what a service holds of them is taken from there. The eight of how
 * the service is run are the office's own texts.
 */

/** Penyampaian pelayanan (service delivery), in the order of the regulation. */
export const DELIVERY_PARTS = ['requirements', 'procedure', 'time', 'fee', 'product', 'complaints'] as const;
export type DeliveryPart = (typeof DELIVERY_PARTS)[number];

/** Pengelolaan pelayanan (manufacturing), in the order of the regulation. */
export const MANAGEMENT_PARTS = [
  'legal-basis',
  'facilities',
  'competence',
  'supervision',
  'staffing',
  'guarantee',
  'safety',
  'evaluation',
] as const;
export type ManagementPart = (typeof MANAGEMENT_PARTS)[number];

export const STANDARD_NAMES: Readonly<Record<DeliveryPart | ManagementPart, string>> = {
  requirements: 'Persyaratan Pelayanan',
  procedure: 'Sistem, Mekanisme, dan Prosedur',
  time: 'Jangka Waktu Pelayanan',
  fee: 'Biaya/Tarif',
  product: 'Produk Pelayanan',
  complaints: 'Penanganan Pengaduan, Saran, dan Masukan',
  'legal-basis': 'Dasar Hukum',
  facilities: 'Sarana dan Prasarana dan/atau Fasilitas',
  competence: 'Kompetensi Pelaksana',
  supervision: 'Pengawasan Internal',
  staffing: 'Jumlah Pelaksana',
  guarantee: 'Jaminan Pelayanan',
  safety: 'Jaminan Keamanan dan Keselamatan Pelayanan',
  evaluation: 'Evaluasi Kinerja Pelaksana',
};

/** A paper of the office, in Indonesian alone. A text has a line an item. */
export interface StandardsData {
  /** The decree that set the standards, as it is cited; empty where there is none yet. */
  readonly decree: string;
  readonly parts: Readonly<Record<ManagementPart, string>>;
}

/** The items of a text: its lines, without empty ones. */
export function itemsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** As it is printed: one item as it is, several with their numbers. */
export function numbered(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return items.map((item, n) => `${n + 1}. ${item}`).join('\n');
}
