/**
 * The register of requests for public information (Perki 1/2021 Ps 32), with the figures of its yearly report: who asked for
 * what, what was decided on which ground, and when it was told. A consultation that was passed on because it seems exempt is
 * decided by the PPID (K-03), so it is in the register too: once, from the day the PPID first had it.
 */
import {
  informationBetween,
  REFERRED,
  type RegisteredInformation,
} from '../../../db/repositories/information-register.ts';
import { formatWhole } from '../../../shared/domain/figure-format.ts';
import { answerTo } from '../../../shared/domain/requests/answer-text.ts';
import { groundsOf, REFUSAL_GROUNDS } from '../../../shared/domain/requests/grounds.ts';
import { periodSlug, piecesOf, spanOf } from '../../../shared/domain/reports/period.ts';
import { Counts, spreadOf } from '../../../shared/domain/reports/spread.ts';
import { workingDaysBetween } from '../../../shared/domain/requests/clocks.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import { stateOf, type RequestType } from '../../../shared/domain/requests/request-type.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import { typeOf } from '../../usecases/requests/reading.ts';
import type { ReportCell, ReportColumn, ReportDefinition, ReportSource } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { subtitleOf } from '../visits/texts.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

/** The type of request this register is of. */
const INFORMATION = 'information';
/** Of what was erased at the end of its retention. */
const ERASED = '(dihapus)';

/** When it was told what became of it: given or refused by the PPID, or answered by the desk after the PPID released it. */
const TOLD: readonly string[] = ['notified', 'refused', 'answered'];
const DECISIONS: readonly string[] = ['give', 'refuse', 'answer'];

const COLUMNS: readonly ReportColumn[] = [
  { label: 'Nomor', kind: 'text', width: 0.075 },
  { label: 'Diterima', kind: 'day', width: 0.06 },
  { label: 'Nama', kind: 'text', width: 0.085 },
  { label: 'NIK/identitas', kind: 'text', width: 0.095 },
  { label: 'Alamat', kind: 'text', width: 0.09 },
  { label: 'Kontak', kind: 'text', width: 0.085 },
  { label: 'Pemberi kuasa', kind: 'text', paper: false },
  { label: 'Rincian informasi', kind: 'text' },
  { label: 'Tujuan', kind: 'text', width: 0.08 },
  { label: 'Cara memperoleh', kind: 'text', paper: false },
  { label: 'Cara mengirim', kind: 'text', paper: false },
  { label: 'Status', kind: 'text', width: 0.07 },
  { label: 'Alasan penolakan', kind: 'text', width: 0.09 },
  { label: 'Pemberitahuan', kind: 'instant', width: 0.085 },
  { label: 'Hari kerja', kind: 'whole', width: 0.04 },
  { label: 'Biaya (Rp)', kind: 'text', paper: false },
  { label: 'Keberatan', kind: 'day', paper: false },
  { label: 'Asal', kind: 'text', paper: false },
  { label: 'Diterima ULT', kind: 'day', paper: false },
];

export const informationRegister: ReportDefinition<ReportInput> = {
  id: 'information-register',
  group: 'register',
  name: { id: 'Register permohonan informasi (PPID)', en: 'Register of information requests (PPID)' },
  description: {
    id: 'Register menurut Perki 1/2021 Pasal 32: pemohon, informasi yang diminta, keputusan dan dasarnya, serta waktu pemberitahuan. Memuat data pribadi.',
    en: 'The register of Perki 1/2021 article 32: applicant, information asked for, decision with its ground, and when it was told. Holds personal data.',
  },
  may: ['information-officer', 'person-in-charge', 'head'],
  asks: { periods: ['month', 'quarter', 'year', 'range'], filters: [] },
  input: reportInput,
  personal: true,
  async build(source, input) {
    const { db, office, now, progress } = source;
    const register = new Register(source);
    const pieces = piecesOf(spanOf(input.period));
    for (const [n, piece] of pieces.entries()) {
      const { start: begin } = office.calendar.bounds(piece.from);
      const { end } = office.calendar.bounds(piece.to);
      register.add(await informationBetween(db, INFORMATION, { ...piece, begin, end }));
      progress((n + 1) / pieces.length);
    }
    return {
      title: 'Register Permohonan Informasi Publik',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `register-ppid-${periodSlug(input.period)}`,
      blocks: [register.summary(), register.grounds(), register.table(), { kind: 'paragraph', text: NOTE }],
      signatures: signaturesOf(office, now, ['head', 'person-in-charge']),
    };
  },
};

class Register {
  readonly #source: ReportSource;
  readonly #counts = new Counts();
  readonly #days: number[] = [];
  readonly #lines: ReportCell[][] = [];

  constructor(source: ReportSource) {
    this.#source = source;
  }

  /** Those of some days, in the order in which the PPID received them. */
  add(entries: readonly RegisteredInformation[]): void {
    const dated = entries.map((entry) => ({ entry, day: this.#entered(entry) }));
    for (const { entry, day } of dated.toSorted((one, other) => one.day.localeCompare(other.day)))
      this.#enter(entry, day);
  }

  /** The day the PPID received it. */
  #entered({ request, marks }: RegisteredInformation): string {
    const referred = marks.find(({ mark }) => mark === REFERRED);
    if (request.typeId === INFORMATION || referred === undefined) return request.receivedOn;
    return this.#source.office.calendar.day(referred.at);
  }

  #enter({ request, steps, marks }: RegisteredInformation, enteredOn: string): void {
    const { office } = this.#source;
    const type = typeOf(office, request);
    const told = marks.find(({ mark }) => TOLD.includes(mark))?.at ?? null;
    const objected = marks.find(({ mark }) => mark === 'objected')?.at ?? null;
    const decision = steps.findLast(({ step }) => DECISIONS.includes(step));
    const decided = unsealJson(this.#source.vault, decision?.answersCipher ?? null) as Answers | null;
    const grounds = listOf(decided?.grounds);
    const days =
      told === null
        ? null
        : workingDaysBetween(request.receivedOn, office.calendar.day(told), office.workingTime);
    this.#count(decision?.step, decided, grounds, objected !== null, days);
    if (request.typeId !== INFORMATION) this.#counts.add('referred');
    this.#lines.push([
      request.number,
      enteredOn,
      ...this.#asked(type, request.applicantCipher, request.answersCipher),
      stateOf(type, request.state).name.id,
      reasonOf(grounds, decision?.step === 'refuse' ? textOf(decided?.reason) : ''),
      told,
      days,
      textOf(decided?.cost),
      objected === null ? null : office.calendar.day(objected),
      type.name.id,
      request.receivedOn,
    ]);
  }

  #asked(type: RequestType, applicantCipher: string | null, answersCipher: string | null): string[] {
    const applicant = unsealJson(this.#source.vault, applicantCipher) as Applicant | null;
    const answers = unsealJson(this.#source.vault, answersCipher) as Answers | null;
    const person = (field: keyof Applicant): string => applicant?.[field] ?? ERASED;
    const contact = applicant ? [applicant.phone, applicant.email].filter(Boolean).join(', ') : ERASED;
    const answer = (field: string): string => (answers ? answerTo(type.form, answers, field, 'id') : ERASED);
    // a consultation asks for its topic and question where a request for information asks for details
    const detail = [...new Set(['detail', 'subject', 'question'].map(answer))].filter(Boolean).join(': ');
    return [
      ...[person('name'), person('idNumber'), person('address'), contact],
      ...[answer('proxy'), detail, ...['purpose', 'format', 'delivery'].map(answer)],
    ];
  }

  #count(
    step: string | undefined,
    decided: Answers | null,
    grounds: readonly string[],
    objected: boolean,
    days: number | null,
  ): void {
    this.#counts.add('all');
    if (step === 'refuse') this.#counts.add('refused');
    if (step === 'give' || step === 'answer')
      this.#counts.add(textOf(decided?.scope) === 'part' ? 'part' : 'whole');
    for (const ground of grounds) this.#counts.add(`ground ${ground}`);
    if (objected) this.#counts.add('objected');
    if (days !== null) this.#days.push(days);
  }

  summary() {
    const { median } = spreadOf(this.#days);
    const item = (label: string, key: string): { label: string; value: string } => ({
      label,
      value: formatWhole(this.#counts.of(key)),
    });
    return {
      kind: 'figures',
      items: [
        item('Permohonan informasi', 'all'),
        item('Di antaranya konsultasi yang diteruskan', 'referred'),
        item('Diberikan seluruhnya', 'whole'),
        item('Diberikan sebagian', 'part'),
        item('Ditolak', 'refused'),
        item('Keberatan', 'objected'),
        {
          label: 'Median hari kerja sampai diberitahukan',
          value: median === null ? '-' : formatWhole(median),
        },
      ],
    } as const;
  }

  grounds() {
    return {
      kind: 'table',
      title: 'Alasan penolakan dan pengecualian',
      columns: [
        { label: 'Dasar', kind: 'text', width: 0.25 },
        { label: 'Alasan', kind: 'text' },
        { label: 'Jumlah', kind: 'whole', width: 0.12 },
      ],
      rows: REFUSAL_GROUNDS.flatMap(({ id, article, name }) => {
        const count = this.#counts.of(`ground ${id}`);
        return count === 0 ? [] : [[article, name.id, count]];
      }),
      empty: 'Tidak ada penolakan pada periode ini.',
    } as const;
  }

  table() {
    return {
      kind: 'table',
      title: 'Register',
      columns: COLUMNS,
      rows: this.#lines,
      empty: 'Tidak ada permohonan informasi pada periode ini.',
    } as const;
  }
}

const NOTE =
  'Konsultasi yang terindikasi dikecualikan dan diteruskan ke PPID dicatat satu kali dengan nomornya sendiri, pada hari pertama kali diteruskan. Hari kerja dihitung sejak permohonan diterima ULT. Yang tidak ditanyakan pada konsultasi dibiarkan kosong.';

const textOf = (answer: Answers[string] | undefined): string => (typeof answer === 'string' ? answer : '');
const listOf = (answer: Answers[string] | undefined): readonly string[] =>
  typeof answer === 'object' ? answer : [];

function reasonOf(grounds: readonly string[], reason: string): string {
  const articles = (groundsOf(grounds) ?? []).map(({ article }) => article);
  return [articles.join(', '), reason].filter((part) => part !== '').join(': ');
}
