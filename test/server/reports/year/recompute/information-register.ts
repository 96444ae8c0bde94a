import { dayOf, spread, whole } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { filedIn, worked, type Filed } from './filed.ts';

/** Ps 17 and the two reasons that are no exemption, as they are cited. */
const ARTICLES: Readonly<Record<string, readonly [article: string, words: string]>> = {
  '17-a': ['Pasal 17 huruf a', 'menghambat proses penegakan hukum'],
  '17-b': ['Pasal 17 huruf b', 'mengganggu hak atas kekayaan intelektual dan persaingan usaha yang sehat'],
  '17-c': ['Pasal 17 huruf c', 'membahayakan pertahanan dan keamanan negara'],
  '17-d': ['Pasal 17 huruf d', 'mengungkapkan kekayaan alam Indonesia'],
  '17-e': ['Pasal 17 huruf e', 'merugikan ketahanan ekonomi nasional'],
  '17-f': ['Pasal 17 huruf f', 'merugikan kepentingan hubungan luar negeri'],
  '17-g': ['Pasal 17 huruf g', 'mengungkapkan isi akta autentik yang bersifat pribadi atau wasiat seseorang'],
  '17-h1': ['Pasal 17 huruf h angka 1', 'rahasia pribadi: riwayat dan kondisi keluarga'],
  '17-h2': ['Pasal 17 huruf h angka 2', 'rahasia pribadi: riwayat kesehatan'],
  '17-h3': ['Pasal 17 huruf h angka 3', 'rahasia pribadi: kondisi keuangan'],
  '17-h4': ['Pasal 17 huruf h angka 4', 'rahasia pribadi: hasil evaluasi kapabilitas'],
  '17-h5': [
    'Pasal 17 huruf h angka 5',
    'rahasia pribadi: catatan pribadi terkait kegiatan satuan pendidikan',
  ],
  '17-i': ['Pasal 17 huruf i', 'memorandum atau surat antar atau intra badan publik yang dirahasiakan'],
  '17-j': ['Pasal 17 huruf j', 'informasi yang tidak boleh diungkapkan berdasarkan undang-undang'],
  'not-held': ['Perki 1/2021', 'informasi belum dikuasai'],
  'not-documented': ['Perki 1/2021', 'informasi belum didokumentasikan'],
};

interface Sealed {
  readonly applicant: string | null;
  readonly answers: string | null;
}
type Opened = Readonly<Record<string, string | readonly string[]>>;

interface Entry {
  readonly one: Filed;
  readonly applicant: Readonly<Record<string, string>>;
  readonly answers: Opened;
  readonly decision: string | null;
  readonly decided: Opened;
  readonly told: number | null;
  readonly objected: number | null;
}

export function informationRegister(year: TheYear, asked: Asked): Essence[] {
  const entries = filedIn(year, { from: '0000-01-01', to: '9999-12-31' })
    .map((one) => ({ one, day: dayAtPpid(one) }))
    .filter(({ day }) => day !== null && day >= asked.from && day <= asked.to)
    .toSorted((a, b) => `${a.day} ${a.one.number}`.localeCompare(`${b.day} ${b.one.number}`))
    .map(({ one }) => entryOf(year, one));
  const count = (which: (entry: Entry) => boolean): string => whole(entries.filter(which).length);
  const days = ({ one, told }: Entry): number | null =>
    told === null ? null : worked(year.calendar, one.received, dayOf(told));
  const [, median] = spread(entries.map(days).filter((n) => n !== null));
  const grounds = entries.flatMap(({ decided }) => groundsOf(decided));
  return [
    {
      figures: [
        ['Permohonan informasi', whole(entries.length)],
        ['Di antaranya konsultasi yang diteruskan', count(({ one }) => one.typeId === 'consultation')],
        [
          'Diberikan seluruhnya',
          count((e) => e.decision === 'answer' || (e.decision === 'give' && e.decided.scope === 'whole')),
        ],
        ['Diberikan sebagian', count((e) => e.decision === 'give' && e.decided.scope === 'part')],
        ['Ditolak', count((e) => e.decision === 'refuse')],
        ['Keberatan', count((e) => e.objected !== null)],
        ['Median hari kerja sampai diberitahukan', median === null ? '-' : whole(median)],
      ],
    },
    {
      table: 'Alasan penolakan dan pengecualian',
      columns: ['Dasar', 'Alasan', 'Jumlah'],
      rows: [...Map.groupBy(grounds, (id) => id)].map(([id, of]) => [...(ARTICLES[id] ?? []), of.length]),
      footer: null,
    },
    {
      table: 'Register',
      columns: [
        ...[
          'Nomor',
          'Diterima',
          'Nama',
          'NIK/identitas',
          'Alamat',
          'Kontak',
          'Pemberi kuasa',
          'Rincian informasi',
        ],
        ...['Tujuan', 'Cara memperoleh', 'Cara mengirim', 'Status', 'Alasan penolakan', 'Pemberitahuan'],
        ...['Hari kerja', 'Biaya (Rp)', 'Keberatan', 'Asal', 'Diterima ULT'],
      ],
      rows: entries.map((entry) => [
        entry.one.number,
        dayAtPpid(entry.one),
        ...['name', 'idNumber', 'address'].map((field) => entry.applicant[field] ?? ''),
        [entry.applicant.phone, entry.applicant.email].filter((part) => part !== '').join(', '),
        words(entry, 'proxy'),
        entry.one.typeId === 'consultation'
          ? [...new Set([words(entry, 'subject'), words(entry, 'question')])].join(': ')
          : words(entry, 'detail'),
        ...['purpose', 'format', 'delivery'].map((field) => words(entry, field)),
        entry.one.type.states.find(({ id }) => id === entry.one.state)?.name.id ?? '',
        reasonOf(entry),
        entry.told,
        days(entry),
        text(entry.decided.cost),
        entry.objected === null ? null : dayOf(entry.objected),
        entry.one.type.name.id,
        entry.one.received,
      ]),
      footer: null,
    },
    /^Konsultasi yang terindikasi dikecualikan dan diteruskan ke PPID/,
  ];
}

/** Information is the PPID's from its receipt; a consultation from the first time it was passed on. */
function dayAtPpid({ typeId, received, marks }: Filed): string | null {
  if (typeId === 'information') return received;
  const passedOn = marks.filter(({ mark }) => mark === 'referred').map(({ at }) => at);
  return passedOn.length === 0 ? null : dayOf(Math.min(...passedOn));
}

function entryOf(year: TheYear, one: Filed): Entry {
  const [sealed] = year.rows<Sealed>(
    'SELECT "applicantCipher" AS applicant, "answersCipher" AS answers FROM request WHERE id = ?',
    one.id,
  );
  const steps = year.rows<{ step: string; answers: string | null }>(
    `SELECT step, "answersCipher" AS answers FROM "requestStep" WHERE "requestId" = ? AND step IN ('give', 'refuse', 'answer') ORDER BY no DESC`,
    one.id,
  );
  const open = (cipher: string | null | undefined): Opened =>
    JSON.parse(year.unsealed(cipher ?? '') ?? '{}') as Opened;
  const at = (mark: string): number | null => one.marks.find((put) => put.mark === mark)?.at ?? null;
  return {
    one,
    applicant: open(sealed?.applicant) as Entry['applicant'],
    answers: open(sealed?.answers),
    decision: steps[0]?.step ?? null,
    decided: open(steps[0]?.answers),
    told: at('notified') ?? at('refused') ?? at('answered'),
    objected: at('objected'),
  };
}

const groundsOf = ({ grounds }: Opened): readonly string[] => (typeof grounds === 'object' ? grounds : []);
const text = (answer: string | readonly string[] | undefined): string =>
  typeof answer === 'string' ? answer : '';

function words({ one, answers }: Entry, field: string): string {
  const answer = text(answers[field]);
  const choices = one.type.form.find(({ id }) => id === field)?.choices ?? [];
  return choices.find(({ id }) => id === answer)?.label.id ?? answer;
}

function reasonOf({ decision, decided }: Entry): string {
  const order = Object.keys(ARTICLES);
  const cited = groundsOf(decided)
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((id) => ARTICLES[id]?.[0] ?? '')
    .join(', ');
  const why = decision === 'refuse' ? text(decided.reason) : '';
  return cited !== '' && why !== '' ? `${cited}: ${why}` : `${cited}${why}`;
}
