/** The rules of what an office answers for, in words: complaints, cases, the survey, how long data is kept (domain 8). */
import type { RuleKey } from '../domain/office-data/rules.ts';
import { SKM_ELEMENTS } from '../domain/skm-elements.ts';
import type { RuleWords } from './rule-words.ts';

const elementNames = (lang: 'id' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(SKM_ELEMENTS).map(([code, { name }]) => [code, `${code} ${name[lang]}`]));

const id = {
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
  'requestEscalationWorkingDays.0': {
    label: 'Koordinator, sesudah permohonan jatuh tempo',
    source: 'Standar Pelayanan: pengawasan bertingkat.',
  },
  'requestEscalationWorkingDays.1': {
    label: 'Kasubbag Umum, sesudah permohonan jatuh tempo',
    source: 'Standar Pelayanan: tingkat kedua.',
  },
  'requestEscalationWorkingDays.2': {
    label: 'Kepala, sesudah permohonan jatuh tempo',
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
  'findings.officerElements': {
    label: 'Unsur survei yang dijawab petugas',
    source: 'PermenPANRB 14/2017: kompetensi dan perilaku (U6, U7). Unsur lain menjadi temuan unit.',
    choices: elementNames('id'),
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
  priorityCodeDays: {
    label: 'Kode prioritas berlaku selama',
    source: 'Kebiasaan kantor: dihitung dari keputusan. Kode yang sudah dibuat tidak berubah.',
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
  requestFileMegabytes: {
    label: 'Ukuran satu berkas unggahan, paling besar',
    source: 'Kebiasaan kantor: PDF, JPEG, atau PNG. Berkas yang sudah ada tidak berubah.',
  },
  'retentionDays.rawIdNumber': {
    label: 'Nomor identitas lengkap',
    source: 'UU 27/2022: sesudah itu hanya penyamaran dan sidik datanya yang tersimpan.',
  },
  'retentionDays.contact': { label: 'Data kontak', source: 'UU 27/2022; ikuti Jadwal Retensi Arsip kantor.' },
  'retentionDays.register': {
    label: 'Register',
    source: 'Jadwal Retensi Arsip. Setiap masa tidak lebih singkat daripada yang di atasnya.',
  },
  requestRetentionDays: {
    label: 'Permohonan dan berkasnya, setelah selesai',
    source: 'Jadwal Retensi Arsip. Nomor, jenis, tanggal, dan hasilnya tetap sebagai baris register.',
  },
} satisfies Partial<Record<RuleKey, RuleWords>>;

const en: Record<keyof typeof id, RuleWords> = {
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
  'requestEscalationWorkingDays.0': {
    label: 'Coordinator, after a request was due',
    source: 'Service standard: supervision by level.',
  },
  'requestEscalationWorkingDays.1': {
    label: 'Head of General Affairs, after a request was due',
    source: 'Service standard: the second level.',
  },
  'requestEscalationWorkingDays.2': {
    label: 'Head of Office, after a request was due',
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
  'findings.officerElements': {
    label: 'Survey elements the officer answers for',
    source: 'PermenPANRB 14/2017: competence and conduct (U6, U7). All others are findings about the unit.',
    choices: elementNames('en'),
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
  priorityCodeDays: {
    label: 'A priority code is valid for',
    source: 'Office practice: counted from the decision. Codes that were made keep their day.',
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
  requestFileMegabytes: {
    label: 'Size of one uploaded document, at most',
    source: 'Office practice: PDF, JPEG or PNG. Documents that are there already stay.',
  },
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
  requestRetentionDays: {
    label: 'Requests and their documents, once ended',
    source: 'The retention schedule. Number, type, days and outcome stay as a line of the register.',
  },
};

export const accountRules = { id, en };
