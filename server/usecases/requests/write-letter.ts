/**
 * Letters of requests, written in the transaction of the step that makes them: numbered by type and year, and kept sealed
 * as they were written.
 */
import type { Transaction } from '../../../db/database.ts';
import { takeNumber } from '../../../db/repositories/numbers.ts';
import { insertLetter, type RequestLetterRow } from '../../../db/repositories/request-letters.ts';
import { letterTextsOf } from '../../../db/seed/profiles/request-letters.ts';
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import type { LetterContent } from '../../../shared/domain/requests/letter-content.ts';
import {
  fillText,
  letterNumber,
  templateFor,
  TITLED_LETTERS,
  type LetterId,
  type LetterTemplate,
  type LetterValues,
} from '../../../shared/domain/requests/letters.ts';
import type { MadeLetter } from '../../../shared/protocol/desk/request-letters.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';
import { signatoryOf } from '../../reports/signatures.ts';
import { letterValues, type AfterStep } from './letter-values.ts';

/** @param stepNo the step that makes it; 0: the registration */
export async function writeLetter(
  context: Context,
  tx: Transaction,
  requestId: string,
  {
    stepNo,
    letter,
    about,
  }: { readonly stepNo: number; readonly letter: LetterId; readonly about: AfterStep },
): Promise<MadeLetter | null> {
  const office = context.office();
  const texts = letterTextsOf(office.data);
  const { type, now } = about;
  const template = templateFor(texts, letter, type.id);
  if (!template) return null;
  const day = office.calendar.day(now);
  const year = Number(day.slice(0, 4));
  const serial = await takeNumber(tx.db, 'requestLetterCounter', { series: type.series, year });
  const number = letterNumber(texts.numberPattern, type.series, serial, day);
  const content = contentOf(office, { template, letter, number, day }, letterValues(office, about));
  const row: RequestLetterRow = {
    id: context.ids.id(),
    requestId,
    stepNo,
    letter,
    series: type.series,
    year,
    serial,
    number,
    day,
    at: now,
    contentCipher: context.vault.seal(JSON.stringify(content)),
  };
  await insertLetter(tx.db, row);
  return { id: row.id, letter, number };
}

function contentOf(
  office: Office,
  { template, letter, number, day }: LetterHead,
  values: LetterValues,
): LetterContent {
  const { ministry, name, address } = office.data;
  const { nama, instansi, alamat, petugas } = values;
  const titled = TITLED_LETTERS.includes(letter);
  const where = alamat === '' ? 'di Tempat' : alamat;
  return {
    ministry,
    office: name,
    address: address?.text ?? '',
    number,
    subject: fillText(template.subject, values),
    titled,
    date: formatDate(day, 'id'),
    addressee: titled ? [] : [`Yth. ${nama}`, instansi, where].filter((line) => line !== ''),
    body: fillText(template.body, values),
    signer:
      template.signer === 'officer'
        ? { title: 'Petugas', name: petugas }
        : signatoryOf(office, template.signer),
  };
}

interface LetterHead {
  readonly template: LetterTemplate;
  readonly letter: LetterId;
  readonly number: string;
  readonly day: string;
}
