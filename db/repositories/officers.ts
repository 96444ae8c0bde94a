import type { Selectable, Updateable } from 'kysely';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { OfficerTable } from '../schema/access.ts';

/** An officer with the JSON columns read. The secret's hash stays in the repository functions that need it. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
  readonly serviceIds: readonly string[];
  readonly active: boolean;
}

type OfficerRow = Selectable<OfficerTable>;

/** What sign-in compares: spaces folded, case ignored. */
export function nameKeyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('id');
}

function toOfficer(row: OfficerRow): Officer {
  return {
    id: row.id,
    name: row.name,
    roles: JSON.parse(row.roles) as OfficerRole[],
    serviceIds: JSON.parse(row.serviceIds) as string[],
    active: row.active === 1,
  };
}

export async function insertOfficer(
  db: Queryable,
  officer: Omit<Officer, 'active'> & { secretHash: string; createdAt: number },
): Promise<void> {
  await db
    .insertInto('officer')
    .values({
      id: officer.id,
      name: officer.name,
      nameKey: nameKeyOf(officer.name),
      secretHash: officer.secretHash,
      roles: JSON.stringify(officer.roles),
      serviceIds: JSON.stringify(officer.serviceIds),
      active: 1,
      createdAt: officer.createdAt,
    })
    .execute();
}

export async function updateOfficer(
  db: Queryable,
  id: string,
  patch: {
    roles: readonly OfficerRole[];
    serviceIds: readonly string[];
    active: boolean;
    secretHash?: string;
  },
): Promise<void> {
  const values: Updateable<OfficerTable> = {
    roles: JSON.stringify(patch.roles),
    serviceIds: JSON.stringify(patch.serviceIds),
    active: patch.active ? 1 : 0,
  };
  if (patch.secretHash !== undefined) values.secretHash = patch.secretHash;
  await db.updateTable('officer').set(values).where('id', '=', id).execute();
}

const byId = prepared<{ id: string }, OfficerRow>((p) =>
  blueprint.selectFrom('officer').selectAll().where('id', '=', p.id),
);

export async function findOfficer(db: Queryable, id: string): Promise<Officer | undefined> {
  const row = (await byId(db, { id })).rows[0];
  return row && toOfficer(row);
}

export async function findOfficerForSignIn(
  db: Queryable,
  name: string,
): Promise<{ officer: Officer; secretHash: string } | undefined> {
  const row = await db
    .selectFrom('officer')
    .selectAll()
    .where('nameKey', '=', nameKeyOf(name))
    .executeTakeFirst();
  return row && { officer: toOfficer(row), secretHash: row.secretHash };
}

export async function allOfficers(db: Queryable): Promise<Officer[]> {
  const rows = await db.selectFrom('officer').selectAll().orderBy('name').execute();
  return rows.map(toOfficer);
}

/** Hashes of every active coordinator, for the PIN that leaves the kiosk. */
export async function coordinatorHashes(db: Queryable): Promise<string[]> {
  const rows = await db.selectFrom('officer').selectAll().where('active', '=', 1).execute();
  return rows.filter((row) => toOfficer(row).roles.includes('coordinator')).map((row) => row.secretHash);
}
