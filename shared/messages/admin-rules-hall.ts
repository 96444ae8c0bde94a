/** The rules of the hall in words: calling, how time is counted, supervision, the kiosk (domain 8). */
import type { RuleKey } from '../domain/office-data/rules.ts';
import type { RuleWords } from './rule-words.ts';

const id = {
  maxCalls: { label: 'Panggilan paling banyak', source: 'Prosedur ULT: tiga kali, lalu nomor berikutnya.' },
  secondsBetweenCalls: {
    label: 'Jeda antarpanggilan',
    source: 'Kebiasaan kantor: pengunjung sempat berdiri dan berjalan.',
  },
  undoNoShowSeconds: {
    label: 'Batal melewati sampai',
    source: 'Kebiasaan kantor: tombol Tidak Hadir yang keliru dapat dibatalkan.',
  },
  recallOffset: {
    label: 'Lapor terlambat dipanggil setelah',
    source: 'Prosedur ULT: meloncat tiga nomor antrean.',
  },
  priorityCap: {
    label: 'Prioritas berturut-turut',
    source: 'Prosedur ULT: selama ada pengunjung biasa yang menunggu lama.',
  },
  longWaitMinutes: {
    label: 'Menunggu lama sejak',
    source: 'Kebiasaan kantor: sejak itu tidak didahului tanpa akhir.',
  },
  longWaitAlertMinutes: {
    label: 'Koordinator diberi tahu sejak',
    source: 'Kebiasaan kantor: tanpa menyebut petugas. Tidak lebih cepat daripada menunggu lama.',
  },
  estimateDays: {
    label: 'Perkiraan tunggu dari',
    source: 'Kebiasaan kantor: lama pelayanan hari-hari terakhir.',
  },
  appointmentGraceMinutes: {
    label: 'Terlambat datang ke janji temu',
    source: 'Kebiasaan kantor: sampai saat itu tempatnya tetap.',
  },
  slaBasis: {
    label: 'Waktu baku dibandingkan dengan',
    source: 'POS Helpdesk: waktu tunggu dilaporkan tersendiri dan tidak dibebankan kepada petugas.',
    choices: { handling: 'Waktu penanganan', elapsed: 'Seluruh waktu sejak menunggu' },
  },
  dayCount: {
    label: 'Hari penerimaan dihitung sebagai',
    source: 'Kebiasaan kantor. Batas waktu yang berjalan dihitung ulang.',
    choices: { 'receipt-is-day-0': 'Hari ke-0', 'receipt-is-day-1': 'Hari ke-1' },
  },
  posWorkingDay: {
    label: '“1 hari kerja” pada POS berakhir',
    source: 'POS Helpdesk langkah 4 dan 5. Batas waktu yang berjalan dihitung ulang.',
    choices: {
      'end-of-next-working-day': 'Akhir hari kerja berikutnya',
      'same-day': 'Akhir hari yang sama',
      'working-hours-7.5': 'Setelah 7,5 jam kerja',
    },
  },
  'escalationMinutes.0': {
    label: 'Koordinator, sesudah batas waktu',
    source: 'Standar Pelayanan: pengawasan bertingkat, tidak lebih cepat pada tingkat berikutnya.',
  },
  'escalationMinutes.1': {
    label: 'Kasubbag Umum, sesudah batas waktu',
    source: 'Standar Pelayanan: tingkat kedua.',
  },
  'escalationMinutes.2': {
    label: 'Kepala, sesudah batas waktu',
    source: 'Standar Pelayanan: tingkat ketiga.',
  },
  deputising: {
    label: 'Penggantian petugas dengan',
    source: 'POS Helpdesk: surat tugas atau perintah lisan. POS Kepri: surat tugas.',
    choices: { 'letter-or-oral': 'Surat tugas atau perintah lisan', 'letter-only': 'Surat tugas saja' },
  },
  'idle.askAfterS': {
    label: 'Kios bertanya setelah tidak disentuh',
    source: 'Kebiasaan kantor: data yang sudah diketik tidak terbaca orang lain.',
  },
  'idle.homeAfterS': { label: 'Lalu kembali ke awal setelah', source: 'Kebiasaan kantor.' },
} satisfies Partial<Record<RuleKey, RuleWords>>;

const en: Record<keyof typeof id, RuleWords> = {
  maxCalls: { label: 'Calls at most', source: 'ULT procedure: three times, then the next number.' },
  secondsBetweenCalls: {
    label: 'Pause between calls',
    source: 'Office practice: visitors have time to stand up and walk.',
  },
  undoNoShowSeconds: {
    label: 'A no-show can be undone for',
    source: 'Office practice: a wrong press of Not present can be taken back.',
  },
  recallOffset: {
    label: 'A late visitor is called after',
    source: 'ULT procedure: after skipping three queue numbers.',
  },
  priorityCap: {
    label: 'Priority numbers in a row',
    source: 'ULT procedure: while a regular visitor waits long.',
  },
  longWaitMinutes: {
    label: 'A wait is long from',
    source: 'Office practice: from then on nobody is overtaken without end.',
  },
  longWaitAlertMinutes: {
    label: 'The coordinator is told from',
    source: 'Office practice: without naming an officer. Not earlier than a long wait.',
  },
  estimateDays: {
    label: 'Waits are estimated from',
    source: 'Office practice: handling times of the last days.',
  },
  appointmentGraceMinutes: {
    label: 'Late for an appointment',
    source: 'Office practice: until then the place is kept.',
  },
  slaBasis: {
    label: 'The time standard is held against',
    source: 'Helpdesk procedure: waiting is reported on its own and never blamed on an officer.',
    choices: { handling: 'Handling time', elapsed: 'All the time since waiting' },
  },
  dayCount: {
    label: 'The day of receipt counts as',
    source: 'Office practice. Running deadlines are counted anew.',
    choices: { 'receipt-is-day-0': 'Day 0', 'receipt-is-day-1': 'Day 1' },
  },
  posWorkingDay: {
    label: '“1 working day” of the procedure ends',
    source: 'Helpdesk procedure, steps 4 and 5. Running deadlines are counted anew.',
    choices: {
      'end-of-next-working-day': 'At the end of the next working day',
      'same-day': 'At the end of the same day',
      'working-hours-7.5': 'After 7.5 working hours',
    },
  },
  'escalationMinutes.0': {
    label: 'Coordinator, after it was due',
    source: 'Service standard: supervision by level, none earlier than the one before.',
  },
  'escalationMinutes.1': {
    label: 'Head of General Affairs, after it was due',
    source: 'Service standard: the second level.',
  },
  'escalationMinutes.2': {
    label: 'Head of Office, after it was due',
    source: 'Service standard: the third level.',
  },
  deputising: {
    label: 'An officer is deputised by',
    source: 'Helpdesk procedure: a letter or word of mouth. Kepri procedure: a letter.',
    choices: { 'letter-or-oral': 'A letter or word of mouth', 'letter-only': 'A letter only' },
  },
  'idle.askAfterS': {
    label: 'The kiosk asks after no touch for',
    source: 'Office practice: nobody else reads what was typed.',
  },
  'idle.homeAfterS': { label: 'And starts again after', source: 'Office practice.' },
};

export const hallRules = { id, en };
