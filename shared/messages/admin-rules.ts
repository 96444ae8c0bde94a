/** The office's rules in words: what each decides, where it comes from, and what its choices are (domain 8). */
import {
  RULES,
  type Rule,
  type RuleGroup,
  type RuleKey,
  type RuleUnit,
  type RuleValue,
} from '../domain/office-data/rules.ts';

interface RuleWords {
  readonly label: string;
  /** Where it comes from, and what it does where that is not plain. */
  readonly source: string;
  readonly choices?: Readonly<Record<string, string>>;
}

const units: Record<RuleUnit, string> = {
  times: 'kali',
  tickets: 'nomor',
  seconds: 'detik',
  minutes: 'menit',
  days: 'hari',
  'working-days': 'hari kerja',
  steps: 'tingkat',
};

const groups: Record<RuleGroup, string> = {
  calling: 'Pemanggilan dan antrean',
  time: 'Cara menghitung waktu',
  supervision: 'Pengawasan dan penggantian',
  complaints: 'Pengaduan',
  cases: 'Rekap harian dan kasus',
  survey: 'Survei kepuasan',
  kiosk: 'Kios yang ditinggalkan',
  retention: 'Masa simpan data pribadi',
};

const rules: Record<RuleKey, RuleWords> = {
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
  'complaints.workingDays': { label: 'Pengaduan dijawab dalam', source: 'Standar Pelayanan: 5 hari kerja.' },
  'complaints.contactWorkingDays': { label: 'Pengadu dihubungi dalam', source: 'Kebiasaan kantor.' },
  'complaints.escalationWorkingDays.0': {
    label: 'Koordinator, sesudah pengaduan jatuh tempo',
    source: 'Standar Pelayanan: pengawasan bertingkat.',
  },
  'complaints.escalationWorkingDays.1': {
    label: 'Kasubbag Umum, sesudah pengaduan jatuh tempo',
    source: 'Standar Pelayanan: tingkat kedua.',
  },
  'complaints.escalationWorkingDays.2': {
    label: 'Kepala, sesudah pengaduan jatuh tempo',
    source: 'Standar Pelayanan: tingkat ketiga.',
  },
  'findings.from': {
    label: 'Rekap harian dibuat dari',
    source: 'SOP sanksi dan kompensasi: penilaian “kurang” dan “sangat kurang”.',
    choices: { rating: 'Penilaian petugas', elements: 'Unsur survei', both: 'Keduanya' },
  },
  'findings.rating.veryPoor': {
    label: 'Penilaian petugas “sangat kurang” sampai',
    source: 'Pemetaan kantor atas lima tingkat.',
  },
  'findings.rating.poor': {
    label: 'Penilaian petugas “kurang” sampai',
    source: 'Pemetaan kantor atas lima tingkat.',
  },
  'findings.element.veryPoor': {
    label: 'Unsur survei “sangat kurang” sampai',
    source: 'Pemetaan kantor atas empat tingkat.',
  },
  'findings.element.poor': {
    label: 'Unsur survei “kurang” sampai',
    source: 'Pemetaan kantor atas empat tingkat.',
  },
  caseNearDays: {
    label: 'Kasus hampir jatuh tempo sejak',
    source: 'SOP sanksi dan kompensasi: tujuh hari sejak temuan; hari sebelum yang terakhir.',
  },
  'caseEscalationDays.0': {
    label: 'Koordinator, sesudah hari terakhir kasus',
    source: 'Pengawasan bertingkat; bilangan negatif berarti sebelumnya.',
  },
  'caseEscalationDays.1': {
    label: 'Kasubbag Umum, sesudah hari terakhir kasus',
    source: 'Pengawasan bertingkat: tingkat kedua.',
  },
  'caseEscalationDays.2': {
    label: 'Kepala, sesudah hari terakhir kasus',
    source: 'Pengawasan bertingkat: tingkat ketiga.',
  },
  onlineServiceDays: {
    label: 'Layanan ulang daring dalam',
    source: 'SOP sanksi dan kompensasi: segera, dihitung dari keputusan.',
  },
  deputising: {
    label: 'Penggantian petugas dengan',
    source: 'POS Helpdesk: surat tugas atau perintah lisan. POS Kepri: surat tugas.',
    choices: { 'letter-or-oral': 'Surat tugas atau perintah lisan', 'letter-only': 'Surat tugas saja' },
  },
  ikmWeight: {
    label: 'Bobot setiap unsur IKM',
    source: 'PermenPANRB 14/2017: 1 dibagi 9 unsur; contohnya memakai pembulatan.',
    choices: { '1/9': '1/9', '0.11': '0,11', '0.111': '0,111' },
  },
  skmUnitIndex: {
    label: 'IKM kantor dihitung dari',
    source: 'PermenPANRB 14/2017: dari semua responden, atau rata-rata nilai layanan.',
    choices: { pooled: 'Semua responden', 'mean-of-services': 'Rata-rata layanan' },
  },
  surveyOrder: {
    label: 'Urutan pertanyaan terakhir',
    source: 'Kuesioner PermenPANRB 14/2017 menanyakan U9 sebelum U8.',
    choices: { 'u9-before-u8': 'U9 sebelum U8', 'u8-before-u9': 'U8 sebelum U9' },
  },
  officerRating: {
    label: 'Penilaian petugas dan layanan sebelum survei',
    source: 'SOP sanksi dan kompensasi: lima tingkat, dasar rekap harian Back Office.',
  },
  'idle.askAfterS': {
    label: 'Kios bertanya setelah tidak disentuh',
    source: 'Kebiasaan kantor: data yang sudah diketik tidak terbaca orang lain.',
  },
  'idle.homeAfterS': { label: 'Lalu kembali ke awal setelah', source: 'Kebiasaan kantor.' },
  'retentionDays.rawIdNumber': {
    label: 'Nomor identitas lengkap',
    source: 'UU 27/2022: sesudah itu hanya penyamaran dan sidik datanya yang tersimpan.',
  },
  'retentionDays.contact': { label: 'Data kontak', source: 'UU 27/2022; ikuti Jadwal Retensi Arsip kantor.' },
  'retentionDays.register': {
    label: 'Register',
    source: 'Jadwal Retensi Arsip. Setiap masa tidak lebih singkat daripada yang di atasnya.',
  },
};

const id = {
  title: 'Aturan',
  lead: 'Yang diserahkan peraturan kepada kantor. Perubahan berlaku segera di semua layar.',
  units,
  groups,
  rules,
  standard: (value: string) => `Bawaan: ${value}`,
  range: (least: string, most: string) => `${least} sampai ${most}`,
  outOf: (least: string, most: string) => `Isi angka ${least} sampai ${most}.`,
  on: 'Ya',
  off: 'Tidak',
  changed: (n: number) => `${n} perubahan belum disimpan`,
  other: 'Bukan bawaan',
  save: 'Simpan Aturan',
  discard: 'Batalkan',
  toDefaults: 'Pakai Bawaan',
  what: 'Aturan',
};

export type AdminRulesTexts = typeof id;

const unitsEn: Record<RuleUnit, string> = {
  times: 'times',
  tickets: 'numbers',
  seconds: 'seconds',
  minutes: 'minutes',
  days: 'days',
  'working-days': 'working days',
  steps: 'steps',
};

const groupsEn: Record<RuleGroup, string> = {
  calling: 'Calling and queueing',
  time: 'How time is counted',
  supervision: 'Supervision and deputising',
  complaints: 'Complaints',
  cases: 'Daily recap and cases',
  survey: 'Satisfaction survey',
  kiosk: 'A kiosk that was left',
  retention: 'How long personal data is kept',
};

const rulesEn: Record<RuleKey, RuleWords> = {
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
  'complaints.workingDays': {
    label: 'A complaint is answered in',
    source: 'Service standard: 5 working days.',
  },
  'complaints.contactWorkingDays': { label: 'The complainant is contacted in', source: 'Office practice.' },
  'complaints.escalationWorkingDays.0': {
    label: 'Coordinator, after a complaint was due',
    source: 'Service standard: supervision by level.',
  },
  'complaints.escalationWorkingDays.1': {
    label: 'Head of General Affairs, after a complaint was due',
    source: 'Service standard: the second level.',
  },
  'complaints.escalationWorkingDays.2': {
    label: 'Head of Office, after a complaint was due',
    source: 'Service standard: the third level.',
  },
  'findings.from': {
    label: 'The daily recap is made of',
    source: 'Sanctions procedure: ratings of “poor” and “very poor”.',
    choices: { rating: 'The officer’s rating', elements: 'Survey elements', both: 'Both' },
  },
  'findings.rating.veryPoor': {
    label: 'An officer’s rating is “very poor” up to',
    source: 'The office’s mapping of five steps.',
  },
  'findings.rating.poor': {
    label: 'An officer’s rating is “poor” up to',
    source: 'The office’s mapping of five steps.',
  },
  'findings.element.veryPoor': {
    label: 'A survey element is “very poor” up to',
    source: 'The office’s mapping of four steps.',
  },
  'findings.element.poor': {
    label: 'A survey element is “poor” up to',
    source: 'The office’s mapping of four steps.',
  },
  caseNearDays: {
    label: 'A case is nearly due from',
    source: 'Sanctions procedure: seven days from the finding; days before the last one.',
  },
  'caseEscalationDays.0': {
    label: 'Coordinator, after the last day of a case',
    source: 'Supervision by level; a negative number means before it.',
  },
  'caseEscalationDays.1': {
    label: 'Head of General Affairs, after the last day of a case',
    source: 'Supervision by level: the second.',
  },
  'caseEscalationDays.2': {
    label: 'Head of Office, after the last day of a case',
    source: 'Supervision by level: the third.',
  },
  onlineServiceDays: {
    label: 'Service again online within',
    source: 'Sanctions procedure: at once, counted from the decision.',
  },
  deputising: {
    label: 'An officer is deputised by',
    source: 'Helpdesk procedure: a letter or word of mouth. Kepri procedure: a letter.',
    choices: { 'letter-or-oral': 'A letter or word of mouth', 'letter-only': 'A letter only' },
  },
  ikmWeight: {
    label: 'Weight of each element of the index',
    source: 'PermenPANRB 14/2017: 1 divided by 9 elements; its examples round it.',
    choices: { '1/9': '1/9', '0.11': '0.11', '0.111': '0.111' },
  },
  skmUnitIndex: {
    label: 'The office’s index is counted from',
    source: 'PermenPANRB 14/2017: all respondents, or the mean of the services.',
    choices: { pooled: 'All respondents', 'mean-of-services': 'The mean of services' },
  },
  surveyOrder: {
    label: 'Order of the last questions',
    source: 'The questionnaire of PermenPANRB 14/2017 asks U9 before U8.',
    choices: { 'u9-before-u8': 'U9 before U8', 'u8-before-u9': 'U8 before U9' },
  },
  officerRating: {
    label: 'Rating of officer and service before the survey',
    source: 'Sanctions procedure: five steps, what the back office’s daily recap is made of.',
  },
  'idle.askAfterS': {
    label: 'The kiosk asks after no touch for',
    source: 'Office practice: nobody else reads what was typed.',
  },
  'idle.homeAfterS': { label: 'And starts again after', source: 'Office practice.' },
  'retentionDays.rawIdNumber': {
    label: 'Full identification number',
    source: 'Law 27/2022: afterwards only its mask and its hash are kept.',
  },
  'retentionDays.contact': {
    label: 'Contact data',
    source: 'Law 27/2022; follow the office’s retention schedule.',
  },
  'retentionDays.register': {
    label: 'Register',
    source: 'Retention schedule. No period is shorter than the one above it.',
  },
};

const en: AdminRulesTexts = {
  title: 'Rules',
  lead: 'What the regulations leave to the office. A change holds at once, on every screen.',
  units: unitsEn,
  groups: groupsEn,
  rules: rulesEn,
  standard: (value) => `Default: ${value}`,
  range: (least, most) => `${least} to ${most}`,
  outOf: (least, most) => `Give a number from ${least} to ${most}.`,
  on: 'Yes',
  off: 'No',
  changed: (n) => `${n} ${n === 1 ? 'change is' : 'changes are'} not saved yet`,
  other: 'Not the default',
  save: 'Save rules',
  discard: 'Discard',
  toDefaults: 'Use defaults',
  what: 'The rules',
};

export const adminRulesTexts = { id, en };

/** A rule's value in words: "3 kali", "Surat tugas saja", "Ya". */
export function ruleText(key: RuleKey, value: RuleValue, lang: 'id' | 'en'): string {
  const t = adminRulesTexts[lang];
  if (typeof value === 'boolean') return value ? t.on : t.off;
  const rule: Rule = RULES[key];
  if (rule.kind === 'number') return `${Number(value).toLocaleString(lang)} ${t.units[rule.unit]}`;
  return t.rules[key].choices?.[value] ?? String(value);
}
