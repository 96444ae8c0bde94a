/**
 * Requests (permohonan) of a data subject: those of their ID number, those of their phone under their name, and those that
 * began in a visit of theirs, unless they came for somebody else, whose data it then is.
 */
import type { Queryable } from '../../../db/database.ts';
import { referredAmong } from '../../../db/repositories/information-register.ts';
import { filesOf } from '../../../db/repositories/request-files.ts';
import { stepsOf } from '../../../db/repositories/request-progress.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { applicationsWith, visitsOfEntries } from '../../../db/repositories/subject-data.ts';
import type { VisitorRow } from '../../../db/repositories/visitors.ts';
import { formatPhone } from '../../../shared/domain/identity.ts';
import { maskName } from '../../../shared/domain/mask.ts';
import { answerTexts } from '../../../shared/domain/requests/answer-text.ts';
import { requestStep, type RequestField } from '../../../shared/domain/requests/request-type.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import type { SubjectApplication } from '../../../shared/protocol/admin/subjects.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import type { Context } from '../../context.ts';
import { phoneHash } from '../complaints/identity.ts';
import { typeOf } from '../requests/reading.ts';
import { nameKey } from './name-key.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

/** What is known of a person. */
export interface KnownBy {
  readonly phones: readonly string[];
  readonly names: readonly string[];
  readonly idHashes: readonly string[];
  readonly entries: readonly VisitorRow[];
}

export async function applicationsOf(
  context: Context,
  db: Queryable,
  { phones, names, idHashes, entries }: KnownBy,
): Promise<RequestRow[]> {
  const keys = new Set(names.map(nameKey));
  const named = (row: RequestRow): boolean => keys.has(nameKey(applicantOf(context, row)?.name ?? ''));
  const found: RequestRow[] = [];
  for (const idHash of new Set(idHashes)) found.push(...(await applicationsWith(db, { idHash })));
  for (const phone of new Set(phones))
    found.push(...(await applicationsWith(db, { phoneHash: phoneHash(context, phone) })).filter(named));
  const ids = entries.map(({ id }) => id);
  const visits = await visitsOfEntries(db, ids);
  const own = new Set(visits.filter(({ onBehalfName }) => onBehalfName === null).map(({ id }) => id));
  const begun = await applicationsWith(db, { visitIds: visits.map(({ id }) => id) });
  found.push(...begun.filter((row) => own.has(row.visitId ?? '') || named(row)));
  const distinct = new Map(found.map((row) => [row.id, row]));
  return [...distinct.values()].toSorted((one, other) => one.number.localeCompare(other.number));
}

export function applicantOf({ vault }: Context, { applicantCipher }: RequestRow): Applicant | null {
  return unsealJson(vault, applicantCipher) as Applicant | null;
}

/**
 * Which of these the register of information requests keeps (Perki 1/2021 Ps 32): those whose type asks for the ID number
 * because of it, and what was passed on to the PPID.
 */
export async function ofRegister(
  context: Context,
  db: Queryable,
  rows: readonly RequestRow[],
): Promise<ReadonlySet<string>> {
  const kept = await referredAmong(
    db,
    rows.map(({ id }) => id),
  );
  for (const row of rows)
    if (typeOf(context.office(), row).applicant.idNumber === 'required') kept.add(row.id);
  return kept;
}

/** Masked it says that it is there; whole, all that was told and handed in. */
export async function applicationShown(
  context: Context,
  db: Queryable,
  row: RequestRow,
  whole: boolean,
): Promise<SubjectApplication> {
  const type = typeOf(context.office(), row);
  const applicant = applicantOf(context, row);
  const { id, number, receivedOn, endedAt } = row;
  const kept = {
    id,
    number,
    type: type.name.id,
    receivedOn,
    ended: endedAt !== null,
    rules: type.applicant,
  };
  if (!whole) {
    const masked = { ...NOBODY, name: maskName(applicant?.name ?? '') };
    return { ...kept, applicant: masked, texts: [], files: [] };
  }
  const texts = textsOf(context, type.form, row.answersCipher);
  for (const { step, answersCipher } of await stepsOf(db, id))
    texts.push(...textsOf(context, requestStep(type, step).asks, answersCipher));
  const files = (await filesOf(db, id)).map(({ nameCipher, kind, size }) => ({
    name: nameCipher === null ? '' : (context.vault.unseal(nameCipher) ?? ''),
    kind,
    size,
  }));
  const phone = applicant?.phone ?? '';
  const shown = { ...NOBODY, ...applicant, phone: phone === '' ? '' : formatPhone(phone) };
  return { ...kept, applicant: shown, texts, files };
}

const NOBODY: Applicant = { name: '', institution: '', phone: '', email: '', address: '', idNumber: '' };

/** What a form holds, as it was answered. */
function textsOf(
  context: Context,
  fields: readonly RequestField[],
  cipher: string | null,
): { label: string; text: string }[] {
  const answers = unsealJson(context.vault, cipher) as Answers | null;
  const { facilities } = context.office();
  const facilityName = (id: string): string => facilities.find((one) => one.id === id)?.name.id ?? id;
  return answerTexts(fields, answers ?? {}, 'id', facilityName).map(({ label, value }) => ({
    label,
    text: value,
  }));
}
