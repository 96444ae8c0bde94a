/** Who answered (domain 2.2): counted, never named. */

export const CHARACTERISTICS = ['sex', 'age', 'education', 'occupation', 'hour'] as const;
export type Characteristic = (typeof CHARACTERISTICS)[number];

/** What each is counted by, in the order it is reported; `unsaid` is who gave no answer. */
export const INDICATORS = {
  sex: ['L', 'P', 'unsaid'],
  age: ['under-20', '20-29', '30-39', '40-49', '50-59', '60-over', 'unsaid'],
  education: ['SD', 'SMP', 'SMA', 'D3', 'S1', 'S2', 'S3', 'unsaid'],
  occupation: ['PNS', 'TNI', 'POLRI', 'Swasta', 'Wirausaha', 'Lainnya', 'unsaid'],
  /** The survey form's two bands; what lies outside them is said to. */
  hour: ['08-12', '13-17', 'other'],
} as const satisfies Record<Characteristic, readonly string[]>;

export type Indicator<C extends Characteristic> = (typeof INDICATORS)[C][number];

export interface Respondent {
  readonly sex: string | null;
  readonly age: number | null;
  readonly education: string | null;
  readonly occupation: string | null;
  /** Time of day the survey was given, `HH:MM`. */
  readonly time: string;
}

export type RespondentCounts = Readonly<Record<Characteristic, Readonly<Record<string, number>>>>;

export function indicatorsOf(respondent: Respondent): Readonly<Record<Characteristic, string>> {
  return {
    sex: respondent.sex ?? 'unsaid',
    age: ageGroup(respondent.age),
    education: respondent.education ?? 'unsaid',
    occupation: respondent.occupation ?? 'unsaid',
    hour: hourBand(respondent.time),
  };
}

export function ageGroup(age: number | null): Indicator<'age'> {
  if (age === null) return 'unsaid';
  if (age < 20) return 'under-20';
  if (age >= 60) return '60-over';
  const decade = Math.floor(age / 10);
  return INDICATORS.age[decade - 1] ?? 'unsaid';
}

export function hourBand(time: string): Indicator<'hour'> {
  if (time >= '08:00' && time <= '12:00') return '08-12';
  return time >= '13:00' && time <= '17:00' ? '13-17' : 'other';
}

export function noRespondents(): Record<Characteristic, Record<string, number>> {
  return { sex: {}, age: {}, education: {}, occupation: {}, hour: {} };
}

export function addRespondents(all: readonly RespondentCounts[]): RespondentCounts {
  const sum = noRespondents();
  for (const counts of all) {
    for (const characteristic of CHARACTERISTICS) {
      const into = sum[characteristic];
      for (const [indicator, n] of Object.entries(counts[characteristic])) {
        into[indicator] = (into[indicator] ?? 0) + n;
      }
    }
  }
  return sum;
}
