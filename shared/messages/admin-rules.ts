/** The office's rules in words: what each decides, where it comes from, and what its choices are (domain 8). */
import {
  partsOf,
  RULES,
  type Rule,
  type RuleGroup,
  type RuleKey,
  type RuleUnit,
  type RuleValue,
} from '../domain/office-data/rules.ts';
import { accountRules } from './admin-rules-account.ts';
import { hallRules } from './admin-rules-hall.ts';
import type { RuleWords } from './rule-words.ts';

const units: Record<RuleUnit, string> = {
  times: 'kali',
  tickets: 'nomor',
  seconds: 'detik',
  minutes: 'menit',
  days: 'hari',
  'working-days': 'hari kerja',
  steps: 'tingkat',
  megabytes: 'MB',
};

const groups: Record<RuleGroup, string> = {
  calling: 'Pemanggilan dan antrean',
  time: 'Cara menghitung waktu',
  supervision: 'Pengawasan dan penggantian',
  complaints: 'Pengaduan',
  requests: 'Permohonan',
  cases: 'Rekap harian dan kasus',
  survey: 'Survei kepuasan',
  kiosk: 'Kios yang ditinggalkan',
  retention: 'Masa simpan data pribadi',
};

const rules: Record<RuleKey, RuleWords> = { ...hallRules.id, ...accountRules.id };

const id = {
  title: 'Aturan',
  lead: 'Yang diserahkan peraturan kepada kantor. Perubahan berlaku segera di semua layar.',
  units,
  groups,
  rules,
  standard: (value: string) => `Bawaan: ${value}`,
  range: (least: string, most: string) => `${least} sampai ${most}`,
  outOf: (least: string, most: string) => `Isi angka ${least} sampai ${most}.`,
  on: 'Ya',
  off: 'Tidak',
  none: 'tidak ada',
  changed: (n: number) => `${n} perubahan belum disimpan`,
  other: 'Bukan bawaan',
  save: 'Simpan Aturan',
  discard: 'Batalkan',
  toDefaults: 'Pakai Bawaan',
  what: 'Aturan',
};

export type AdminRulesTexts = typeof id;

const unitsEn: Record<RuleUnit, string> = {
  times: 'times',
  tickets: 'numbers',
  seconds: 'seconds',
  minutes: 'minutes',
  days: 'days',
  'working-days': 'working days',
  steps: 'steps',
  megabytes: 'MB',
};

const groupsEn: Record<RuleGroup, string> = {
  calling: 'Calling and queueing',
  time: 'How time is counted',
  supervision: 'Supervision and deputising',
  complaints: 'Complaints',
  requests: 'Requests',
  cases: 'Daily recap and cases',
  survey: 'Satisfaction survey',
  kiosk: 'A kiosk that was left',
  retention: 'How long personal data is kept',
};

const rulesEn: Record<RuleKey, RuleWords> = { ...hallRules.en, ...accountRules.en };

const en: AdminRulesTexts = {
  title: 'Rules',
  lead: 'What the regulations leave to the office. A change holds at once, on every screen.',
  units: unitsEn,
  groups: groupsEn,
  rules: rulesEn,
  standard: (value) => `Default: ${value}`,
  range: (least, most) => `${least} to ${most}`,
  outOf: (least, most) => `Give a number from ${least} to ${most}.`,
  on: 'Yes',
  off: 'No',
  none: 'none',
  changed: (n) => `${n} ${n === 1 ? 'change is' : 'changes are'} not saved yet`,
  other: 'Not the default',
  save: 'Save rules',
  discard: 'Discard',
  toDefaults: 'Use defaults',
  what: 'The rules',
};

export const adminRulesTexts = { id, en };

/** A rule's value in words: "3 kali", "Surat tugas saja", "Ya". */
export function ruleText(key: RuleKey, value: RuleValue, lang: 'id' | 'en'): string {
  const t = adminRulesTexts[lang];
  if (typeof value === 'boolean') return value ? t.on : t.off;
  const rule: Rule = RULES[key];
  if (rule.kind === 'set') return partsOf(String(value)).join(', ') || t.none;
  if (rule.kind === 'number') return `${Number(value).toLocaleString(lang)} ${t.units[rule.unit]}`;
  return t.rules[key].choices?.[value] ?? String(value);
}
