/** Erasing what may no longer be kept (domain 3.5). Figures stay: which service, when, how long, by whom. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Queryable } from '../database.ts';
import type { Tables } from '../schema/tables.ts';

/** Every visit of that entry had ended by then, and nobody was expected with it any more. */
function endedBefore(eb: ExpressionBuilder<Tables, 'visitor'>, before: number): Expression<SqlBool> {
  const visits = eb
    .selectFrom('visit')
    .select('visit.id')
    .whereRef('visit.visitorId', '=', 'visitor.id')
    .where((visit) => visit.or([visit('endedAt', 'is', null), visit('endedAt', '>', before)]));
  const appointments = eb
    .selectFrom('appointment')
    .select('appointment.id')
    .whereRef('appointment.visitorId', '=', 'visitor.id')
    .where('cancelledAt', 'is', null)
    .where('at', '>', before);
  return eb.and([eb.not(eb.exists(visits)), eb.not(eb.exists(appointments))]);
}

/**
 * Erases the sealed ID number of every entry made before `before` whose visits had all ended by then; also of entries
 * that a correction replaced. Hash and mask stay. @returns how many
 */
export async function eraseIdNumbers(db: Queryable, before: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('visitor')
    .set({ idCipher: null })
    .where('idCipher', 'is not', null)
    .where('createdAt', '<=', before)
    .where((eb) => endedBefore(eb, before))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Erases the phone of every entry made before `before` whose visits had all ended by then. @returns how many */
export async function eraseContacts(db: Queryable, before: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('visitor')
    .set({ phone: null })
    .where('phone', 'is not', null)
    .where('createdAt', '<=', before)
    .where((eb) => endedBefore(eb, before))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/**
 * Erases who a guest-book entry was of, and what was written of their visits: nothing is left of the person, and the
 * visit itself stays with all its figures. @returns how many entries
 */
export async function eraseRegister(db: Queryable, before: number): Promise<number> {
  const entries = await db
    .selectFrom('visitor')
    .select('id')
    .where('createdAt', '<=', before)
    .where('name', '<>', '')
    .where((eb) => endedBefore(eb, before))
    .execute();
  for (const { id } of entries) {
    await eraseEntry(db, id);
    await eraseAccounts(db, id);
  }
  return entries.length;
}

/** One entry, and what was written of its visits and appointments in the visitor's words or about them. */
export async function eraseEntry(db: Queryable, visitorId: string): Promise<void> {
  await db
    .updateTable('visitor')
    .set({ name: '', idCipher: null, idHash: null, idMasked: '', phone: null, institution: '', role: '' })
    .where('id', '=', visitorId)
    .execute();
  const visits = visitsOf(db, visitorId);
  await db.updateTable('appointment').set({ reason: '' }).where('visitorId', '=', visitorId).execute();
  await db.updateTable('appointment').set({ reason: '' }).where('fromVisitId', 'in', visits).execute();
  await db.updateTable('note').set({ text: '' }).where('visitId', 'in', visits).execute();
  await db.updateTable('survey').set({ comment: '' }).where('visitId', 'in', visits).execute();
  await db.updateTable('printJob').set({ reason: null }).where('visitId', 'in', visits).execute();
  await db
    .updateTable('servedService')
    .set({ question: null, summary: '' })
    .where('visitId', 'in', visits)
    .execute();
  await db
    .updateTable('visit')
    .set({ purpose: '', question: null, summary: null, reason: null, onBehalfName: null, letterNumber: null })
    .where('visitorId', '=', visitorId)
    .execute();
}

/** What officers wrote to account for those visits: kept as long as the register, for who answers for them (H-08, C-09). */
async function eraseAccounts(db: Queryable, visitorId: string): Promise<void> {
  const visits = visitsOf(db, visitorId);
  const deviations = db.selectFrom('deviation').select('id').where('visitId', 'in', visits);
  await db.updateTable('deviationRemark').set({ text: '' }).where('deviationId', 'in', deviations).execute();
  await db.updateTable('deviation').set({ explanation: '' }).where('visitId', 'in', visits).execute();
  await db.updateTable('deputation').set({ reason: '' }).where('visitId', 'in', visits).execute();
  await db
    .updateTable('escalation')
    .set({ answer: '' })
    .where('visitId', 'in', visits)
    .where('answer', 'is not', null)
    .execute();
}

function visitsOf(db: Queryable, visitorId: string) {
  return db.selectFrom('visit').select('id').where('visitorId', '=', visitorId);
}

/** Complaints that ended before `before` and still say who complained or what was said. */
export async function complaintsToErase(db: Queryable, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('complaint')
    .select('id')
    .where('endedAt', '<=', before)
    .where('erasedAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function eraseComplaint(db: Queryable, id: string, at: number): Promise<void> {
  await db
    .updateTable('complaint')
    .set({
      identityCipher: null,
      phoneHash: null,
      textCipher: null,
      answerCipher: null,
      toldCipher: null,
      erasedAt: at,
    })
    .where('id', '=', id)
    .execute();
  await db.updateTable('complaintEntry').set({ textCipher: null }).where('complaintId', '=', id).execute();
}

/** Who asked for what about their data; that they asked, and what was done, stays. */
export async function eraseRequester(db: Queryable, id: string, at: number): Promise<void> {
  await db
    .updateTable('subjectRequest')
    .set({
      requesterCipher: null,
      phoneHash: null,
      visitorId: null,
      complaintId: null,
      applicantOf: null,
      reasonCipher: null,
      erasedAt: at,
    })
    .where('id', '=', id)
    .execute();
}

/** Requests (permohonan) that ended before `before` and still say who asked for what. */
export async function endedApplications(db: Queryable, before: number): Promise<string[]> {
  const rows = await db
    .selectFrom('request')
    .select('id')
    .where('endedAt', 'is not', null)
    .where('endedAt', '<=', before)
    .where('erasedAt', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Who asked, what for, and all that was written and handed in about it. Its line of the register stays: number, type, days,
 * steps and outcome. Contents of its documents are no row's any more, and go with the next sweep.
 */
export async function eraseApplication(db: Queryable, id: string, at: number): Promise<void> {
  await db
    .updateTable('request')
    .set({ applicantCipher: null, phoneHash: null, idHash: null, answersCipher: null, erasedAt: at })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('request')
    .set({ lateOverride: '' })
    .where('id', '=', id)
    .where('lateOverride', 'is not', null)
    .execute();
  await db.updateTable('requestStep').set({ answersCipher: null }).where('requestId', '=', id).execute();
  await db.updateTable('requestLetter').set({ contentCipher: null }).where('requestId', '=', id).execute();
  await db.updateTable('disposition').set({ instructionCipher: null }).where('requestId', '=', id).execute();
  await db
    .updateTable('requestFile')
    .set({ nameCipher: null, file: null, erasedAt: at })
    .where('requestId', '=', id)
    .execute();
}
