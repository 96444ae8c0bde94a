/** One visitor as chance makes them: what they come for, how long they take, and what goes out of the ordinary. */
import type { VulnerableGroup } from '../../../shared/domain/calling.ts';
import { VULNERABLE_GROUPS } from '../../../shared/domain/calling.ts';
import type { GuestBook } from '../../../shared/protocol/kiosk.ts';
import type { Random } from '../random.ts';
import { serviceMs, stepMs, type ServiceMs } from './durations.ts';
import { aGuestBook } from './names.ts';
import { answersOf, type Answers } from './survey-answers.ts';

/** A service as the office offers it. */
export interface OfferedService {
  readonly id: string;
  readonly topicIds: readonly string[];
  readonly typicalMinutes: number;
  /** Share of the visitors who come for it. */
  readonly weight: number;
}

/** One service of a visit and how long it takes there. */
export interface Errand extends ServiceMs {
  readonly serviceId: string;
  readonly topicId: string | null;
}

/** What an officer does with a service beside answering it. */
export type Turn =
  | { readonly kind: 'none' }
  /** Put aside until a paper came or a colleague was asked (ditahan). */
  | { readonly kind: 'hold'; readonly forMs: number }
  /** It needs another service's officer after all (dialihkan). */
  | { readonly kind: 'transfer'; readonly serviceId: string }
  /** It cannot be answered today (dijadwalkan ulang). */
  | { readonly kind: 'reschedule' };

export interface Person {
  readonly no: number;
  readonly book: GuestBook;
  readonly priority: VulnerableGroup | null;
  readonly language: 'id' | 'en';
  readonly registerMs: number;
  readonly verifyMs: number;
  readonly routeMs: number;
  readonly surveyMs: number;
  /** What they chose at the kiosk, which the front office puts right where it was the wrong service. */
  readonly chosenServiceId: string;
  /** One or more, done one after the other. */
  readonly errands: readonly [Errand, ...Errand[]];
  readonly turn: Turn;
  readonly identity: 'verified' | 'corrected' | 'rejected';
  readonly outcome: 'solved' | 'clarified';
  /** Not in the room when called at that stage; back so much later, or never. */
  readonly absent: {
    readonly stage: 'front-office' | 'helpdesk';
    readonly backAfterMs: number | null;
  } | null;
  /** Gives up after waiting so long. */
  readonly patienceMs: number | null;
  readonly givesUp: 'tells' | 'phones' | 'vanishes';
  readonly survey: Answers | null;
}

const MINUTE = 60_000;

/** Shares of domain 7; where it gives none, what an office would call "now and then". */
const SHARE = {
  priority: 0.08,
  english: 0.02,
  wrongService: 0.02,
  secondService: 0.05,
  reschedule: 0.04,
  hold: 0.03,
  transfer: 0.03,
  corrected: 0.03,
  rejected: 0.005,
  noShow: 0.05,
  slowSystem: 0.01,
  overnight: 0.1,
  noShowComesBack: 0.4,
  limitedPatience: 0.06,
  survey: 0.45,
} as const;

/** What goes out of the ordinary; the other shares say who comes. */
const HAPPENINGS = [
  'wrongService',
  'secondService',
  'reschedule',
  'hold',
  'transfer',
  'corrected',
  'rejected',
  'noShow',
  'slowSystem',
  'overnight',
] as const;
type Shares = Readonly<Record<(typeof HAPPENINGS)[number], number>>;

/** How often each befalls somebody, in an office as eventful as that. */
function shares(eventful: number): Shares {
  const entries = HAPPENINGS.map((what) => [what, Math.min(SHARE[what] * eventful, MOST)]);
  return Object.fromEntries(entries) as Shares;
}

/** The central system does not answer while the ID is checked: longer than any standard of that step. */
const SLOW_MS = 12 * MINUTE;

/** However eventful an office is, most visits go as they should. */
const MOST = 0.25;

/** @param no tells this person from every other of the whole run */
export function aPerson(
  random: Random,
  no: number,
  { services, eventful }: { readonly services: readonly OfferedService[]; readonly eventful: number },
): Person {
  const share = shares(eventful);
  // drawn apart, so that who comes is the same in every office
  const isSlow = random.stream('slow system').chance(share.slowSystem);
  const isLong = random.stream('overnight').chance(share.overnight);
  const main = pickService(random, services);
  const errands: [Errand, ...Errand[]] = [anErrand(random, main)];
  if (random.chance(share.secondService)) {
    const second = pickService(random, services);
    if (second.id !== main.id) errands.push(anErrand(random, second));
  }
  return {
    no,
    book: aGuestBook(random, no),
    priority: random.chance(SHARE.priority) ? random.pick(VULNERABLE_GROUPS) : null,
    language: random.chance(SHARE.english) ? 'en' : 'id',
    registerMs: stepMs(random, 'register'),
    verifyMs: stepMs(random, 'verify') + (isSlow ? SLOW_MS : 0),
    routeMs: stepMs(random, 'route'),
    surveyMs: stepMs(random, 'survey'),
    chosenServiceId: random.chance(share.wrongService) ? pickService(random, services).id : main.id,
    errands,
    turn: untilTomorrow(aTurn(random, services, main, share), isLong),
    identity: random.weighted([
      ['verified', 1 - share.corrected - share.rejected],
      ['corrected', share.corrected],
      ['rejected', share.rejected],
    ]),
    outcome: random.chance(0.8) ? 'solved' : 'clarified',
    absent: anAbsence(random, share.noShow),
    patienceMs: random.chance(SHARE.limitedPatience) ? random.between(40, 120) * MINUTE : null,
    givesUp: random.pick(['tells', 'phones', 'vanishes']),
    survey: random.chance(SHARE.survey) ? answersOf(random, eventful) : null,
  };
}

function pickService(random: Random, services: readonly OfferedService[]): OfferedService {
  return random.weighted(services.map((service) => [service, service.weight] as const));
}

function anErrand(random: Random, service: OfferedService): Errand {
  const [first, ...rest] = service.topicIds;
  return {
    serviceId: service.id,
    topicId: first === undefined ? null : random.pick([first, ...rest]),
    ...serviceMs(random, service.typicalMinutes),
  };
}

function aTurn(
  random: Random,
  services: readonly OfferedService[],
  main: OfferedService,
  { hold, transfer, reschedule }: Shares,
): Turn {
  return random.weighted<() => Turn>([
    [() => ({ kind: 'none' }), 1 - hold - transfer - reschedule],
    [() => ({ kind: 'hold', forMs: Math.round(random.between(5, 40) * MINUTE) }), hold],
    [
      () => {
        const other = pickService(random, services);
        return other.id === main.id ? { kind: 'none' } : { kind: 'transfer', serviceId: other.id };
      },
      transfer,
    ],
    [() => ({ kind: 'reschedule' }), reschedule],
  ])();
}

/** What waits for another office is not there on the same day. */
function untilTomorrow(turn: Turn, isLong: boolean): Turn {
  return turn.kind === 'hold' && isLong ? { ...turn, forMs: 20 * 60 * MINUTE } : turn;
}

function anAbsence(random: Random, noShow: number): Person['absent'] {
  if (!random.chance(noShow)) return null;
  const back = random.chance(SHARE.noShowComesBack);
  return {
    stage: random.chance(0.6) ? 'front-office' : 'helpdesk',
    backAfterMs: back ? Math.round(random.lognormal({ median: 6, p95: 30 }) * MINUTE) : null,
  };
}
