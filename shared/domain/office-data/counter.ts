/** A counter (loket) as it is edited, and which changes of it would leave somebody waiting for nobody. */
import { ok, refuse, type Result } from '../../result.ts';
import type { Stage } from '../visit.ts';

export interface CounterData {
  readonly id: string;
  /** What the service point is called and spoken as: Loket, Meja or Ruang. */
  readonly label: string;
  readonly number: number;
  readonly stages: readonly Stage[];
  /** Services served at the helpdesk stage; the front office sees every service. */
  readonly serviceIds: readonly string[];
  /** False: out of use. No officer can open it, and no screen shows it; history still names it. */
  readonly active: boolean;
}

/** What a change of one counter depends on. */
export interface AroundCounter {
  readonly others: readonly CounterData[];
  /** An officer sits there. */
  readonly open: boolean;
  /** Visits that wait for it, are on hold there, or will come back to it. */
  readonly waiting: number;
  /** A visit was called there, or it has figures of some day. */
  readonly inUse: boolean;
  /** Ids of all services. */
  readonly services: readonly string[];
}

/**
 * @param before null for a new one
 * @param after null to take it away for good
 */
export function checkCounterChange(
  before: CounterData | null,
  after: CounterData | null,
  around: AroundCounter,
): Result<true> {
  const leaves = !after?.active;
  if (leaves) {
    const fits = checkLeaving(around);
    if (!fits.ok) return fits;
  }
  if (after === null) return around.inUse ? refuse('counter-in-use') : ok(true);
  const same = around.others.find(({ number }) => number === after.number);
  if (same) return refuse('counter-number-taken', { counter: `${same.label} ${same.number}` });
  const sameStages = JSON.stringify(before?.stages) === JSON.stringify(after.stages);
  if (around.open && !sameStages) return refuse('counter-open');
  return checkWork(after, around.services);
}

function checkLeaving({ others, open, waiting }: AroundCounter): Result<true> {
  if (open) return refuse('counter-open');
  if (waiting > 0) return refuse('counter-waits', { count: waiting });
  return others.some(({ active }) => active) ? ok(true) : refuse('last-counter');
}

/** A counter of the helpdesk alone without a service would call nobody. */
function checkWork({ stages, serviceIds }: CounterData, services: readonly string[]): Result<true> {
  if (serviceIds.some((id) => !services.includes(id))) return refuse('service-unknown');
  const idle = serviceIds.length === 0 && !stages.includes('front-office');
  return idle ? refuse('counter-no-service') : ok(true);
}
