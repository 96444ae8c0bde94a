/** The office's rules as administration changes them: all of them at once, each within its range (domain 8). */
import { z } from 'zod';
import {
  joined,
  partsOf,
  RULES,
  RULE_KEYS,
  type Rule,
  type RuleKey,
  type RuleValue,
  type Rules,
} from '../../domain/office-data/rules.ts';
import { version } from './office-changes.ts';

function schemaOf(rule: Rule): z.ZodType<RuleValue> {
  switch (rule.kind) {
    case 'number':
      return z.number().int().min(rule.least).max(rule.most);
    case 'choice':
      return z.enum(rule.values);
    case 'switch':
      return z.boolean();
    case 'set':
      // written in one way only, so that two lists of the same are the same
      return z.string().refine((written) => joined(rule, partsOf(written)) === written);
  }
}

const fields = Object.fromEntries(RULE_KEYS.map((key) => [key, schemaOf(RULES[key])]));

export const saveRules = z.object({
  base: version,
  rules: z.object(fields as Record<RuleKey, z.ZodType<RuleValue>>),
});

export interface RulesView {
  readonly rules: Rules;
  /** What a new office starts with. */
  readonly defaults: Rules;
  readonly version: number;
}
