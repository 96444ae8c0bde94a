/** Synthetic people of the fake ranges (domain 7): names of nobody, kecamatan 99, numbers nobody has. */
import type { GuestBook } from '../../../shared/protocol/kiosk.ts';
import type { Random } from '../random.ts';

const NAMES = [
  'Muhammad Rizani',
  'Noor Hasanah',
  'Akhmad Syarif',
  'Siti Rahmawati',
  'Hj. Rusmiati, S.Pd.',
  'Yansen Tundan',
  'Lestari Binti',
  'Agustinus Ngabe',
  'Rika Asang',
  'Usman Datu',
  'Yohana Ping',
  'Lukas Lalung',
  'Sutrisno',
  "Nor'ainah",
  'M. Noor',
] as const;

const INSTITUTIONS = [
  'SDN Contoh 1 Banjarbaru',
  'SMPN Uji 2 Palangka Raya',
  'SMA Simulasi Tarakan',
  'PKBM Cahaya Uji',
  'LKP Simulasi',
  'TK Contoh Ceria',
  'Dinas Pendidikan Kab. Contoh',
  'Universitas Contoh',
  'Umum/Perorangan',
] as const;

const REGENCIES = ['6501', '6502', '6503', '6504', '6571'] as const;

/** A NIK of nobody, the same for the same `n`: 28 days, 12 months, 40 years, 1000 serials. */
function fakeNik(n: number): string {
  const day = two((n % 28) + 1);
  const month = two((Math.floor(n / 28) % 12) + 1);
  const year = two(60 + (Math.floor(n / 336) % 40));
  return `637299${day}${month}${year}9${String(Math.floor(n / 13_440) % 1_000).padStart(3, '0')}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** @param n tells one person from every other; phones have a hundred numbers only, so the NIK tells people apart */
export function aGuestBook(random: Random, n: number): GuestBook {
  return {
    name: random.pick(NAMES),
    idType: 'nik',
    idNumber: fakeNik(n),
    phone: `0812000000${two(n % 100)}`,
    institution: random.pick(INSTITUTIONS),
    role: random.pick(['Guru', 'Operator sekolah', 'Kepala sekolah', '']),
    regency: random.pick(REGENCIES),
  };
}
