/** Versions of the standard procedure as they are listed and made in administration (H-10). */
import { versionsOf } from '../../../db/repositories/office-changes.ts';
import { isComing } from '../../../shared/domain/office-data/procedure.ts';
import type { PosProfile } from '../../../shared/domain/pos.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { ProcedureList } from '../../../shared/protocol/admin/procedures.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';
import { procedureKey } from './items/procedures.ts';

export async function listProcedures(context: Context): Promise<ProcedureList> {
  const { procedures, pos, calendar } = context.office();
  const versions = await versionsOf(context.db, 'procedure');
  const today = calendar.day(context.clock.now());
  return {
    procedures: procedures.map((procedure) => ({
      procedure,
      version: versions.get(procedureKey(procedure)) ?? 0,
      state: procedure === pos ? 'in-force' : isComing(procedure, today) ? 'coming' : 'past',
    })),
  };
}

/** A new version, or one whose day has not come. Visits that run go on under the version they began with. */
export async function saveProcedure(
  context: Context,
  caller: Caller,
  { number, base, procedure }: CommandInput<'procedure:save'>,
): Promise<Result<Changed>> {
  const { procedures, pos, calendar } = context.office();
  const known = procedures.find((one) => one.id === pos.id && one.version === number);
  if (number !== null && known === undefined) return refuse('procedure-unknown');
  const own = procedures.filter(({ id }) => id === pos.id).map((one) => one.version);
  const { approvedBy, steps, ...words } = procedure;
  const today = calendar.day(context.clock.now());
  const value: PosProfile = {
    id: pos.id,
    ...words,
    version: number ?? Math.max(...own) + 1,
    createdOn: known?.createdOn ?? pos.createdOn,
    revisedOn: known?.revisedOn ?? today,
    ...(approvedBy === null ? {} : { approvedBy }),
    relatedDocuments: (known ?? pos).relatedDocuments,
    steps: steps.map(({ note, ...step }, index) => ({
      no: index + 1,
      ...step,
      ...(note === null ? {} : { note }),
    })),
  };
  return changeOffice(context, caller, { kind: 'procedure', key: procedureKey(value), base, value });
}

/** Takes a version away whose day has not come. */
export async function removeProcedure(
  context: Context,
  caller: Caller,
  { number, base }: CommandInput<'procedure:remove'>,
): Promise<Result<Changed>> {
  const { procedures, pos } = context.office();
  const known = procedures.find((one) => one.id === pos.id && one.version === number);
  if (known === undefined) return refuse('procedure-unknown');
  return changeOffice(context, caller, { kind: 'procedure', key: procedureKey(known), base, value: null });
}
