/** The follow-up plan of a survey and the texts of its report, revision by revision (domain 2.7). */
import { inTransaction, type Queryable } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import {
  findPlan,
  insertPlanRevision,
  insertReportText,
  latestReportText,
  planRevisions,
  type PeriodKey,
  type PlanRow,
} from '../../../db/repositories/skm-plans.ts';
import {
  periodBefore,
  periodOf,
  type CalendarPeriod,
} from '../../../shared/domain/reports/calendar-period.ts';
import { spanOf } from '../../../shared/domain/reports/period.ts';
import { checkPlan } from '../../../shared/domain/skm-plan.ts';
import { surveyReportTexts } from '../../../shared/messages/survey-report.ts';
import type {
  PlanView,
  ReportTextView,
  SavePlan,
  SaveReportText,
  SurveyPeriod,
  SurveyPlans,
} from '../../../shared/protocol/admin/survey.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import type { Office } from '../../office/office.ts';

export function showPlans(context: Context, { kind, day }: SurveyPeriod): Promise<SurveyPlans> {
  return plansOf(context.db, context.office(), periodOf(kind, day));
}

/** The plan of a period with that of the one before, whose realisation it accounts for. */
export async function plansOf(db: Queryable, office: Office, period: CalendarPeriod): Promise<SurveyPlans> {
  const before = periodBefore(period);
  return {
    period,
    plans: await plansIn(db, office, period),
    before: { period: before, plans: await plansIn(db, office, before) },
    text: await reportText(db, office, period),
  };
}

async function plansIn(db: Queryable, office: Office, period: CalendarPeriod): Promise<PlanView[]> {
  const revisions = await planRevisions(db, keyOf(period));
  return [...Map.groupBy(revisions, ({ id }) => id).values()]
    .map((rows) => planView(rows, office))
    .filter((plan) => plan !== undefined)
    .sort((one, other) => one.writtenAt - other.writtenAt);
}

function planView(revisions: readonly PlanRow[], office: Office): PlanView | undefined {
  const [first] = revisions;
  const last = revisions.at(-1);
  if (!first || !last) return undefined;
  const { id, revision, element, plan, dueDay, inCharge, status, realisation, carriedFrom } = last;
  return {
    ...{ id, revision, element, plan, dueDay, inCharge, status, realisation, carriedFrom },
    writtenBy: office.officerName(first.writtenBy),
    writtenAt: first.writtenAt,
    changed: revision === 1 ? null : { by: office.officerName(last.writtenBy), at: last.writtenAt },
  };
}

async function reportText(db: Queryable, office: Office, period: CalendarPeriod): Promise<ReportTextView> {
  const key = keyOf(period);
  const row = await latestReportText(db, key);
  if (row === undefined) {
    const background = surveyReportTexts.background(office.data.name);
    return { revision: 0, background, analysis: '', written: null };
  }
  // what was written for an earlier period is where this one begins; its analysis was of other figures
  if (row.periodFrom !== key.periodFrom) {
    return { revision: 0, background: row.background, analysis: '', written: null };
  }
  const { revision, background, analysis } = row;
  return {
    revision,
    background,
    analysis,
    written: { by: office.officerName(row.writtenBy), at: row.writtenAt },
  };
}

export async function savePlan(
  context: Context,
  caller: Caller,
  input: SavePlan,
): Promise<Result<SurveyPlans>> {
  const checked = checkPlan(input);
  if (!checked.ok) return checked;
  const office = context.office();
  const period = periodOf(input.kind, input.day);
  const saved = await inTransaction(context.db, async (tx) => {
    const known = input.planId === null ? undefined : await findPlan(tx.db, input.planId);
    if (input.planId !== null && !known) return refuse('plan-unknown');
    if ((known?.revision ?? 0) !== input.revision) return refuse('plan-changed');
    if (input.carriedFrom !== null && !(await findPlan(tx.db, input.carriedFrom)))
      return refuse('plan-unknown');
    const revision = planRevision(input, known ?? { id: context.ids.id(), ...keyOf(period) });
    const writtenAt = context.clock.now();
    await insertPlanRevision(tx.db, { ...revision, writtenBy: caller.id, writtenAt });
    await appendEvent(tx.db, {
      at: writtenAt,
      type: 'survey.plan-saved',
      visitId: null,
      actor: actorOf(caller),
      data: {
        planId: revision.id,
        revision: revision.revision,
        element: input.element,
        status: input.status,
      },
    });
    tx.onCommit(() => context.live.adminChanged('survey'));
    return ok(null);
  });
  return saved.ok ? ok(await plansOf(context.db, office, period)) : saved;
}

function planRevision(
  input: SavePlan,
  of: Pick<PlanRow, 'id' | 'periodKind' | 'periodFrom'>,
): Omit<PlanRow, 'writtenBy' | 'writtenAt'> {
  return {
    id: of.id,
    periodKind: of.periodKind,
    periodFrom: of.periodFrom,
    revision: input.revision + 1,
    element: input.element,
    plan: input.plan.trim(),
    dueDay: input.dueDay,
    inCharge: input.inCharge.trim(),
    status: input.status,
    realisation: input.realisation.trim(),
    carriedFrom: input.carriedFrom,
  };
}

export async function saveReportText(
  context: Context,
  caller: Caller,
  input: SaveReportText,
): Promise<Result<SurveyPlans>> {
  const office = context.office();
  const period = periodOf(input.kind, input.day);
  const key = keyOf(period);
  const saved = await inTransaction(context.db, async (tx) => {
    const known = await reportText(tx.db, office, period);
    if (known.revision !== input.revision) return refuse('plan-changed');
    const writtenAt = context.clock.now();
    await insertReportText(tx.db, {
      ...key,
      revision: input.revision + 1,
      background: input.background.trim(),
      analysis: input.analysis.trim(),
      writtenBy: caller.id,
      writtenAt,
    });
    await appendEvent(tx.db, {
      at: writtenAt,
      type: 'survey.report-text-saved',
      visitId: null,
      actor: actorOf(caller),
      data: { ...key, revision: input.revision + 1 },
    });
    tx.onCommit(() => context.live.adminChanged('survey'));
    return ok(null);
  });
  return saved.ok ? ok(await plansOf(context.db, office, period)) : saved;
}

function keyOf(period: CalendarPeriod): PeriodKey {
  return { periodKind: period.kind, periodFrom: spanOf(period).from };
}
