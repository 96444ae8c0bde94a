/**
 * The rules that the regulations leave to the office (domain 8), each with the range it may have. They are kept as one
 * flat list, so that a change of several goes through as a whole; `a.b` names a field inside another.
 */
import { ok, refuse, type Result } from '../../result.ts';
import { QUESTIONNAIRE_ORDER, SKM_ELEMENTS } from '../skm.ts';

export type RuleUnit =
  'times' | 'tickets' | 'seconds' | 'minutes' | 'days' | 'working-days' | 'steps' | 'megabytes';
export type RuleValue = number | string | boolean;

export interface NumberRule {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly unit: RuleUnit;
}
export interface ChoiceRule {
  readonly kind: 'choice';
  readonly values: readonly [string, ...string[]];
}
export interface SwitchRule {
  readonly kind: 'switch';
}
/** Any of these, none too; written one after the other with commas between, in their own order. */
export interface SetRule {
  readonly kind: 'set';
  readonly values: readonly string[];
}
export type Rule = NumberRule | ChoiceRule | SwitchRule | SetRule;

const number = (least: number, most: number, unit: RuleUnit): NumberRule => ({
  kind: 'number',
  least,
  most,
  unit,
});
const choice = (...values: ChoiceRule['values']): ChoiceRule => ({ kind: 'choice', values });
const SWITCH: SwitchRule = { kind: 'switch' };

const TEN_YEARS = 3_650;

export const RULES = {
  maxCalls: number(1, 5, 'times'),
  secondsBetweenCalls: number(0, 300, 'seconds'),
  undoNoShowSeconds: number(0, 600, 'seconds'),
  recallOffset: number(0, 20, 'tickets'),
  priorityCap: number(1, 10, 'times'),
  longWaitMinutes: number(5, 240, 'minutes'),
  longWaitAlertMinutes: number(5, 480, 'minutes'),
  estimateDays: number(7, 180, 'days'),
  appointmentGraceMinutes: number(0, 120, 'minutes'),
  slaBasis: choice('handling', 'elapsed'),
  dayCount: choice('receipt-is-day-0', 'receipt-is-day-1'),
  posWorkingDay: choice('end-of-next-working-day', 'same-day', 'working-hours-7.5'),
  'escalationMinutes.0': number(0, 480, 'minutes'),
  'escalationMinutes.1': number(0, 960, 'minutes'),
  'escalationMinutes.2': number(0, 1_440, 'minutes'),
  'complaints.workingDays': number(1, 60, 'working-days'),
  'complaints.contactWorkingDays': number(0, 30, 'working-days'),
  'complaints.escalationWorkingDays.0': number(0, 30, 'working-days'),
  'complaints.escalationWorkingDays.1': number(0, 30, 'working-days'),
  'complaints.escalationWorkingDays.2': number(0, 30, 'working-days'),
  'requestEscalationWorkingDays.0': number(0, 30, 'working-days'),
  'requestEscalationWorkingDays.1': number(0, 30, 'working-days'),
  'requestEscalationWorkingDays.2': number(0, 30, 'working-days'),
  caseNearDays: number(0, 6, 'days'),
  'caseEscalationDays.0': number(-6, 30, 'days'),
  'caseEscalationDays.1': number(-6, 30, 'days'),
  'caseEscalationDays.2': number(-6, 30, 'days'),
  onlineServiceDays: number(0, 30, 'working-days'),
  priorityCodeDays: number(1, 730, 'days'),
  'findings.from': choice('rating', 'elements', 'both'),
  'findings.rating.veryPoor': number(1, 4, 'steps'),
  'findings.rating.poor': number(1, 4, 'steps'),
  'findings.element.veryPoor': number(1, 3, 'steps'),
  'findings.element.poor': number(1, 3, 'steps'),
  'findings.officerElements': { kind: 'set', values: Object.keys(SKM_ELEMENTS) },
  deputising: choice('letter-or-oral', 'letter-only'),
  ikmWeight: choice('1/9', '0.11', '0.111'),
  skmUnitIndex: choice('pooled', 'mean-of-services'),
  surveyOrder: choice('u9-before-u8', 'u8-before-u9'),
  officerRating: SWITCH,
  'idle.askAfterS': number(15, 300, 'seconds'),
  'idle.homeAfterS': number(5, 60, 'seconds'),
  requestFileMegabytes: number(1, 25, 'megabytes'),
  'retentionDays.rawIdNumber': number(1, 365, 'days'),
  'retentionDays.contact': number(30, TEN_YEARS, 'days'),
  'retentionDays.register': number(365, TEN_YEARS, 'days'),
  requestRetentionDays: number(365, TEN_YEARS, 'days'),
} as const satisfies Record<string, Rule>;

export type RuleKey = keyof typeof RULES;
export type Rules = Readonly<Record<RuleKey, RuleValue>>;

export const RULE_KEYS = Object.keys(RULES) as RuleKey[];

/** In the order they are read. */
export const RULE_GROUPS = {
  calling: [
    'maxCalls',
    'secondsBetweenCalls',
    'undoNoShowSeconds',
    'recallOffset',
    'priorityCap',
    'longWaitMinutes',
    'estimateDays',
    'appointmentGraceMinutes',
  ],
  time: ['slaBasis', 'dayCount', 'posWorkingDay'],
  supervision: [
    'longWaitAlertMinutes',
    'escalationMinutes.0',
    'escalationMinutes.1',
    'escalationMinutes.2',
    'deputising',
  ],
  complaints: [
    'complaints.workingDays',
    'complaints.contactWorkingDays',
    'complaints.escalationWorkingDays.0',
    'complaints.escalationWorkingDays.1',
    'complaints.escalationWorkingDays.2',
  ],
  requests: [
    'requestEscalationWorkingDays.0',
    'requestEscalationWorkingDays.1',
    'requestEscalationWorkingDays.2',
    'requestFileMegabytes',
  ],
  cases: [
    'findings.from',
    'findings.rating.veryPoor',
    'findings.rating.poor',
    'findings.element.veryPoor',
    'findings.element.poor',
    'findings.officerElements',
    'caseNearDays',
    'caseEscalationDays.0',
    'caseEscalationDays.1',
    'caseEscalationDays.2',
    'onlineServiceDays',
    'priorityCodeDays',
  ],
  survey: ['ikmWeight', 'skmUnitIndex', 'surveyOrder', 'officerRating'],
  kiosk: ['idle.askAfterS', 'idle.homeAfterS'],
  retention: [
    'retentionDays.rawIdNumber',
    'retentionDays.contact',
    'retentionDays.register',
    'requestRetentionDays',
  ],
} as const satisfies Record<string, readonly RuleKey[]>;

export type RuleGroup = keyof typeof RULE_GROUPS;

/** The rules as an office's settings have them. */
export function rulesOf(settings: object): Rules {
  const entries = RULE_KEYS.map((key) => [key, encoded(key, valueAt(settings, key.split('.')))] as const);
  return Object.fromEntries(entries) as Rules;
}

/** Those settings under these rules; what no rule names stays. */
export function withRules<S extends object>(settings: S, rules: Rules): S {
  const changed = structuredClone(settings);
  for (const key of RULE_KEYS) putAt(changed, key.split('.'), decoded(key, rules[key]));
  return changed;
}

/** Whether rules that hang together fit one another; the range of each is the protocol's. */
export function checkRules(rules: Rules): Result<true> {
  const at = (key: RuleKey): number => Number(rules[key]);
  const levels = [
    'escalationMinutes',
    'complaints.escalationWorkingDays',
    'requestEscalationWorkingDays',
    'caseEscalationDays',
  ] as const;
  if (!levels.every((name) => ascends(at(`${name}.0`), at(`${name}.1`), at(`${name}.2`))))
    return refuse('rules-escalation');
  if (!ascends(at('findings.rating.veryPoor'), at('findings.rating.poor'))) return refuse('rules-findings');
  if (!ascends(at('findings.element.veryPoor'), at('findings.element.poor'))) return refuse('rules-findings');
  if (!ascends(at('longWaitMinutes'), at('longWaitAlertMinutes'))) return refuse('rules-long-wait');
  const kept = [at('retentionDays.rawIdNumber'), at('retentionDays.contact'), at('retentionDays.register')];
  return ascends(...kept) ? ok(true) : refuse('rules-retention');
}

function ascends(...values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
}

/** The order of the survey's elements is a list; what is decided of it is which of two comes first (domain 8). */
function encoded(key: RuleKey, value: unknown): RuleValue {
  const rule: Rule = RULES[key];
  if (rule.kind === 'set') return joined(rule, value as readonly string[]);
  if (key !== 'surveyOrder') return value as RuleValue;
  const order = value as readonly string[];
  return order.indexOf('U9') < order.indexOf('U8') ? 'u9-before-u8' : 'u8-before-u9';
}

function decoded(key: RuleKey, value: RuleValue): unknown {
  if (RULES[key].kind === 'set') return partsOf(String(value));
  if (key !== 'surveyOrder') return value;
  return value === 'u9-before-u8' ? QUESTIONNAIRE_ORDER : QUESTIONNAIRE_ORDER.toSorted();
}

/** As a set is written, whatever order it was chosen in. */
export function joined({ values }: SetRule, chosen: readonly string[]): string {
  return values.filter((value) => chosen.includes(value)).join(',');
}

/** What a set that is written so holds. */
export function partsOf(written: string): string[] {
  return written === '' ? [] : written.split(',');
}

type Fields = Record<string, unknown>;

function valueAt(from: object, [name = '', ...rest]: readonly string[]): unknown {
  const value = (from as Fields)[name];
  return rest.length === 0 ? value : valueAt(value as object, rest);
}

function putAt(into: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  const fields = into as Fields;
  if (rest.length === 0) fields[name] = value;
  else putAt(fields[name] as object, rest, value);
}
