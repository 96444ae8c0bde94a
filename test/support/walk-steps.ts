/** Any officers, any commands, in any order: what a random walk through an office is made of. */
import fc from 'fast-check';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { isHeld, isWaiting } from '../../shared/domain/visit.ts';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';

export const STAFF: readonly { id: string; roles: readonly OfficerRole[]; counterId: string }[] = [
  { id: 'lestari', roles: ['front-office'], counterId: 'loket-1' },
  { id: 'rika', roles: ['front-office', 'helpdesk'], counterId: 'loket-21' },
  { id: 'usman', roles: ['helpdesk'], counterId: 'loket-3' },
  { id: 'yohana', roles: ['helpdesk', 'coordinator'], counterId: 'loket-2' },
];

const COMMANDS = [
  'forward',
  'register',
  'call-next',
  'call-chosen',
  'start',
  'verify',
  'route',
  'question',
  'finish',
  'absent',
  'recall',
  'no-show',
  'undo',
  'report-back',
  'release',
  'reject',
  'reschedule',
  'transfer',
  'hold',
  'resume',
  'add-service',
  'remove-service',
  'deputise',
  'compensation',
  'cancel',
  'priority',
  'note',
  'survey',
  'reveal',
  'open',
  'close',
  'pause',
  'continue',
  'dismiss',
  'stages',
  'wait',
] as const;

export interface Step {
  readonly what: (typeof COMMANDS)[number];
  readonly who: number;
  /** Which visit: mostly the one in hand, so that long ways are walked too. */
  readonly visit: number;
  readonly onOwn: boolean;
  readonly explains: boolean;
  readonly minutes: number;
}

/** Rarer ways that need more than one step to mean something. */
const OFTEN = ['absent', 'absent', 'report-back', 'hold', 'resume', 'transfer', 'add-service'] as const;

export const anyStep: fc.Arbitrary<Step> = fc.record({
  // the way forward is drawn more often than what leads off it, or no walk would get far
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('register', ...Array<'forward'>(5).fill('forward')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...OFTEN),
    },
    { weight: 2, arbitrary: fc.constantFrom(...COMMANDS) },
  ),
  who: fc.nat({ max: STAFF.length - 1 }),
  visit: fc.nat({ max: 30 }),
  onOwn: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  explains: fc.boolean(),
  minutes: fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.nat({ max: 900 }) },
  ),
});

/** What an officer does who calls a visitor that does not come. */
export function whenAbsent(own: VisitRow | undefined, calls: number): 'recall' | 'no-show' {
  return (own?.calls ?? 0) < calls ? 'recall' : 'no-show';
}

/** The visit a command is mostly about: the one in hand, or one it can do something with. */
export function aimOf(
  what: Step['what'],
  visits: readonly VisitRow[],
  officerId: string,
): VisitRow | undefined {
  const first = (fits: (visit: VisitRow) => boolean): VisitRow | undefined => visits.find(fits);
  switch (what) {
    case 'resume':
      return first(({ state, officerId: owner }) => state === 'on-hold' && owner === officerId);
    case 'undo':
    case 'report-back':
      return first(({ state }) => state === 'skipped');
    case 'call-chosen':
      return first(({ state }) => isWaiting(state));
    case 'survey':
      return first(({ state }) => state === 'survey');
    default:
      return inHandOf(visits, officerId);
  }
}

export function inHandOf(visits: readonly VisitRow[], officerId: string): VisitRow | undefined {
  return visits.find((visit) => isHeld(visit.state) && visit.officerId === officerId);
}

/** What an officer does next who does everything as it should be. */
export function nextFor(own: VisitRow | undefined): Exclude<Step['what'], 'forward'> {
  switch (own?.state) {
    case 'called-front-office':
    case 'called-helpdesk':
      return 'start';
    case 'verifying':
      return 'verify';
    case 'routing':
      return 'route';
    case 'serving':
      return own.question === null ? 'question' : 'finish';
    default:
      return 'call-next';
  }
}
