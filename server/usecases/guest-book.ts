/** Reads the guest book (buku tamu) as typed, or the record of a returning visitor. */
import type { Transaction } from '../../db/database.ts';
import { findVisitor, type VisitorRow } from '../../db/repositories/visitors.ts';
import { checkId, checkPhone, type IdType } from '../../shared/domain/identity.ts';
import { maskId } from '../../shared/domain/mask.ts';
import { checkName } from '../../shared/domain/name.ts';
import type { GuestBook, RegisterVisit, Supplement } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import type { OfficeService } from '../office/office.ts';
import { openHandle } from './visitor-handle.ts';

export interface ReadVisitor {
  readonly row: VisitorRow;
  readonly isNew: boolean;
}

/** @returns the visitor, or a refusal naming the field to look at again */
export async function readGuestBook(
  context: Context,
  tx: Transaction,
  visitor: RegisterVisit['visitor'],
  service: OfficeService,
): Promise<Result<ReadVisitor>> {
  const read =
    visitor.kind === 'new'
      ? asNewVisitor(context, visitor.guestBook)
      : await returningVisitor(context, tx, visitor);
  if (!read.ok) return read;
  if (service.idRule === 'required' && read.value.row.idHash === null) return refuse('id-required');
  if (service.phoneRule === 'required' && read.value.row.phone === null) return refuse('phone-required');
  return read;
}

async function returningVisitor(
  context: Context,
  tx: Transaction,
  { handle, supplement }: Extract<RegisterVisit['visitor'], { kind: 'returning' }>,
): Promise<Result<ReadVisitor>> {
  const visitorId = openHandle(context, handle);
  const row = visitorId === undefined ? undefined : await findVisitor(tx.db, visitorId);
  if (!row) return refuse('handle-expired');
  return supplement ? withSupplement(context, row, supplement) : ok({ row, isNew: false });
}

/** What was missing is added in a new entry; what is on file is never replaced from the public kiosk. */
function withSupplement(context: Context, row: VisitorRow, supplement: Supplement): Result<ReadVisitor> {
  const id = row.idHash === null ? sealId(context, supplement.idType, supplement.idNumber) : ok({});
  if (!id.ok) return id;
  const phone = row.phone === null ? readPhone(supplement.phone) : ok(row.phone);
  if (!phone.ok) return phone;
  const added = {
    ...row,
    ...id.value,
    phone: phone.value,
    // a phone given now may be used, whatever was said of an earlier one
    contactWithheldAt: row.phone === null ? null : row.contactWithheldAt,
    correctsId: row.id,
    id: context.ids.id(),
    createdAt: context.clock.now(),
  };
  return ok({ row: added, isNew: true });
}

function asNewVisitor(context: Context, book: GuestBook): Result<ReadVisitor> {
  const name = checkName(book.name);
  if (!name.ok) return refuse('name-invalid');
  const id = sealId(context, book.idType, book.idNumber);
  if (!id.ok) return id;
  const phone = readPhone(book.phone);
  if (!phone.ok) return phone;
  const row: VisitorRow = {
    id: context.ids.id(),
    name: name.value,
    ...id.value,
    phone: phone.value,
    institution: tidy(book.institution),
    role: tidy(book.role),
    regency: tidy(book.regency),
    createdAt: context.clock.now(),
    restrictedAt: null,
    contactWithheldAt: null,
    correctsId: null,
  };
  return ok({ row, isNew: true });
}

export type SealedId = Pick<VisitorRow, 'idType' | 'idCipher' | 'idHash' | 'idMasked'>;

/** An ID number as it is stored: sealed, hashed for finding it again, masked for screens. Empty means not given. */
export function sealId(context: Context, type: IdType, raw: string): Result<SealedId> {
  const given = type === 'none' ? '' : raw.trim();
  if (given === '') return ok({ idType: type, idCipher: null, idHash: null, idMasked: '' });
  const today = context.office().calendar.day(context.clock.now());
  const check = checkId(type, given, { today });
  // `ask` (it might be a Nomor KK) was asked at the kiosk; the officer compares the card in any case
  if (check.state !== 'valid' && check.state !== 'ask') return refuse('id-invalid');
  return ok({
    idType: type,
    idCipher: context.vault.seal(check.value),
    idHash: idHash(context, type, check.value),
    idMasked: maskId(type, check.value),
  });
}

/** @param value the normalised number */
export function idHash(context: Context, type: IdType, value: string): string {
  return context.vault.hash(`${type}:${value}`);
}

export interface EntryCorrections {
  readonly name: string;
  readonly idType: IdType;
  /** Null leaves kind and number as they are. */
  readonly idNumber: string | null;
  /** Null leaves it as it is. */
  readonly phone: string | null;
  readonly institution: string;
  readonly role: string;
}

/** A correction is a new guest-book entry; what was entered before stays as it was (docs/adr/0003). */
export function correctedEntry(
  context: Context,
  was: VisitorRow,
  corrections: EntryCorrections,
): Result<VisitorRow> {
  const name = checkName(corrections.name);
  if (!name.ok) return refuse('name-invalid');
  const id =
    corrections.idNumber === null ? ok({}) : sealId(context, corrections.idType, corrections.idNumber);
  if (!id.ok) return id;
  const phone = corrections.phone === null ? ok(was.phone) : readPhone(corrections.phone);
  if (!phone.ok) return phone;
  return ok({
    ...was,
    ...id.value,
    id: context.ids.id(),
    name: name.value,
    phone: phone.value,
    institution: corrections.institution.trim(),
    role: corrections.role.trim(),
    createdAt: context.clock.now(),
    correctsId: was.id,
  });
}

function readPhone(raw: string): Result<string | null> {
  if (raw.trim() === '') return ok(null);
  const check = checkPhone(raw);
  return check.state === 'valid' ? ok(check.value) : refuse('phone-invalid');
}

function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}
