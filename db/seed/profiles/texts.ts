import type { LocalText } from '../../../shared/domain/pos.ts';

/** Maklumat pelayanan: the promise to keep the standard, to improve, and to accept sanction and compensation. */
export const CHARTER: LocalText = {
  id: 'Dengan ini, kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar pelayanan yang telah ditetapkan, melakukan perbaikan secara terus-menerus, dan apabila tidak menepati janji ini, kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku serta memberikan kompensasi.',
  en: 'We hereby declare that we are able to serve according to the service standard that has been set and will keep improving; should we fail to keep this promise, we are ready to accept sanctions under the law and to give compensation.',
};

/** The line at the foot of the TV. */
export function runningText(feeNote: LocalText): readonly LocalText[] {
  return [
    { id: 'Mohon perhatikan nomor antrean Anda.', en: 'Please watch for your queue number.' },
    feeNote,
    {
      id: 'Lansia, penyandang disabilitas, ibu hamil atau menyusui, dan pengunjung yang membawa balita didahulukan.',
      en: 'The elderly, persons with disabilities, pregnant or nursing mothers and visitors with toddlers are served first.',
    },
    {
      id: 'Jika nomor Anda terlewat, silakan lapor kepada petugas.',
      en: 'If you missed your number, please tell an officer.',
    },
    {
      id: 'Pengaduan, saran, dan masukan dapat disampaikan kepada petugas, kotak saran, atau lapor.go.id.',
      en: 'Complaints and suggestions: to our officers, the suggestion box or lapor.go.id.',
    },
    {
      id: 'Terima kasih atas penilaian Anda pada survei kepuasan.',
      en: 'Thank you for rating our service in the survey.',
    },
  ];
}
