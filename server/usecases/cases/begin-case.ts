/** How a case begins, whatever its source: its number, its week (Z-03), its first gate with who opened it. */
import type { Transaction } from '../../../db/database.ts';
import { insertCase, insertGate, nextCaseNo, type CaseRow } from '../../../db/repositories/cases.ts';
import { pointsToVisitor, type Identifying } from '../../../shared/domain/cases/allegation.ts';
import { mayReadCase } from '../../../shared/domain/cases/case.ts';
import { caseDueDay } from '../../../shared/domain/cases/deadline.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { noteCase } from './gate.ts';

export interface Beginning extends Pick<
  CaseRow,
  'visitId' | 'complaintId' | 'level' | 'officerId' | 'violation' | 'allegation'
> {
  /** Who must not be recognised in the allegation (Z-08); null where nobody is known. */
  readonly visitor: Identifying | null;
}

/** @returns `allegation-identifies` where the officer would learn who complained */
export async function beginCase(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { visitor, ...about }: Beginning,
): Promise<Result<CaseRow>> {
  if (!mayReadCase(caller, about.officerId)) return refuse('case-own');
  if (visitor !== null && pointsToVisitor(about.allegation, visitor)) return refuse('allegation-identifies');
  const row = await newCase(context, tx, about);
  await insertCase(tx.db, row);
  const first = { caseId: row.id, no: 1, action: 'open', state: row.state, text: row.allegation } as const;
  await insertGate(tx.db, { ...first, officerId: caller.id, at: row.foundAt });
  await noteCase(context, tx, caller, { caseId: row.id, action: 'opened', state: row.state });
  return ok(row);
}

async function newCase(
  context: Context,
  tx: Transaction,
  about: Omit<Beginning, 'visitor'>,
): Promise<CaseRow> {
  const foundAt = context.clock.now();
  const foundDay = context.office().calendar.day(foundAt);
  const year = Number(foundDay.slice(0, 4));
  return {
    ...about,
    allegation: about.allegation.trim(),
    id: context.ids.id(),
    year,
    no: await nextCaseNo(tx.db, year),
    state: 'found',
    foundAt,
    foundDay,
    dueDay: caseDueDay(foundDay),
    defence: null,
    defendedAt: null,
    proposesSanction: null,
    proposedBy: null,
    decreeNumber: null,
    decreeDate: null,
    compensation: null,
    compensationDueDay: null,
    closedAt: null,
    gates: 1,
  };
}
