/** What an applicant reads who follows a request by its code, at the kiosk and on their phone. Register of domain 6.1. */

const id = {
  number: 'Nomor permohonan',
  receivedOn: 'Diterima',
  due: 'Paling lambat',
  left: 'Sisa waktu',
  daysLeft: (days: number) => (days === 0 ? 'Hari ini' : `${days} hari kerja lagi`),
  overdue: 'Melewati tenggat',
  overdueText: 'Mohon maaf, permohonan ini melewati tenggatnya. Silakan tanyakan kepada petugas.',
  yourTurn: 'Menunggu perbaikan Anda',
  yourTurnText: 'Mohon lengkapi atau perbaiki sesuai arahan petugas.',
  history: 'Perjalanan permohonan',
  codeBad: 'Kode terdiri atas 6 huruf dan angka. Mohon periksa kembali.',
};

export type RequestFollowTexts = typeof id;

const en: RequestFollowTexts = {
  number: 'Request number',
  receivedOn: 'Received',
  due: 'At the latest',
  left: 'Time left',
  daysLeft: (days) => (days === 0 ? 'Today' : days === 1 ? '1 working day' : `${days} working days`),
  overdue: 'Past its day',
  overdueText: 'We are sorry, this request is past its day. Please ask an officer.',
  yourTurn: 'Waiting for your revision',
  yourTurnText: 'Please complete or revise it as an officer advised.',
  history: 'How it went on',
  codeBad: 'A code has 6 letters and digits. Please check it.',
};

export const requestFollowTexts = { id, en };
