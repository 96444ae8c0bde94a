/** The register of visits (buku tamu), for the archive (H-09). */
import type { Outcome, VisitState } from '../../shared/domain/visit.ts';
import type { Queryable } from '../database.ts';

export interface RegisterLine {
  readonly id: string;
  readonly day: string;
  readonly ticket: string;
  readonly registeredAt: number;
  readonly name: string;
  readonly idType: string;
  readonly idMasked: string;
  readonly phone: string | null;
  readonly restrictedAt: number | null;
  readonly contactWithheldAt: number | null;
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
  readonly state: VisitState;
  readonly outcome: Outcome | null;
  readonly officerId: string | null;
  readonly officerName: string | null;
  readonly endedAt: number | null;
}

/** The visits from one day to another, both of them too, in the order they came. */
export async function registerBetween(
  db: Queryable,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<RegisterLine[]> {
  return db
    .selectFrom('visit')
    .innerJoin('visitor', 'visitor.id', 'visit.visitorId')
    .leftJoin('officer', 'officer.id', 'visit.officerId')
    .select([
      'visit.id',
      'day',
      'ticket',
      'registeredAt',
      'visitor.name',
      'idType',
      'idMasked',
      'phone',
      'restrictedAt',
      'contactWithheldAt',
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
      'visit.officerId',
      'officer.name as officerName',
      'endedAt',
    ])
    .where('visit.day', '>=', from)
    .where('visit.day', '<=', to)
    .orderBy('visit.day')
    .orderBy('registeredAt')
    .orderBy('ticket')
    .execute();
}
