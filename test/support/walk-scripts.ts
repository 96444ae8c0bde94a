/**
 * Walks written out, for what chance may leave out: each is sure to reach what it is named after, whatever the random
 * walks beside it do. Everyone in them takes a minute for everything, unless it says otherwise.
 */
import { HELD_STATES } from '../../shared/domain/visit.ts';
import { STAFF, type Step } from './walk-steps.ts';

type What = Step['what'];

const aStep: Omit<Step, 'what'> = { who: 0, visit: 1, onOwn: true, explains: false, minutes: 1 };

/** An officer does these one after the other, with the visit in hand or one that it fits. */
function by(officerId: string, ...whats: readonly What[]): Step[] {
  const who = STAFF.findIndex(({ id }) => id === officerId);
  if (who < 0) throw new Error(`Nobody here is ${officerId}.`);
  return whats.map((what) => ({ ...aStep, what, who }));
}

/** The same steps, but the first only so much later. */
function after(minutes: number, [first, ...rest]: readonly Step[]): Step[] {
  return first ? [{ ...first, minutes }, ...rest] : [];
}

const explained = (steps: readonly Step[]): Step[] => steps.map((step) => ({ ...step, explains: true }));

const registered = by('lestari', 'register');
const calledFirst = [...registered, ...by('lestari', 'call-next')];
const verifying = [...calledFirst, ...by('lestari', 'start')];
const routing = [...verifying, ...by('lestari', 'verify')];
// the front office gives it to the counter of Rika
const calledThen = [...routing, ...by('lestari', 'route'), ...by('rika', 'call-next')];
const serving = [...calledThen, ...by('rika', 'start')];

/** States in which a visit is an officer's. */
export const OWNED_STATES = [...HELD_STATES, 'on-hold'] as const;

/** From an empty morning to one visit in that state. */
export const WALK_TO: Readonly<Record<(typeof OWNED_STATES)[number], readonly Step[]>> = {
  'called-front-office': calledFirst,
  verifying,
  routing,
  'called-helpdesk': calledThen,
  serving,
  'on-hold': [...serving, ...by('rika', 'hold')],
};

const DAY_MINUTES = 24 * 60;

const twoServices = [
  ...serving,
  ...by('rika', 'add-service', 'question', 'finish'),
  ...by('rika', 'call-next', 'start', 'question', 'finish', 'survey'),
];

// passed over after two calls, put back by its visitor, passed over again and never seen again
const passedOver = [
  ...calledFirst,
  ...by('lestari', 'recall', 'no-show', 'report-back', 'call-next', 'recall', 'no-show'),
  ...after(DAY_MINUTES, by('lestari', 'wait')),
];

const putAside = [...WALK_TO['on-hold'], ...by('rika', 'resume', 'question', 'finish')];

// what ran over is refused until it is explained
const late = [...verifying, ...after(30, by('lestari', 'verify')), ...explained(by('lestari', 'verify'))];

// its time is over, and so is the visit
const cutShort = [...verifying, ...after(30, by('lestari', 'cancel'))];

/**
 * Between them they come by every state of a visit, a second service, a step that is refused for want of its
 * explanation, and one that ran over and ended with its visit.
 */
export const SURE_WALKS: readonly (readonly Step[])[] = [twoServices, passedOver, putAside, late, cutShort];
