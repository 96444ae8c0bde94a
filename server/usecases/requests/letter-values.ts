/** What letters and messages of a request are filled with; what does not concern it stands for nothing. */
import type { RequestMarkRow } from '../../../db/repositories/request-progress.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { formatDate, formatDay, formatTimeOfDay } from '../../../shared/domain/office-day-format.ts';
import { answerTo } from '../../../shared/domain/requests/answer-text.ts';
import { groundsOf } from '../../../shared/domain/requests/grounds.ts';
import type { LetterValues } from '../../../shared/domain/requests/letters.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import type { RequestField, RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import type { Office } from '../../office/office.ts';
import { pressingOf, readClocks } from './reading.ts';

/** A request as it stands after a step, with what the step was told. */
export interface AfterStep {
  readonly request: Pick<RequestRow, 'number' | 'code' | 'receivedOn' | 'eventDay'>;
  readonly type: RequestType;
  readonly applicant: Applicant | null;
  /** Of the form. */
  readonly form: Answers;
  readonly marks: readonly Pick<RequestMarkRow, 'mark' | 'at'>[];
  /** Ids of documents that were handed in. */
  readonly seen: readonly string[];
  readonly asked: readonly RequestField[];
  /** Of the step. */
  readonly answers: Answers;
  /** Who took it. */
  readonly by: string;
  readonly now: number;
}

export function letterValues(office: Office, about: AfterStep): LetterValues {
  const { request, type, applicant, form, answers, asked, seen, now } = about;
  const said = (id: string): string => textIn(answers, id);
  return {
    ...deadlines(office, about),
    ...loanValues(office, type, form),
    nama: applicant?.name ?? '',
    instansi: textIn(form, 'institution') || (applicant?.institution ?? ''),
    alamat: applicant?.address ?? '',
    'nomor permohonan': request.number,
    'jenis permohonan': type.name.id,
    rincian: WHAT_IT_IS.map((id) => textIn(form, id)).find((text) => text !== '') ?? '',
    kode: request.code,
    tanggal: formatDate(office.calendar.day(now), 'id'),
    'tanggal diterima': formatDate(request.receivedOn, 'id'),
    berkas: type.documents.flatMap(({ id, name }) => (seen.includes(id) ? [name.id] : [])).join('; '),
    alasan: said('reason'),
    dasar: groundsText(answers.grounds),
    SK: said('decree'),
    'yang diberikan': answerTo(asked, answers, 'scope', 'id'),
    biaya: rupiah(said('cost')),
    keterangan: said('summary'),
    kegiatan: textIn(form, 'activity'),
    'hari pelaksanaan': dayText(request.eventDay),
    'paling lambat': dayText(said('promised-day')),
    'nomor perjanjian': said('agreement-number'),
    'tanggal perjanjian': dateText(said('agreement-day')),
    'alasan keberatan': answerTo(asked, answers, 'objection-ground', 'id'),
    kantor: office.data.name,
    petugas: about.by,
  };
}

/** The fields of the shipped types that say what is asked for, the most telling first. */
const WHAT_IT_IS = ['detail', 'subject', 'purpose', 'aim'];

function textIn(answers: Answers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
}

function deadlines(
  office: Office,
  { type, marks, now }: AfterStep,
): Pick<LetterValues, 'tenggat' | 'tenggat pemohon'> {
  const clocks = readClocks(office, type, marks, now);
  const own = clocks.flatMap(({ clock, reading }) =>
    clock.of === 'applicant' && reading.state === 'running' ? [reading.dueDay] : [],
  );
  return {
    tenggat: dayText(pressingOf(clocks)?.dueDay ?? ''),
    'tenggat pemohon': dayText(own.sort()[0] ?? ''),
  };
}

function loanValues(
  { facilities, calendar }: Office,
  { loan }: RequestType,
  form: Answers,
): Pick<LetterValues, 'sarana' | 'waktu'> {
  if (loan === undefined) return { sarana: '', waktu: '' };
  const facility = facilities.find(({ id }) => id === form[loan.facility]);
  const [fromDay = '', from = ''] = textIn(form, loan.from).split('T');
  const [toDay = '', to = ''] = textIn(form, loan.to).split('T');
  const [begins, ends] = [formatTimeOfDay(from, 'id'), formatTimeOfDay(to, 'id')];
  const until = toDay === fromDay ? ends : `${dayText(toDay)} pukul ${ends}`;
  const waktu = `${dayText(fromDay)} pukul ${begins} sampai ${until} ${calendar.zoneLabel}`;
  return { sarana: facility?.name.id ?? '', waktu: fromDay === '' ? '' : waktu };
}

/** Each ground with its article and words, as a refusal cites them (Ps 17). */
function groundsText(ids: Answers[string] | undefined): string {
  const grounds = typeof ids === 'string' ? [] : (groundsOf(ids ?? []) ?? []);
  return grounds
    .map(({ article, exempt, name }) => `${article}${exempt ? ` ${PUBLIC_INFORMATION}` : ''} (${name.id})`)
    .join('; ');
}
const PUBLIC_INFORMATION = 'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik';

const dayText = (day: string | null): string => (day === null || day === '' ? '' : formatDay(day, 'id'));
const dateText = (day: string): string => (day === '' ? '' : formatDate(day, 'id'));

/** `Rp12.500` */
function rupiah(digits: string): string {
  return digits === '' ? '' : `Rp${digits.replace(/\B(?=(\d{3})+$)/g, '.')}`;
}
