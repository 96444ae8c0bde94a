/** What is filled in for a report: its period and what it is narrowed to. */
import { quarterOf } from '../../../shared/domain/quarter.ts';
import type { Period, PeriodKind } from '../../../shared/domain/reports/period.ts';
import { reportInput, type ReportInput, type ReportOffer } from '../../../shared/protocol/admin/reports.ts';

/** How many years back may be chosen from the list. */
const YEARS = 6;

export class ReportForm {
  kind = $state<PeriodKind>('month');
  day: string = $state('');
  /** `YYYY-MM`, as the field has it. */
  month: string = $state('');
  quarter = $state<1 | 2 | 3 | 4>(1);
  year = $state(2026);
  from: string = $state('');
  to: string = $state('');
  serviceId = $state<string | null>(null);
  officerId = $state<string | null>(null);
  readonly years: readonly number[];

  /** @param today the office day */
  constructor(today: string) {
    this.day = today;
    this.month = today.slice(0, 7);
    this.from = `${today.slice(0, 7)}-01`;
    this.to = today;
    const { year, quarter } = quarterOf(today);
    this.year = year;
    this.quarter = quarter;
    this.years = Array.from({ length: YEARS }, (_, back) => year - back);
  }

  /** Another report: what was filled in stays, where that report asks for it. */
  fit({ asks }: Pick<ReportOffer, 'asks'>): void {
    if (!asks.periods.includes(this.kind)) this.kind = asks.periods[0] ?? 'month';
    if (!asks.filters.includes('service')) this.serviceId = null;
    if (!asks.filters.includes('officer')) this.officerId = null;
  }

  /** Null while something is missing or wrong. */
  get input(): ReportInput | null {
    const { serviceId, officerId } = this;
    const parsed = reportInput.safeParse({ period: this.#period(), serviceId, officerId });
    return parsed.success ? parsed.data : null;
  }

  #period(): Period {
    const { kind, day, year, quarter, from, to } = this;
    switch (kind) {
      case 'day':
        return { kind, day };
      case 'month':
        return { kind, year: Number(this.month.slice(0, 4)), month: Number(this.month.slice(5, 7)) };
      case 'quarter':
        return { kind, year, quarter };
      case 'year':
        return { kind, year };
      case 'range':
        return { kind, from, to };
    }
  }
}
