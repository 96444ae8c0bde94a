/** The hours of one day as they are typed: from, to, and a break between. */
import { formatTimeOfDay } from '../../../shared/domain/office-day-format.ts';
import type { ServiceInterval } from '../../../shared/domain/service-hours.ts';
import type { Lang } from '../../lib/i18n.ts';
import { parseTime } from '../../lib/time/office-time.ts';

export class DayForm {
  open = $state(true);
  from = $state('');
  to = $state('');
  pause = $state(false);
  pauseFrom = $state('');
  pauseTo = $state('');
  tried = $state(false);

  /** @param lang times are written as that language has them */
  constructor(intervals: readonly ServiceInterval[], lang: Lang) {
    const first = intervals[0];
    const last = intervals.at(-1);
    const written = (time: string): string => formatTimeOfDay(time, lang);
    this.open = first !== undefined;
    this.pause = intervals.length > 1;
    this.from = written(first?.from ?? '08:00');
    this.to = written(last?.to ?? '15:30');
    this.pauseFrom = written(this.pause ? (first?.to ?? '') : '12:00');
    this.pauseTo = written(this.pause ? (last?.from ?? '') : '13:00');
  }

  /** Typed as people write it: 8.00, 0800, 08:00. */
  isTime(typed: string): boolean {
    return parseTime(typed) !== null;
  }

  get fits(): boolean {
    if (!this.open) return true;
    const typed = this.pause ? [this.from, this.to, this.pauseFrom, this.pauseTo] : [this.from, this.to];
    return typed.every((time) => this.isTime(time));
  }

  toIntervals(): { from: string; to: string }[] {
    const [from, to, pauseFrom, pauseTo] = [this.from, this.to, this.pauseFrom, this.pauseTo].map(
      (typed) => parseTime(typed) ?? '',
    ) as [string, string, string, string];
    if (!this.open) return [];
    if (!this.pause) return [{ from, to }];
    return [
      { from, to: pauseFrom },
      { from: pauseTo, to },
    ];
  }
}
