/** The history of the office's data, as administration shows it. */
import { listOfficeChanges } from '../../../db/repositories/office-changes.ts';
import type { ChangeEffects, ChangeKind, ChangeList } from '../../../shared/protocol/admin/office-changes.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { Context } from '../../context.ts';

const PAGE = 50;

export async function listChanges(
  context: Context,
  filter: CommandInput<'office:changes'>,
): Promise<ChangeList> {
  const rows = await listOfficeChanges(context.db, filter, PAGE + 1);
  return {
    changes: rows.slice(0, PAGE).map(({ newest, ...row }) => ({
      ...row,
      kind: row.kind as ChangeKind,
      before: JSON.parse(row.before) as unknown,
      after: JSON.parse(row.after) as unknown,
      effects: JSON.parse(row.effects) as ChangeEffects,
      newest: newest === row.seq,
    })),
    more: rows.length > PAGE,
  };
}
