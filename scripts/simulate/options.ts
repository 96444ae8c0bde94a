/** What `npm run simulate --` takes. */
import { isProfileId } from '../../db/seed/profiles/index.ts';
import type { ProfileId } from '../../db/seed/profiles/types.ts';

export interface SimulateOptions {
  readonly profile: ProfileId;
  /** Visitors on an average working day. */
  readonly visits: number;
  /** Working days in a row; weekends and holidays are passed over. */
  readonly days: number;
  readonly seeds: readonly number[];
  /** The first day that may be simulated, office-local `YYYY-MM-DD`. */
  readonly from: string;
  /** The working days of that whole year instead, and what its reports say; null for `days` from `from` on. */
  readonly year: number | null;
  /** Of a year: lives the first two of every so many working days, and the last one. */
  readonly every: number;
  /** How many times as often as usual things go out of the ordinary: rejected, put off, transferred, rated low. */
  readonly eventful: number;
  readonly json: boolean;
}

export type ReadSimulateOptions =
  | { readonly ok: true; readonly value: SimulateOptions }
  | { readonly ok: false; readonly sentences: readonly string[] };

export const USAGE =
  'npm run simulate -- [--profile kaltara] [--visits 250] [--days 1] [--seed 7 | --seed 1..20] [--from 2026-11-23] [--year 2026] [--every 1] [--eventful 1] [--json]';

const DEFAULTS = {
  profile: 'kaltara',
  visits: '250',
  days: '1',
  seed: '7',
  from: '2026-11-23',
  year: '',
  every: '1',
  eventful: '1',
};
type Key = keyof typeof DEFAULTS;

export function readOptions(args: readonly string[]): ReadSimulateOptions {
  const given: Record<Key, string> = { ...DEFAULTS };
  const wrong: string[] = [];
  let json = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name = '', attached] = arg.replace(/^--/, '').split('=', 2);
    if (arg === '--json') json = true;
    else if (arg.startsWith('--') && isKey(name)) given[name] = attached ?? rest.shift() ?? '';
    else wrong.push(`There is no option ${arg}.`);
  }
  const { profile, from } = given;
  const visits = wholeNumber(given.visits, 1, 2_000);
  const days = wholeNumber(given.days, 1, 500);
  const seeds = readSeeds(given.seed);
  if (!isProfileId(profile)) wrong.push(`There is no profile ${profile}.`);
  if (visits === undefined) wrong.push('--visits is a number from 1 to 2000.');
  if (days === undefined) wrong.push('--days is a number from 1 to 500.');
  if (seeds === undefined) wrong.push('--seed is a number like 7 or a range like 1..20.');
  if (!isDay(from)) wrong.push('--from is a day like 2026-11-23.');
  const year = given.year === '' ? null : wholeNumber(given.year, 2_000, 2_100);
  const every = wholeNumber(given.every, 1, 60);
  const eventful = wholeNumber(given.eventful, 1, 10);
  if (year === undefined) wrong.push('--year is a year like 2026.');
  if (every === undefined) wrong.push('--every is a number from 1 to 60.');
  if (eventful === undefined) wrong.push('--eventful is a number from 1 to 10.');
  if (wrong.length > 0 || !isProfileId(profile) || !visits || !days || !seeds || !every || !eventful)
    return { ok: false, sentences: [...wrong, USAGE] };
  const begins = year == null ? from : `${year}-01-01`;
  return {
    ok: true,
    value: { profile, visits, days, seeds, from: begins, year: year ?? null, every, eventful, json },
  };
}

function isKey(name: string): name is Key {
  return Object.hasOwn(DEFAULTS, name);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function wholeNumber(text: string, low: number, high: number): number | undefined {
  const n = Number(text);
  return /^\d+$/.test(text) && n >= low && n <= high ? n : undefined;
}

/** `7`, or `1..20` with both ends. */
function readSeeds(text: string): readonly number[] | undefined {
  const match = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  if (last < first || last - first > 1_000) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
