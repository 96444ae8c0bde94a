import type { Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { VisitorTable } from '../schema/visits.ts';

export type VisitorRow = Selectable<VisitorTable>;

const insert = prepared<VisitorRow, never>((p) =>
  blueprint.insertInto('visitor').values({
    id: p.id,
    name: p.name,
    idType: p.idType,
    idCipher: p.idCipher,
    idHash: p.idHash,
    idMasked: p.idMasked,
    phone: p.phone,
    institution: p.institution,
    role: p.role,
    regency: p.regency,
    createdAt: p.createdAt,
    restrictedAt: p.restrictedAt,
    contactWithheldAt: p.contactWithheldAt,
    correctsId: p.correctsId,
  }),
);

export async function insertVisitor(db: Queryable, visitor: VisitorRow): Promise<void> {
  await insert(db, visitor);
}

const byId = prepared<{ id: string }, VisitorRow>((p) =>
  blueprint.selectFrom('visitor').selectAll().where('id', '=', p.id),
);

export async function findVisitor(db: Queryable, id: string): Promise<VisitorRow | undefined> {
  return (await byId(db, { id })).rows[0];
}

/** The newest guest-book entry with that ID whose person did not restrict its use. */
export async function findVisitorByIdHash(db: Queryable, idHash: string): Promise<VisitorRow | undefined> {
  return db
    .selectFrom('visitor')
    .selectAll()
    .where('idHash', '=', idHash)
    .where('restrictedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Guest-book entries with that phone that may be used, newest first; a family or a school may share one. */
export async function findVisitorsByPhone(db: Queryable, phone: string): Promise<VisitorRow[]> {
  return db
    .selectFrom('visitor')
    .selectAll()
    .where('phone', '=', phone)
    .where('restrictedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .limit(20)
    .execute();
}
