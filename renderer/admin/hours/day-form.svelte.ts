/** The hours of one day as they are typed: from, to, and a break between. */
import type { ServiceInterval } from '../../../shared/domain/service-hours.ts';

export class DayForm {
  open = $state(true);
  from = $state('08:00');
  to = $state('15:30');
  pause = $state(false);
  pauseFrom = $state('12:00');
  pauseTo = $state('13:00');
  tried = $state(false);

  constructor(intervals: readonly ServiceInterval[]) {
    const first = intervals[0];
    const last = intervals.at(-1);
    this.open = first !== undefined;
    if (first === undefined || last === undefined) return;
    this.from = first.from;
    this.to = last.to;
    this.pause = intervals.length > 1;
    if (!this.pause) return;
    this.pauseFrom = first.to;
    this.pauseTo = last.from;
  }

  get fits(): boolean {
    if (!this.open) return true;
    const typed = this.pause ? [this.from, this.to, this.pauseFrom, this.pauseTo] : [this.from, this.to];
    return typed.every((time) => time !== '');
  }

  toIntervals(): { from: string; to: string }[] {
    const { from, to, pauseFrom, pauseTo } = this;
    if (!this.open) return [];
    if (!this.pause) return [{ from, to }];
    return [
      { from, to: pauseFrom },
      { from: pauseTo, to },
    ];
  }
}
