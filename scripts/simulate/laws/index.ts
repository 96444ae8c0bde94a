/** Every law there is, and what becomes of an office that breaks one. */
import { appointments } from './appointments.ts';
import { backAfterThree } from './back-after-three.ts';
import { callingOrder } from './calling-order.ts';
import { deputising } from './deputising.ts';
import { escalations } from './escalations.ts';
import { nothingErased } from './nothing-erased.ts';
import { numbers } from './numbers.ts';
import { oneEnding } from './one-ending.ts';
import { oneInHand } from './one-in-hand.ts';
import { openCounters } from './open-counters.ts';
import { overnight } from './overnight.ts';
import { overrunsExplained } from './overruns-explained.ts';
import { paper } from './paper.ts';
import { quietLog } from './quiet-log.ts';
import { replayed } from './replayed.ts';
import { rounds } from './rounds.ts';
import { stepsOwned } from './steps-owned.ts';
import { taps } from './taps.ts';
import { threeCalls } from './three-calls.ts';
import type { Law, Picture } from './types.ts';
import { waitingKept } from './waiting-kept.ts';

export const LAWS: readonly Law[] = [
  oneEnding,
  numbers,
  taps,
  paper,
  oneInHand,
  stepsOwned,
  overrunsExplained,
  openCounters,
  callingOrder,
  threeCalls,
  backAfterThree,
  waitingKept,
  rounds,
  appointments,
  deputising,
  escalations,
  overnight,
  nothingErased,
  replayed,
  quietLog,
];

export interface Breach {
  readonly law: string;
  readonly says: string;
  readonly evidence: readonly string[];
}

/** @returns the laws that are broken, each with what shows it */
export function brokenLaws(now: Picture, before?: Picture): Breach[] {
  return LAWS.flatMap((law) => {
    const evidence = law.broken(now, before);
    return evidence.length === 0 ? [] : [{ law: law.name, says: law.says, evidence }];
  });
}
