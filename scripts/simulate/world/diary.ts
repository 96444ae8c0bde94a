/** What the simulation itself saw, beside the rows: refusals, taps, promises made to visitors, trouble. */
import type { WaitRange } from '../../../shared/domain/estimate.ts';
import type { CommandName } from '../../../shared/protocol/commands.ts';
import type { Result } from '../../../shared/result.ts';

/** A last tap at a kiosk and the number that was answered to it. */
export interface Tap {
  readonly idempotencyKey: string;
  readonly ticket: string;
}

/** What a visitor was told when the number was given. */
export interface Promised {
  readonly visitId: string;
  readonly range: WaitRange;
}

export type Incident =
  | 'turned-away'
  | 'connection-lost'
  | 'tapped-twice'
  | 'hub-restarted'
  | 'printer-out'
  | 'gave-up'
  | 'phone-refused'
  | 'came-back';

export interface Diary {
  command(name: CommandName, reply: Result<unknown>): void;
  tap(tap: Tap): void;
  promise(promised: Promised): void;
  note(incident: Incident): void;
  readonly commands: number;
  /** `command code` and how often. */
  readonly refusals: ReadonlyMap<string, number>;
  readonly taps: readonly Tap[];
  readonly promises: readonly Promised[];
  readonly incidents: ReadonlyMap<Incident, number>;
}

export function createDiary(): Diary {
  const refusals = new Map<string, number>();
  const incidents = new Map<Incident, number>();
  const taps: Tap[] = [];
  const promises: Promised[] = [];
  let commands = 0;
  return {
    command(name, reply) {
      commands += 1;
      if (!reply.ok) count(refusals, `${name} ${reply.error.code}`);
    },
    tap: (tap) => void taps.push(tap),
    promise: (promised) => void promises.push(promised),
    note: (incident) => count(incidents, incident),
    get commands() {
      return commands;
    },
    refusals,
    taps,
    promises,
    incidents,
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
