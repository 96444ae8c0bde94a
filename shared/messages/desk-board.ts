/** What those who watch over the service read: alerts of what runs late, the board, the board on a wall (C-09). */

const id = {
  // alerts
  alertsTitle: 'Perlu ditindaklanjuti',
  overdue: (step: string) => `${step} melewati batas waktu`,
  longWait: 'Menunggu terlalu lama',
  raisedAt: (time: string) => `diberitahukan ${time}`,
  levels: { 1: 'Koordinator', 2: 'Kasubbag Umum', 3: 'Kepala Balai' } as Readonly<Record<number, string>>,
  toldTo: (who: string) => `diteruskan ke ${who}`,
  answer: 'Tindak Lanjuti',
  answerTitle: (ticket: string) => `Tindak lanjut ${ticket}`,
  answerLead: 'Tingkat berikutnya tidak diberi tahu lagi tentang langkah ini.',
  answerLabel: 'Apa yang dilakukan',
  answerUsual: ['Petugas didampingi', 'Dialihkan ke petugas lain', 'Pengunjung sudah diberi tahu'],
  answerGo: 'Simpan Tindak Lanjut',
  answerToast: (ticket: string) => `Tindak lanjut ${ticket} dicatat.`,
  answered: (n: number) => `Sudah ditindaklanjuti (${n})`,
  answeredBy: (who: string, time: string) => `${who}, ${time}`,
  banner: (n: number) => `${n} kunjungan perlu ditindaklanjuti`,
  openBoard: 'Buka Papan',

  // the board
  holder: 'Ditangani',
  nobodyYet: 'Belum ada petugas',
  visitors: 'Pengunjung',
  sentTo: (who: string) => `untuk ${who}`,
  action: 'Tindakan',
  reassign: 'Alihkan',
  reassignOf: (ticket: string) => `Alihkan ${ticket}`,
  openOf: (ticket: string) => `Buka ${ticket}`,
  longWaitCount: (n: number) => `${n} menunggu lama`,
  readOnly: 'Anda melihat papan ini tanpa mengubahnya.',

  // on a wall
  wall: 'Layar Dinding',
  leaveWall: 'Keluar',
  moreInTime: (n: number) => `dan ${n} kunjungan lainnya`,
};

export type DeskBoardTexts = typeof id;

const en: DeskBoardTexts = {
  alertsTitle: 'Needs follow-up',
  overdue: (step) => `${step} is over its time limit`,
  longWait: 'Has waited too long',
  raisedAt: (time) => `told at ${time}`,
  levels: { 1: 'Coordinator', 2: 'Head of General Affairs', 3: 'Head of Office' },
  toldTo: (who) => `passed up to ${who}`,
  answer: 'Follow up',
  answerTitle: (ticket) => `Follow-up of ${ticket}`,
  answerLead: 'The next level is no longer told of this step.',
  answerLabel: 'What is done about it',
  answerUsual: ['The officer gets help', 'Passed on to another officer', 'The visitor was told'],
  answerGo: 'Save follow-up',
  answerToast: (ticket) => `Follow-up of ${ticket} recorded.`,
  answered: (n) => `Followed up already (${n})`,
  answeredBy: (who, time) => `${who}, ${time}`,
  banner: (n) => (n === 1 ? '1 visit needs follow-up' : `${n} visits need follow-up`),
  openBoard: 'Open board',

  holder: 'In charge',
  nobodyYet: 'No officer yet',
  visitors: 'The visitor',
  sentTo: (who) => `for ${who}`,
  action: 'Action',
  reassign: 'Reassign',
  reassignOf: (ticket) => `Reassign ${ticket}`,
  openOf: (ticket) => `Open ${ticket}`,
  longWaitCount: (n) => `${n} waiting long`,
  readOnly: 'You look at this board without changing it.',

  wall: 'Wall screen',
  leaveWall: 'Leave',
  moreInTime: (n) => (n === 1 ? 'and 1 more visit' : `and ${n} more visits`),
};

export const deskBoardTexts = { id, en };
