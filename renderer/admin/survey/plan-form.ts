/** A follow-up plan while it is written. */
import type { CalendarKind, CalendarPeriod } from '../../../shared/domain/reports/calendar-period.ts';
import { spanOf } from '../../../shared/domain/reports/period.ts';
import type { PlanView, SavePlan } from '../../../shared/protocol/admin/survey.ts';

export type PlanForm = Omit<SavePlan, 'element'> & { readonly element: string | null };

interface Shown {
  readonly kind: CalendarKind;
  readonly day: string;
}

export function newPlan({ kind, day }: Shown, element: string | null): PlanForm {
  return {
    ...{ kind, day, element, planId: null, revision: 0, carriedFrom: null },
    ...{ plan: '', dueDay: '', inCharge: '', status: 'planned', realisation: '' },
  };
}

export function planForm(period: CalendarPeriod, of: PlanView): PlanForm {
  const { id, revision, element, plan, dueDay, inCharge, status, realisation, carriedFrom } = of;
  return {
    ...{ kind: period.kind, day: spanOf(period).from, planId: id, revision },
    ...{ element, plan, dueDay, inCharge, status, realisation, carriedFrom },
  };
}

/** What an earlier period planned and did not finish goes on in this one. */
export function carriedOver(shown: Shown, { id, element, plan, inCharge }: PlanView): PlanForm {
  return { ...newPlan(shown, element), plan, inCharge, carriedFrom: id };
}
