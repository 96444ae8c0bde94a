/**
 * Administrative regions by the Ministry of Home Affairs' codes (Kemendagri), as an identity number (NIK)
 * carries them. The statistics office's codes differ for Papua and Kalimantan Utara and are not used.
 */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** The 38 provinces; a NIK begins with one of these codes. */
export const PROVINCES: readonly Region[] = [
  { code: '11', name: 'Aceh' },
  { code: '12', name: 'Sumatera Utara' },
  { code: '13', name: 'Sumatera Barat' },
  { code: '14', name: 'Riau' },
  { code: '15', name: 'Jambi' },
  { code: '16', name: 'Sumatera Selatan' },
  { code: '17', name: 'Bengkulu' },
  { code: '18', name: 'Lampung' },
  { code: '19', name: 'Kepulauan Bangka Belitung' },
  { code: '21', name: 'Kepulauan Riau' },
  { code: '31', name: 'DKI Jakarta' },
  { code: '32', name: 'Jawa Barat' },
  { code: '33', name: 'Jawa Tengah' },
  { code: '34', name: 'DI Yogyakarta' },
  { code: '35', name: 'Jawa Timur' },
  { code: '36', name: 'Banten' },
  { code: '51', name: 'Bali' },
  { code: '52', name: 'Nusa Tenggara Barat' },
  { code: '53', name: 'Nusa Tenggara Timur' },
  { code: '61', name: 'Kalimantan Barat' },
  { code: '62', name: 'Kalimantan Tengah' },
  { code: '63', name: 'Kalimantan Selatan' },
  { code: '64', name: 'Kalimantan Timur' },
  { code: '65', name: 'Kalimantan Utara' },
  { code: '71', name: 'Sulawesi Utara' },
  { code: '72', name: 'Sulawesi Tengah' },
  { code: '73', name: 'Sulawesi Selatan' },
  { code: '74', name: 'Sulawesi Tenggara' },
  { code: '75', name: 'Gorontalo' },
  { code: '76', name: 'Sulawesi Barat' },
  { code: '81', name: 'Maluku' },
  { code: '82', name: 'Maluku Utara' },
  { code: '91', name: 'Papua' },
  { code: '92', name: 'Papua Barat' },
  { code: '93', name: 'Papua Selatan' },
  { code: '94', name: 'Papua Tengah' },
  { code: '95', name: 'Papua Pegunungan' },
  { code: '96', name: 'Papua Barat Daya' },
];

const PROVINCE_CODES: ReadonlySet<string> = new Set(PROVINCES.map((province) => province.code));

export function isProvinceCode(code: string): boolean {
  return PROVINCE_CODES.has(code);
}

/** The regencies and cities (kabupaten/kota) of the provinces this product ships a profile for. */
export const REGENCIES: readonly Region[] = [
  { code: '2101', name: 'Kab. Karimun' },
  { code: '2102', name: 'Kab. Bintan' },
  { code: '2103', name: 'Kab. Natuna' },
  { code: '2104', name: 'Kab. Lingga' },
  { code: '2105', name: 'Kab. Kepulauan Anambas' },
  { code: '2171', name: 'Kota Batam' },
  { code: '2172', name: 'Kota Tanjungpinang' },
  { code: '6201', name: 'Kab. Kotawaringin Barat' },
  { code: '6202', name: 'Kab. Kotawaringin Timur' },
  { code: '6203', name: 'Kab. Kapuas' },
  { code: '6204', name: 'Kab. Barito Selatan' },
  { code: '6205', name: 'Kab. Barito Utara' },
  { code: '6206', name: 'Kab. Katingan' },
  { code: '6207', name: 'Kab. Seruyan' },
  { code: '6208', name: 'Kab. Sukamara' },
  { code: '6209', name: 'Kab. Lamandau' },
  { code: '6210', name: 'Kab. Gunung Mas' },
  { code: '6211', name: 'Kab. Pulang Pisau' },
  { code: '6212', name: 'Kab. Murung Raya' },
  { code: '6213', name: 'Kab. Barito Timur' },
  { code: '6271', name: 'Kota Palangka Raya' },
  { code: '6301', name: 'Kab. Tanah Laut' },
  { code: '6302', name: 'Kab. Kotabaru' },
  { code: '6303', name: 'Kab. Banjar' },
  { code: '6304', name: 'Kab. Barito Kuala' },
  { code: '6305', name: 'Kab. Tapin' },
  { code: '6306', name: 'Kab. Hulu Sungai Selatan' },
  { code: '6307', name: 'Kab. Hulu Sungai Tengah' },
  { code: '6308', name: 'Kab. Hulu Sungai Utara' },
  { code: '6309', name: 'Kab. Tabalong' },
  { code: '6310', name: 'Kab. Tanah Bumbu' },
  { code: '6311', name: 'Kab. Balangan' },
  { code: '6371', name: 'Kota Banjarmasin' },
  { code: '6372', name: 'Kota Banjarbaru' },
  { code: '6501', name: 'Kab. Bulungan' },
  { code: '6502', name: 'Kab. Malinau' },
  { code: '6503', name: 'Kab. Nunukan' },
  { code: '6504', name: 'Kab. Tana Tidung' },
  { code: '6571', name: 'Kota Tarakan' },
];

/** What a visitor picks who comes from none of the listed regencies. */
export const OTHER_REGENCY: Region = { code: 'other', name: 'Lainnya' };

/**
 * The pick-list of regencies for an office: its own province first, and within it the office's own regency
 * first; "Lainnya" always closes the list.
 * @param province Kemendagri code of the office's province
 * @param ownRegency code of the regency or city the office stands in, where known
 */
export function regencyChoices(province: string, ownRegency?: string): readonly Region[] {
  const rank = (region: Region): number => {
    if (region.code === ownRegency) return 0;
    return region.code.startsWith(province) ? 1 : 2;
  };
  return [...REGENCIES].sort((a, b) => rank(a) - rank(b)).concat(OTHER_REGENCY);
}

/** A code as the guest book may carry it (`65.71` or `6571`), or what the visitor typed. */
export function regencyName(regency: string): string {
  const code = regency.replace('.', '');
  return [...REGENCIES, OTHER_REGENCY].find((region) => region.code === code)?.name ?? regency;
}
