/** Everything the actors share: the time, the hub, the room, chance, and the diary. */
import type { Random } from '../random.ts';
import type { OfferedService } from '../people/person.ts';
import type { OfficeClock } from './clock.ts';
import type { Diary } from './diary.ts';
import type { Hall } from './hall.ts';
import type { HubHost } from './hub-host.ts';
import type { Paper } from './paper.ts';
import type { Pulse } from './pulse.ts';
import type { Planned, Schedule } from './schedule.ts';
import type { Trouble } from './trouble.ts';

export interface World {
  readonly clock: OfficeClock;
  readonly schedule: Schedule;
  /** In so many ms from now. @returns what cancels it */
  after(ms: number, run: Planned['run']): () => void;
  readonly random: Random;
  readonly hub: HubHost;
  readonly hall: Hall;
  readonly paper: Paper;
  readonly pulse: Pulse;
  readonly diary: Diary;
  readonly trouble: Trouble;
  readonly services: readonly OfferedService[];
  /** How many times as often as usual things go out of the ordinary. */
  readonly eventful: number;
}
