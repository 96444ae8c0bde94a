import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../db/seed/profiles/settings.ts';
import {
  checkRules,
  joined,
  RULE_GROUPS,
  RULE_KEYS,
  RULES,
  rulesOf,
  withRules,
  type Rules,
} from '../../../../shared/domain/office-data/rules.ts';
import { saveRules } from '../../../../shared/protocol/admin/rules.ts';

const DEFAULTS = rulesOf(DEFAULT_SETTINGS);
const fits = (rules: Rules): boolean => saveRules.safeParse({ base: 0, rules }).success;

/** Settings that another section changes. */
const ELSEWHERE = ['tv', 'calledDigits'];

/** The ways to every single value in the settings; a list of words is one value. */
function waysIn(value: unknown, way: readonly string[] = []): string[] {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (typeof value !== 'object' || value === null || isList) return [way.join('.')];
  return Object.entries(value).flatMap(([name, inner]) => waysIn(inner, [...way, name]));
}

describe('the rules of an office', () => {
  it('are every setting there is but those another section changes', () => {
    const ways = waysIn(DEFAULT_SETTINGS).filter(
      (way) => !ELSEWHERE.some((one) => way === one || way.startsWith(`${one}.`)),
    );
    expect([...RULE_KEYS].sort()).toEqual(ways.sort());
  });

  it('stand in one group each', () => {
    expect(Object.values(RULE_GROUPS).flat().sort()).toEqual([...RULE_KEYS].sort());
  });

  it('have defaults within their own ranges that fit one another', () => {
    expect(fits(DEFAULTS)).toBe(true);
    expect(checkRules(DEFAULTS)).toEqual({ ok: true, value: true });
  });

  it('come back from the settings as they were put there, and leave everything else alone', () => {
    const anyRules = fc.record(
      Object.fromEntries(
        RULE_KEYS.map((key): [string, fc.Arbitrary<unknown>] => {
          const rule = RULES[key];
          if (rule.kind === 'switch') return [key, fc.boolean()];
          if (rule.kind === 'set')
            return [key, fc.subarray([...rule.values]).map((chosen) => joined(rule, chosen))];
          if (rule.kind === 'choice') return [key, fc.constantFrom<string>(...rule.values)];
          return [key, fc.integer({ min: rule.least, max: rule.most })];
        }),
      ),
    );
    fc.assert(
      fc.property(anyRules, (drawn) => {
        const rules = drawn as unknown as Rules;
        const changed = withRules(DEFAULT_SETTINGS, rules);
        expect(rulesOf(changed)).toEqual(rules);
        expect(changed.tv).toEqual(DEFAULT_SETTINGS.tv);
        expect(rulesOf(DEFAULT_SETTINGS)).toEqual(DEFAULTS);
      }),
    );
  });

  it('take any of the elements as the officer’s own, none too, in one way of writing', () => {
    const written = (value: string): boolean => fits({ ...DEFAULTS, 'findings.officerElements': value });
    expect(['', 'U6,U7', 'U3'].map(written)).toEqual([true, true, true]);
    expect(['U7,U6', 'U6,U6', 'U10', 'U6, U7', 'u6'].map(written)).toEqual(Array(5).fill(false));
    const { findings } = withRules(DEFAULT_SETTINGS, { ...DEFAULTS, 'findings.officerElements': 'U3,U6' });
    expect(findings.officerElements).toEqual(['U3', 'U6']);
  });

  it('are refused out of their range, one too low and one too high alike', () => {
    for (const key of RULE_KEYS) {
      const rule = RULES[key];
      if (rule.kind !== 'number') continue;
      for (const value of [rule.least - 1, rule.most + 1, rule.least + 0.5])
        expect(fits({ ...DEFAULTS, [key]: value }), `${key} ${value}`).toBe(false);
      for (const value of [rule.least, rule.most])
        expect(fits({ ...DEFAULTS, [key]: value }), `${key} ${value}`).toBe(true);
    }
  });

  it.each([
    [
      'a higher level told before a lower one',
      { 'escalationMinutes.1': 0, 'escalationMinutes.0': 5 },
      'rules-escalation',
    ],
    ['a coordinator told before a wait is long', { longWaitAlertMinutes: 10 }, 'rules-long-wait'],
    ['contacts kept longer than the register', { 'retentionDays.contact': 3_000 }, 'rules-retention'],
  ])('are refused where they do not fit one another: %s', (_what, part, code) => {
    const checked = checkRules({ ...DEFAULTS, ...part });
    expect(checked).toMatchObject({ ok: false, error: { code } });
  });

  it('ask U9 before U8 by default, and the other way round where chosen', () => {
    expect(DEFAULTS.surveyOrder).toBe('u9-before-u8');
    const { surveyOrder } = withRules(DEFAULT_SETTINGS, { ...DEFAULTS, surveyOrder: 'u8-before-u9' });
    expect(surveyOrder.slice(-2)).toEqual(['U8', 'U9']);
  });
});
