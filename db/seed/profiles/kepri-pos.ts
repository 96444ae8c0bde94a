import type { PosStep } from '../../../shared/domain/pos.ts';

/** "Menyesuaikan": the step takes what it takes, nothing is due. */
const AS_NEEDED = { kind: 'as-needed' } as const;

/**
 * The eight steps of "Layanan ULT Luring". Security, reception and waiting room happen beside the front desk: they are
 * shown with their standards but not timed. The front office calls, verifies, and either completes the service itself
 * (diselesaikan FO) or passes it to the back office; no step of its own asks for the question. The document gives a
 * standard for the first five steps only.
 */
export const KEPRI_STEPS: readonly PosStep[] = [
  {
    no: 1,
    name: {
      id: 'Petugas Keamanan mengarahkan Pelanggan ke Mesin Antrean',
      en: 'Security directs the visitor to the queue machine',
    },
    actor: 'security',
    moment: 'unobserved',
    inputs: ['Kedatangan Pelanggan'],
    output: 'Nomor antrean',
    standard: { kind: 'minutes', n: 2 },
  },
  {
    no: 2,
    name: { id: 'Resepsionis menyapa Pelanggan', en: 'The receptionist greets the visitor' },
    actor: 'receptionist',
    moment: 'unobserved',
    inputs: ['Nomor antrean'],
    output: 'Pelanggan diterima',
    standard: { kind: 'minutes', n: 1 },
  },
  {
    no: 3,
    name: { id: 'Pelanggan mengisi formulir layanan', en: 'The visitor fills in the service form' },
    actor: 'visitor',
    moment: 'register',
    inputs: ['Pelanggan diterima'],
    output: 'Formulir layanan terisi',
    standard: { kind: 'minutes', n: 5 },
    note: 'Formulir dalam aplikasi SEMPENA',
  },
  {
    no: 4,
    name: {
      id: 'Resepsionis mempersilakan Pelanggan ke ruang tunggu',
      en: 'The receptionist shows the visitor to the waiting room',
    },
    actor: 'receptionist',
    moment: 'unobserved',
    inputs: ['Formulir layanan terisi'],
    output: 'Pelanggan di ruang tunggu',
    standard: { kind: 'seconds', n: 30 },
  },
  {
    no: 5,
    name: {
      id: 'Front Office memanggil Pelanggan dan memeriksa identitas',
      en: 'The front office calls the visitor and checks the identity',
    },
    actor: 'front-office',
    moment: 'verify',
    inputs: ['Pelanggan di ruang tunggu', 'Formulir layanan terisi'],
    output: 'Pelanggan dilayani Front Office',
    standard: AS_NEEDED,
    note: 'Waktu menyesuaikan',
  },
  {
    no: 6,
    name: {
      id: 'Front Office memverifikasi kebutuhan Pelanggan: diselesaikan Front Office atau membutuhkan Back Office',
      en: 'The front office decides whether it completes the service itself or the back office is needed',
    },
    actor: 'front-office',
    moment: 'route',
    inputs: ['Pelanggan dilayani Front Office'],
    output: 'Keputusan: diselesaikan Front Office atau Back Office',
    standard: AS_NEEDED,
  },
  {
    no: 7,
    name: { id: 'Layanan diberikan kepada Pelanggan', en: 'The service is given to the visitor' },
    actor: 'helpdesk',
    moment: 'solution',
    inputs: ['Keputusan: diselesaikan Front Office atau Back Office'],
    output: 'Layanan selesai diberikan',
    standard: AS_NEEDED,
  },
  {
    no: 8,
    name: { id: 'Pelanggan mengisi lembar evaluasi', en: 'The visitor fills in the evaluation sheet' },
    actor: 'visitor',
    moment: 'survey',
    inputs: ['Layanan selesai diberikan'],
    output: 'Lembar evaluasi terisi',
    standard: AS_NEEDED,
  },
];
