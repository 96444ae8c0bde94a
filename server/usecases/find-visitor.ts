/** Finding a returning visitor at the public kiosk: one thing typed is never enough (domain 3.4). */
import {
  findVisitor,
  findVisitorByIdHash,
  findVisitorsByPhone,
  type VisitorRow,
} from '../../db/repositories/visitors.ts';
import { findByCode, findByFollowToken, type VisitRow } from '../../db/repositories/visits.ts';
import { checkPhone, normaliseId, type IdType } from '../../shared/domain/identity.ts';
import { maskName } from '../../shared/domain/mask.ts';
import { parseCode } from '../../shared/domain/numbering.ts';
import { parseFollowUrl } from '../../shared/domain/ticket-qr.ts';
import type { FindVisitor, VisitorFound } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Caller } from '../auth/callers.ts';
import { findLimits, forgive, takeTry } from '../auth/throttle.ts';
import type { Context } from '../context.ts';
import { idHash } from './guest-book.ts';
import { makeHandle } from './visitor-handle.ts';

/** @returns the record masked, and a handle for it; `visitor-not-found` whichever of the two factors was wrong */
export async function findReturningVisitor(
  context: Context,
  caller: Caller,
  input: FindVisitor,
): Promise<Result<VisitorFound>> {
  const now = context.clock.now();
  const limits = findLimits(context.vault.hash(whatWasTyped(input)), caller.id);
  const allowed = await takeTry(context.db, limits, now);
  if (!allowed.ok) return allowed;
  const visitor = await lookUp(context, input);
  if (!visitor) return refuse('visitor-not-found');
  await forgive(context.db, limits);
  // no digit of ID or phone: on this screen they are the second factor
  return ok({
    handle: makeHandle(context, visitor.id),
    name: maskName(visitor.name),
    institution: visitor.institution,
    hasId: visitor.idHash !== null,
    hasPhone: visitor.phone !== null,
  });
}

function whatWasTyped(input: FindVisitor): string {
  switch (input.by) {
    case 'phone': {
      const phone = checkPhone(input.phone);
      return `phone:${phone.state === 'valid' ? phone.value : input.phone}`;
    }
    case 'id':
      return `id:${input.idType}:${normaliseId(input.idType, input.idNumber)}`;
    case 'ticket':
      return 'ticket';
  }
}

async function lookUp(context: Context, input: FindVisitor): Promise<VisitorRow | undefined> {
  switch (input.by) {
    case 'phone':
      return byPhone(context, input.phone, input.lastDigits);
    case 'id':
      return byId(context, input.idType, input.idNumber, input.lastDigits);
    case 'ticket':
      return byTicket(context, input.code);
  }
}

/** A phone, and the last four characters of the ID. */
async function byPhone(context: Context, raw: string, lastDigits: string): Promise<VisitorRow | undefined> {
  const phone = checkPhone(raw);
  if (phone.state !== 'valid') return undefined;
  const candidates = await findVisitorsByPhone(context.db, phone.value);
  return candidates.find(({ idCipher, idMasked }) => {
    // once the number is erased its mask is left, which shows the last four of a NIK and fewer of any other
    const id = idCipher === null ? idMasked : context.vault.unseal(idCipher);
    return id?.endsWith(lastDigits.toUpperCase()) === true;
  });
}

/** An ID, and the last four digits of the phone. */
async function byId(
  context: Context,
  type: IdType,
  raw: string,
  lastDigits: string,
): Promise<VisitorRow | undefined> {
  const value = normaliseId(type, raw);
  if (value === '') return undefined;
  const visitor = await findVisitorByIdHash(context.db, idHash(context, type, value));
  return visitor?.phone?.endsWith(lastDigits) === true ? visitor : undefined;
}

/** The code of an earlier ticket: 481 million of them, and it was printed for its owner only. */
async function byTicket(context: Context, code: string): Promise<VisitorRow | undefined> {
  const visit = await visitOfTicket(context, code);
  const visitor = visit && (await findVisitor(context.db, visit.visitorId));
  return visitor?.restrictedAt === null ? visitor : undefined;
}

/** The visit whose ticket somebody has in hand: by its code, or the address in its QR. */
export async function visitOfTicket(context: Context, text: string): Promise<VisitRow | undefined> {
  const token = parseFollowUrl(text);
  if (token !== undefined) return findByFollowToken(context.db, token);
  const code = parseCode(text);
  return code === undefined ? undefined : findByCode(context.db, code);
}
