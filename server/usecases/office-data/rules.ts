/** The office's rules as they are shown and changed in administration (domain 8). */
import { newestChangeOf } from '../../../db/repositories/office-changes.ts';
import { DEFAULT_SETTINGS } from '../../../db/seed/profiles/settings.ts';
import { rulesOf } from '../../../shared/domain/office-data/rules.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { RulesView } from '../../../shared/protocol/admin/rules.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

/** There is one list of them; its key says so. */
const KEY = 'office';

export async function showRules(context: Context): Promise<RulesView> {
  const newest = await newestChangeOf(context.db, 'rules', KEY);
  return {
    rules: rulesOf(context.office().data.settings),
    defaults: rulesOf(DEFAULT_SETTINGS),
    version: newest?.seq ?? 0,
  };
}

export function saveRules(
  context: Context,
  caller: Caller,
  { base, rules }: CommandInput<'rules:save'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'rules', key: KEY, base, value: rules });
}
