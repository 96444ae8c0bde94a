/** The appointments of one day as the list shows them; the hub pushes none of them, so they are asked for again. */
import type { AppointmentView } from '../../../shared/protocol/desk/appointments.ts';
import type { Live, Problem } from '../../lib/officer/live.ts';

export class Appointments {
  /** `YYYY-MM-DD`; empty before the first look. */
  day = $state('');
  /** Null while the first answer for that day is on its way. */
  list = $state.raw<readonly AppointmentView[] | null>(null);
  problem = $state.raw<Problem | null>(null);
  readonly #live: Live;
  #round = 0;

  constructor(live: Live) {
    this.#live = live;
  }

  /** Shows another day. */
  async show(day: string): Promise<void> {
    if (day !== this.day) {
      this.day = day;
      this.list = null;
    }
    await this.reload();
  }

  /** Asks again; what is shown stays until the answer is there. */
  async reload(): Promise<void> {
    if (this.day === '') return;
    this.#round += 1;
    const round = this.#round;
    const reply = await this.#live.send('appointment:list', { day: this.day });
    if (round !== this.#round) return;
    this.problem = reply.ok ? null : reply.error;
    if (reply.ok)
      this.list = reply.value.toSorted((a, b) => a.at - b.at || a.name.localeCompare(b.name, 'id'));
  }

  /** What the hub answered to a change, ahead of the next list. */
  merge(changed: AppointmentView): void {
    if (changed.day !== this.day || this.list === null) return;
    const others = this.list.filter(({ id }) => id !== changed.id);
    this.list = [...others, changed].sort((a, b) => a.at - b.at);
  }

  forget(): void {
    this.#round += 1;
    this.day = '';
    this.list = null;
    this.problem = null;
  }
}
