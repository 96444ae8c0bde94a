/** The satisfaction survey by the arithmetic of domain 2.3, in whole numbers. */
import { hourOf, hundredths, mutuOf, over, ratio, sumOf, valueOf, type Ratio } from '../arithmetic.ts';
import type { Asked, TheYear } from '../the-year.ts';

export const CODES = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'] as const;

export interface Survey {
  readonly service: string;
  readonly answers: Readonly<Record<string, number>>;
  readonly sex: string | null;
  readonly age: number | null;
  readonly education: string | null;
  readonly occupation: string | null;
  readonly at: number;
}

/** Those answered whole; of the service that was asked for. */
export function surveysOf(
  year: TheYear,
  { from, to, serviceId }: Pick<Asked, 'from' | 'to' | 'serviceId'>,
): Survey[] {
  return year
    .rows<Omit<Survey, 'answers'> & { answers: string }>(
      `SELECT v."serviceId" AS service, answers, sex, age, education, occupation, s."createdAt" AS at
       FROM survey s JOIN visit v ON v.id = s."visitId" WHERE answers IS NOT NULL AND v.day BETWEEN ? AND ?`,
      from,
      to,
    )
    .filter(({ service }) => (serviceId ?? service) === service)
    .map((row) => ({ ...row, answers: JSON.parse(row.answers) as Record<string, number> }));
}

export interface Index {
  readonly responses: number;
  readonly means: readonly number[];
  readonly nik: number;
  readonly mutu: string;
  readonly elements: readonly (readonly [string, number, number, number, number, string])[];
}

/** @returns null of no answers */
export function indexOf(surveys: readonly Survey[], unit: 'pooled' | 'mean-of-services'): Index | null {
  if (surveys.length === 0) return null;
  const services = [...Map.groupBy(surveys, ({ service }) => service).values()];
  const meanOf = (those: readonly Survey[], code: string): Ratio =>
    ratio(
      those.reduce((sum, { answers }) => sum + (answers[code] ?? NaN), 0),
      those.length,
    );
  const means = CODES.map((code) =>
    unit === 'pooled'
      ? meanOf(surveys, code)
      : over(sumOf(services.map((those) => meanOf(those, code))), services.length),
  );
  const nik = hundredths(over(sumOf(means), CODES.length), 25);
  return {
    responses: surveys.length,
    means: means.map(valueOf),
    nik,
    mutu: mutuOf(nik),
    elements: means.map((mean, n) => {
      const value = hundredths(mean, 25);
      const weighted = valueOf(over(mean, CODES.length));
      return [CODES[n] ?? '', surveys.length, valueOf(mean), weighted, value, mutuOf(value)];
    }),
  };
}

/** Who used the services: numbers that were served, each once for every service it had. */
export function usersOf(
  year: TheYear,
  { from, to }: Pick<Asked, 'from' | 'to'>,
): { all: number; of: Map<string, number> } {
  const uses = new Set<string>();
  const all = year.visits.filter(({ day, outcome }) => from <= day && day <= to && outcome !== null);
  for (const { id } of all) {
    for (const { visit, service } of year.services) if (visit.id === id) uses.add(`${id} ${service}`);
  }
  const of = new Map<string, number>();
  for (const use of uses) {
    const service = use.slice(use.indexOf(' ') + 1);
    of.set(service, (of.get(service) ?? 0) + 1);
  }
  return { all: all.length, of };
}

/** The bands of the survey's form. */
export function bandOf(at: number): string {
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
  if (Number(hourOf(at)) >= 8 && time <= '12:00') return '08.00–12.00';
  if (Number(hourOf(at)) >= 13 && time <= '17:00') return '13.00–17.00';
  return 'Jam lain';
}

export function ageOf(age: number | null): string {
  if (age === null) return 'Tidak diisi';
  if (age < 20) return 'Di bawah 20 tahun';
  if (age >= 60) return '60 tahun ke atas';
  return `${Math.floor(age / 10)}0–${Math.floor(age / 10)}9 tahun`;
}
