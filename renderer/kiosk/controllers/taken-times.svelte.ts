import { monthsFrom } from '../../../shared/domain/days.ts';
import { takenOf, type Taken } from '../request/taken.ts';
import type { Hub } from './hub.ts';

/** When a facility is taken, as far as it was looked at (P-02). */
export class TakenTimes {
  /** Null where the hub could not say. */
  list = $state.raw<readonly Taken[] | null>([]);

  readonly #hub: Hub;
  readonly #zone: () => string;
  /** Answers may overtake one another; only that to the newest question counts. */
  #asked = '';

  constructor(hub: Hub, zone: () => string) {
    this.#hub = hub;
    this.#zone = zone;
  }

  /** Looks at a month and the next. @param month `YYYY-MM` */
  async load(facilityId: string, month: string): Promise<void> {
    const asked = `${facilityId} ${month}`;
    this.#asked = asked;
    const to = `${monthsFrom(month, 2)}-01`;
    const reply = await this.#hub.send('facility:taken', { facilityId, from: `${month}-01`, to });
    if (this.#asked === asked) this.list = reply.ok ? takenOf(reply.value, this.#zone()) : null;
  }

  /** Nobody looks any more. */
  end(): void {
    this.#asked = '';
  }
}
