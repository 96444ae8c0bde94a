/** The office's rules, as the change engine reads, checks and writes them (domain 8). */
import { DEFAULT_SETTINGS } from '../../../../db/seed/profiles/settings.ts';
import type { OfficeSettings } from '../../../../db/seed/profiles/types.ts';
import { checkRules, rulesOf, withRules, type Rules } from '../../../../shared/domain/office-data/rules.ts';
import { refuse } from '../../../../shared/result.ts';
import { moveDeadlines } from '../deadlines/move-deadlines.ts';
import type { OfficeItem } from '../item.ts';
import { changeRow, officeRow } from './office-row.ts';

/** An office that was set up by an earlier release has the default of what was added since. */
const whole = (settings: OfficeSettings): OfficeSettings => ({ ...DEFAULT_SETTINGS, ...settings });

export const OFFICE_RULES: OfficeItem<Rules> = {
  read: async (db) => rulesOf(whole((await officeRow(db)).settings)),
  check: (_, __, { after }) =>
    Promise.resolve(after === null ? refuse('rules-escalation') : checkRules(after)),
  write: (db, _, rules) =>
    changeRow(db, ({ settings }) => ({
      settings: rules === null ? settings : withRules(whole(settings), rules),
    })),
  follow: moveDeadlines,
};
