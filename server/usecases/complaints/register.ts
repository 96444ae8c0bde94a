/** A complaint or suggestion comes in, at the kiosk or by any other channel, and gets its number at once (5.8). */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import {
  findComplaintByKey,
  insertComplaint,
  type ComplaintRow,
} from '../../../db/repositories/complaints.ts';
import { takeNumber } from '../../../db/repositories/numbers.ts';
import { complaintNumber } from '../../../shared/domain/complaints/complaint.ts';
import { checkPhone } from '../../../shared/domain/identity.ts';
import { checkName } from '../../../shared/domain/name.ts';
import { makeCode } from '../../../shared/domain/numbering.ts';
import type {
  Complainant,
  ComplaintRegistered,
  RegisterComplaint,
} from '../../../shared/protocol/admin/complaints.ts';
import type { ComplaintSubmitted, SubmitComplaint } from '../../../shared/protocol/kiosk-complaints.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { drawingAgain } from '../register-visit.ts';
import { record } from './change.ts';
import { phoneHash } from './identity.ts';
import { storeReceipt } from './receipt.ts';
import { timesOf } from './times.ts';

/** What differs between the ways it may come in. */
type Told = RegisterComplaint & { readonly language: ComplaintRow['language'] };

/** At the kiosk: face to face, today. */
export async function submitComplaint(
  context: Context,
  caller: Caller,
  input: SubmitComplaint,
): Promise<Result<ComplaintSubmitted>> {
  const { complainant } = input;
  const stored = await register(context, caller, {
    ...input,
    channel: 'in-person',
    receivedOn: context.office().calendar.day(context.clock.now()),
    complainant: complainant && { ...complainant, email: '', address: '' },
    concernsOfficerId: null,
    externalId: '',
  });
  if (!stored.ok) return stored;
  const { number, code, dueDay, printJobId } = stored.value;
  return ok({ kind: input.kind, number, code, dueDay, printJobId });
}

/** At the desk, by whichever channel it came (5.4), with the day it was received. */
export async function registerComplaint(
  context: Context,
  caller: Caller,
  input: RegisterComplaint,
): Promise<Result<ComplaintRegistered>> {
  const office = context.office();
  if (input.receivedOn > office.calendar.day(context.clock.now())) return refuse('day-ahead');
  const { concernsOfficerId } = input;
  if (concernsOfficerId !== null && !office.officers.some(({ id }) => id === concernsOfficerId))
    return refuse('officer-unknown');
  return register(context, caller, { ...input, language: 'id' });
}

function register(context: Context, caller: Caller, told: Told): Promise<Result<ComplaintRegistered>> {
  return drawingAgain(() =>
    inTransaction(context.db, async (tx) => {
      const retried = await findComplaintByKey(tx.db, told.idempotencyKey);
      if (retried) return ok(registered(context, retried));
      const identity = readIdentity(told.complainant);
      if (!identity.ok) return identity;
      const complaint = await newComplaint(context, tx, caller, told, identity.value);
      await insertComplaint(tx.db, complaint);
      const { kind, channel } = complaint;
      // who stands there takes it along; to who wrote or called it is told
      const receiptJobId = channel === 'in-person' ? await storeReceipt(context, tx, complaint) : null;
      await record(context, tx, complaint.id, {
        kind: 'received',
        actor: actorOf(caller),
        detail: { kind, channel },
      });
      return ok(registered(context, { ...complaint, receiptJobId }));
    }),
  );
}

function registered(context: Context, complaint: ComplaintRow): ComplaintRegistered {
  const { id, number, code, receiptJobId } = complaint;
  const dueDay = timesOf(context.office(), complaint)?.dueDay ?? null;
  return { id, number, code, dueDay, printJobId: receiptJobId };
}

/** As it is sealed; null where nobody said who they are. */
function readIdentity(given: Complainant | null): Result<Complainant | null> {
  if (given === null) return ok(null);
  const name = checkName(given.name);
  if (!name.ok) return refuse('name-invalid');
  const phone = given.phone.trim() === '' ? '' : checkPhone(given.phone);
  if (phone !== '' && phone.state !== 'valid') return refuse('phone-invalid');
  return ok({
    name: name.value,
    phone: phone === '' ? '' : phone.value,
    email: given.email.trim(),
    address: given.address.trim(),
  });
}

async function newComplaint(
  context: Context,
  tx: Transaction,
  caller: Caller,
  told: Told,
  identity: Complainant | null,
): Promise<ComplaintRow> {
  const { vault, ids } = context;
  const now = context.clock.now();
  // the year in which the number is given: a letter of December that is registered in January leaves no gap
  const year = Number(context.office().calendar.day(now).slice(0, 4));
  const serial = await takeNumber(tx.db, 'complaintCounter', { kind: told.kind, year });
  return {
    id: ids.id(),
    kind: told.kind,
    year,
    serial,
    number: complaintNumber(told.kind, year, serial),
    code: makeCode(ids),
    idempotencyKey: told.idempotencyKey,
    channel: told.channel,
    type: told.kind === 'suggestion' ? null : (told.type ?? 'other'),
    language: told.language,
    receivedOn: told.receivedOn,
    registeredAt: now,
    registeredBy: caller.id,
    state: 'received',
    textCipher: vault.seal(told.text.trim()),
    anonymous: identity === null ? 1 : 0,
    identityCipher: identity && vault.seal(JSON.stringify(identity)),
    phoneHash: identity === null || identity.phone === '' ? null : phoneHash(context, identity.phone),
    concernsOfficerId: told.concernsOfficerId,
    handlerId: null,
    externalId: told.externalId.trim() || null,
    contactedAt: null,
    answeredAt: null,
    answerCipher: null,
    toldAt: null,
    toldWay: null,
    toldBy: null,
    toldCipher: null,
    stoppedAt: null,
    dueAt: null,
    endedAt: null,
    erasedAt: null,
    receiptJobId: null,
  };
}
