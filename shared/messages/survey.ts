/** What a visitor reads in the satisfaction survey on the kiosk (domain 2.1, 2.2, 2.6, 6.2). */
import type { SubmitSurvey } from '../protocol/kiosk.ts';

type Respondent = SubmitSurvey['respondent'];
type Sex = NonNullable<Respondent['sex']>;
type Education = NonNullable<Respondent['education']>;
type Occupation = NonNullable<Respondent['occupation']>;

const sexId: Record<Sex, string> = { L: 'Laki-laki', P: 'Perempuan' };
const sexEn: Record<Sex, string> = { L: 'Male', P: 'Female' };

const educationId: Record<Education, string> = {
  SD: 'SD',
  SMP: 'SMP',
  SMA: 'SMA/SMK',
  D3: 'Diploma (D3)',
  S1: 'Sarjana (S1/D4)',
  S2: 'Magister (S2)',
  S3: 'Doktor (S3)',
};
const educationEn: Record<Education, string> = {
  SD: 'Primary school',
  SMP: 'Junior secondary',
  SMA: 'Senior secondary',
  D3: 'Diploma (D3)',
  S1: 'Bachelor (S1/D4)',
  S2: 'Master (S2)',
  S3: 'Doctorate (S3)',
};

const occupationId: Record<Occupation, string> = {
  PNS: 'PNS',
  TNI: 'TNI',
  POLRI: 'POLRI',
  Swasta: 'Swasta',
  Wirausaha: 'Wirausaha',
  Lainnya: 'Lainnya',
};
const occupationEn: Record<Occupation, string> = {
  PNS: 'Civil servant',
  TNI: 'Armed forces',
  POLRI: 'Police',
  Swasta: 'Private sector',
  Wirausaha: 'Self-employed',
  Lainnya: 'Other',
};

const id = {
  startTitle: 'Survei kepuasan',
  startLead: 'Mohon luangkan waktu untuk menilai layanan kami. Jawaban Anda dirahasiakan.',
  start: 'Mulai Survei',
  forNumber: 'Untuk nomor antrean',
  later: 'Nanti saja',
  ratingTitle: 'Bagaimana pelayanan petugas kami?',
  ratingLead: 'Sentuh satu gambar.',
  moreTitle: (questions: number) => `Terima kasih. Lanjut ke ${questions} pertanyaan singkat?`,
  moreLead: 'Sekitar satu menit. Jawaban Anda dihitung dalam Indeks Kepuasan Masyarakat.',
  moreYes: 'Lanjut menilai',
  moreNo: 'Selesai di sini',
  element: 'Pertanyaan',
  ofNine: (n: number, total: number) => `${n} dari ${total}`,
  stop: 'Selesai di sini',
  aboutLead: 'Tanpa nama. Setiap isian boleh dilewati.',
  sexTitle: 'Jenis kelamin',
  ageTitle: 'Berapa usia Anda?',
  ageLabel: 'Usia (tahun)',
  ageBad: 'Usia belum sesuai. Isi antara 5 dan 120 tahun.',
  educationTitle: 'Pendidikan terakhir',
  occupationTitle: 'Pekerjaan',
  commentTitle: 'Saran atau masukan',
  commentLead: 'Boleh dilewati.',
  commentLabel: 'Saran/masukan',
  send: 'Kirim',
  sending: 'Mengirim penilaian Anda',
  sendingLead: 'Mohon tunggu sebentar.',
  endTitle: 'Terima kasih atas penilaian Anda.',
  endText: 'Masukan Anda sangat berarti bagi perbaikan layanan kami.',
  abandonTitle: 'Tutup survei?',
  abandonText: 'Jawaban yang belum dikirim akan dihapus.',
  abandonYes: 'Ya, tutup',
  sex: sexId,
  education: educationId,
  occupation: occupationId,
};

export type SurveyTexts = typeof id;

const en: SurveyTexts = {
  startTitle: 'Satisfaction survey',
  startLead: 'Please take a moment to rate our service. Your answers stay confidential.',
  start: 'Start survey',
  forNumber: 'For queue number',
  later: 'Not now',
  ratingTitle: 'How did our officer serve you?',
  ratingLead: 'Touch one picture.',
  moreTitle: (questions) => `Thank you. Go on with ${questions} short questions?`,
  moreLead: 'About one minute. Your answers count towards the public satisfaction index.',
  moreYes: 'Go on',
  moreNo: 'Finish here',
  element: 'Question',
  ofNine: (n, total) => `${n} of ${total}`,
  stop: 'Finish here',
  aboutLead: 'No name. You may skip each of these.',
  sexTitle: 'Sex',
  ageTitle: 'How old are you?',
  ageLabel: 'Age (years)',
  ageBad: 'Please enter an age between 5 and 120.',
  educationTitle: 'Highest education',
  occupationTitle: 'Occupation',
  commentTitle: 'Suggestions',
  commentLead: 'You may skip this.',
  commentLabel: 'Suggestions',
  send: 'Send',
  sending: 'Sending your answers',
  sendingLead: 'Please wait a moment.',
  endTitle: 'Thank you for your rating.',
  endText: 'Your feedback helps us improve our service.',
  abandonTitle: 'Close the survey?',
  abandonText: 'Answers not yet sent will be deleted.',
  abandonYes: 'Yes, close it',
  sex: sexEn,
  education: educationEn,
  occupation: occupationEn,
};

export const surveyTexts = { id, en };
