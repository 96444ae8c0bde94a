/** A service of the office as its data (domain 5.3, 5.6), and which changes of it would break what goes on. */
import { SERVICE_LETTERS, type ServiceLetter } from '../numbering.ts';
import type { LocalText, TimeStandard } from '../pos.ts';
import { ok, refuse, type Result } from '../../result.ts';

/** Something taken from a document that may be out of date; the office confirms it before it is shown as fact. */
export interface Sourced {
  readonly verified: boolean;
  /** What is doubtful, for whoever sets the office up. */
  readonly note?: string;
}

/** An online way to the same service. `url` is null where the documents name the application only. */
export interface OnlineWay extends Sourced {
  readonly name: string;
  readonly url: string | null;
}

export interface TopicData {
  readonly id: string;
  readonly name: LocalText;
  /** False: not offered any more, still named in history. Absent: offered. */
  readonly active?: boolean;
}

/** A clock of its own inside a request that runs for days, counted in working days from receipt. */
export interface Milestone {
  readonly name: LocalText;
  readonly workingDays: number;
}

export interface ServiceData {
  readonly id: string;
  readonly letter: ServiceLetter;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly requirements: readonly LocalText[];
  readonly standard: TimeStandard;
  readonly standardText: LocalText;
  readonly milestones: readonly Milestone[];
  /** The request must come at least this many working days before the event, C-01; null where nothing is held. */
  readonly leadWorkingDays: number | null;
  readonly fee: LocalText;
  /** What the visitor gets (produk pelayanan). */
  readonly product: LocalText;
  /** NIK: `required` only where the register of a law asks for it (Perki 1/2021). */
  readonly idRule: 'required' | 'optional' | 'none';
  readonly phoneRule: 'required' | 'optional';
  /** Typical minutes at the counter, for the estimate of the wait. */
  readonly handlingMinutes: number;
  readonly topics: readonly TopicData[];
  readonly online: readonly OnlineWay[];
  /** False: closed. It gives no new numbers; those that wait are served, and history still names it. Absent: offered. */
  readonly active?: boolean;
}

/** Of a service or a topic. */
export function isOffered({ active }: { readonly active?: boolean }): boolean {
  return active !== false;
}

/** The same service with nothing said that goes without saying: what is offered is not marked. */
export function tidyService(service: ServiceData): ServiceData {
  const { active, topics, ...rest } = service;
  return {
    ...rest,
    topics: topics.map(({ active: shown, ...topic }) =>
      shown === false ? { ...topic, active: false } : topic,
    ),
    ...(active === false ? { active } : {}),
  };
}

/** What a change of one service depends on. */
export interface AroundService {
  /** Every other service, closed ones too. */
  readonly others: readonly ServiceData[];
  /** Letters numbers were given with today. */
  readonly lettersToday: readonly string[];
  /** Visits, appointments, counters or officers name it. */
  readonly inUse: boolean;
  /** Topics that some visit was registered with. */
  readonly topicsInUse: readonly string[];
}

/**
 * Whether the office's services may become that. A letter stands for one service a day, or two queues would share one
 * row of numbers; the kiosk always has something to offer.
 * @param before null for a new one
 * @param after null to take it away for good
 */
export function checkServiceChange(
  before: ServiceData | null,
  after: ServiceData | null,
  around: AroundService,
): Result<true> {
  const isLast = around.others.every((other) => !isOffered(other));
  if (isLast && (after === null || !isOffered(after))) return refuse('last-service');
  if (after === null) return around.inUse ? refuse('service-in-use') : ok(true);
  const letter = checkLetter(before, after, around);
  return letter.ok ? checkContents(before, after, around) : letter;
}

/** A closed service gives its letter back, from the next office day on where numbers were given with it today. */
function checkLetter(
  before: ServiceData | null,
  after: ServiceData,
  { others, lettersToday }: AroundService,
): Result<true> {
  const { letter } = after;
  if (!isOffered(after)) return ok(true);
  const holder = others.find((other) => isOffered(other) && other.letter === letter);
  if (holder) return refuse('letter-taken', { letter, service: holder.name.id });
  if (letter !== before?.letter && lettersToday.includes(letter)) return refuse('letter-today', { letter });
  return ok(true);
}

function checkContents(
  before: ServiceData | null,
  after: ServiceData,
  { topicsInUse }: AroundService,
): Result<true> {
  const ids = after.topics.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) return refuse('bad-input', { field: 'topics' });
  const lost = before?.topics.find(({ id }) => !ids.includes(id) && topicsInUse.includes(id));
  if (lost) return refuse('topic-in-use', { topic: lost.name.id });
  const days = after.milestones.map(({ workingDays }) => workingDays);
  const inOrder = days.every((day, index) => day > (days[index - 1] ?? 0));
  return inOrder ? ok(true) : refuse('milestones-order');
}

/** The letters a service could have now: those of no other open service, and of none that called with it today. */
export function freeLetters(
  service: Pick<ServiceData, 'id' | 'letter'> | null,
  services: readonly ServiceData[],
  lettersToday: readonly string[],
): ServiceLetter[] {
  const others = services.filter((other) => other.id !== service?.id && isOffered(other));
  return SERVICE_LETTERS.filter(
    (letter) =>
      others.every((other) => other.letter !== letter) &&
      (letter === service?.letter || !lettersToday.includes(letter)),
  );
}

/** An order is of all services, each once; one that was read before a service was added or taken away is out of date. */
export function checkServiceOrder(ids: readonly string[], known: readonly string[]): Result<true> {
  const same = ids.length === known.length && known.every((id) => ids.includes(id));
  return same ? ok(true) : refuse('order-outdated');
}
