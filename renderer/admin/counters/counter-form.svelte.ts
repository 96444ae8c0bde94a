/** A counter as it is typed. */
import type { CounterData } from '../../../shared/domain/office-data/counter.ts';
import type { Stage } from '../../../shared/domain/visit.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';

const MOST = 99;

export class CounterForm {
  label = $state('Loket');
  number = $state('');
  stages = $state.raw<readonly Stage[]>(['helpdesk']);
  serviceIds = $state.raw<readonly string[]>([]);
  active = $state(true);
  /** Sent once with something missing: from then on its messages are shown. */
  tried = $state(false);

  /** @param next the number a new counter begins with */
  constructor(counter: CounterData | null, next: number) {
    this.number = String(counter?.number ?? next);
    if (counter === null) return;
    this.label = counter.label;
    this.stages = counter.stages;
    this.serviceIds = counter.serviceIds;
    this.active = counter.active;
  }

  get numberFits(): boolean {
    return /^\d{1,2}$/.test(this.number.trim()) && Number(this.number) >= 1 && Number(this.number) <= MOST;
  }

  get fits(): boolean {
    return this.label.trim() !== '' && this.numberFits && this.stages.length > 0;
  }

  toFields(): CommandInput<'counter:save'>['counter'] {
    return {
      label: this.label.trim(),
      number: Number(this.number),
      stages: [...this.stages],
      serviceIds: this.stages.includes('helpdesk') ? [...this.serviceIds] : [],
      active: this.active,
    };
  }
}
