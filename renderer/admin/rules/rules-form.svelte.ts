/** The office's rules as they are typed, and what of them differs from what holds. */
import {
  RULES,
  RULE_KEYS,
  type RuleKey,
  type Rules,
  type RuleValue,
} from '../../../shared/domain/office-data/rules.ts';

type Typed = Record<RuleKey, string | boolean>;

/** A switch is on or off; everything else is typed or chosen as words. */
const typedOf = (rules: Rules): Typed =>
  Object.fromEntries(
    RULE_KEYS.map((key) => [key, typeof rules[key] === 'boolean' ? rules[key] : String(rules[key])]),
  ) as Typed;

export class RulesForm {
  typed = $state<Typed>({} as Typed);
  /** Sent once with something out of its range: from then on it is said. */
  tried = $state(false);
  #stored = $state.raw<Rules>({} as Rules);

  constructor(rules: Rules) {
    this.take(rules);
  }

  /** What holds now; whatever was typed is gone. */
  take(rules: Rules): void {
    this.#stored = rules;
    this.typed = typedOf(rules);
    this.tried = false;
  }

  /** Into the form, to be saved or not. */
  propose(rules: Rules): void {
    this.typed = typedOf(rules);
  }

  get changes(): number {
    const stored = typedOf(this.#stored);
    return RULE_KEYS.filter((key) => this.typed[key] !== stored[key]).length;
  }

  fits(key: RuleKey): boolean {
    const rule = RULES[key];
    if (rule.kind !== 'number') return true;
    const typed = String(this.typed[key]).trim();
    return /^-?\d+$/.test(typed) && Number(typed) >= rule.least && Number(typed) <= rule.most;
  }

  /** @returns null where something is out of its range */
  toSend(): Record<RuleKey, RuleValue> | null {
    this.tried = true;
    if (!RULE_KEYS.every((key) => this.fits(key))) return null;
    const entries = RULE_KEYS.map((key) => {
      const typed = this.typed[key];
      return [key, RULES[key].kind === 'number' ? Number(typed) : typed] as const;
    });
    return Object.fromEntries(entries) as Record<RuleKey, RuleValue>;
  }
}
