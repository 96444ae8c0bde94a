/** The register of visits (buku tamu) of one day, for the archive (H-09). */
import type { Queryable } from '../database.ts';

export interface RegisterLine {
  readonly id: string;
  readonly ticket: string;
  readonly registeredAt: number;
  readonly name: string;
  readonly idType: string;
  readonly idMasked: string;
  readonly phone: string | null;
  readonly institution: string;
  readonly role: string;
  readonly regency: string;
  readonly onBehalfName: string | null;
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
  readonly serviceId: string;
  readonly topicId: string | null;
  readonly purpose: string;
  readonly priority: string | null;
  readonly state: string;
  readonly outcome: string | null;
  readonly officerName: string | null;
  readonly endedAt: number | null;
}

export async function registerOf(db: Queryable, day: string): Promise<RegisterLine[]> {
  return db
    .selectFrom('visit')
    .innerJoin('visitor', 'visitor.id', 'visit.visitorId')
    .leftJoin('officer', 'officer.id', 'visit.officerId')
    .select([
      'visit.id',
      'ticket',
      'registeredAt',
      'visitor.name',
      'idType',
      'idMasked',
      'phone',
      'institution',
      'role',
      'regency',
      'onBehalfName',
      'letterNumber',
      'letterDate',
      'serviceId',
      'topicId',
      'purpose',
      'priority',
      'state',
      'outcome',
      'officer.name as officerName',
      'endedAt',
    ])
    .where('visit.day', '=', day)
    .orderBy('registeredAt')
    .orderBy('ticket')
    .execute();
}
