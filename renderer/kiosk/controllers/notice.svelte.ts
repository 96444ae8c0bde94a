import type { TvEmergency } from '../../../shared/protocol/tv.ts';
import type { OfficeState } from './office-state.svelte.ts';

/** The coordinator's emergency notice: whoever has read it puts it away, and it is there again for the next visitor. */
export class Notice {
  readonly #office: OfficeState;
  /** The notice that was put away, by when it was put up; 0 for none. */
  #read = $state(0);

  constructor(office: OfficeState) {
    this.#office = office;
  }

  get shown(): TvEmergency | null {
    const emergency = this.#office.snapshot?.emergency ?? null;
    return emergency?.at === this.#read ? null : emergency;
  }

  putAway(): void {
    this.#read = this.#office.snapshot?.emergency?.at ?? 0;
  }

  nextVisitor(): void {
    this.#read = 0;
  }
}
