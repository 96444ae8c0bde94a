/** How long things take at an office (domain 7), as lognormal distributions in minutes. */
import type { Lognormal, Random } from '../random.ts';

/** The p95 of a service is to its median as that of the konsultasi: 60 to 18 minutes. */
const SERVICE_SPREAD = 60 / 18;
/** Telling the question takes this share of a service, answering it the rest. */
const QUESTION_SHARE = 0.25;

export const STEP_MINUTES = {
  register: { median: 3, p95: 9 },
  verify: { median: 2, p95: 7 },
  route: { median: 1, p95: 3 },
  survey: { median: 2, p95: 5 },
} as const satisfies Record<string, Lognormal>;

/** @returns ms */
export function stepMs(random: Random, step: keyof typeof STEP_MINUTES): number {
  return Math.round(random.lognormal(STEP_MINUTES[step]) * 60_000);
}

export interface ServiceMs {
  readonly question: number;
  readonly solution: number;
}

/** @param typicalMinutes the service's median */
export function serviceMs(random: Random, typicalMinutes: number): ServiceMs {
  const whole = random.lognormal({ median: typicalMinutes, p95: typicalMinutes * SERVICE_SPREAD }) * 60_000;
  return { question: Math.round(whole * QUESTION_SHARE), solution: Math.round(whole * (1 - QUESTION_SHARE)) };
}

/** What a service takes on average, ms: the mean of that lognormal, for staffing. */
export function meanServiceMs(typicalMinutes: number): number {
  const sigma = Math.log(SERVICE_SPREAD) / 1.644_853_6;
  return typicalMinutes * Math.exp((sigma * sigma) / 2) * 60_000;
}
