/** What is done once a quarter or once a year: plans of the survey, audits and their follow-up, evidence (C-10, 2.7, 2.9). */
import type { CalendarKind } from '../../../shared/domain/reports/calendar-period.ts';
import { spanOf } from '../../../shared/domain/reports/period.ts';
import { INDICATORS } from '../../../shared/domain/evidence/indicators.ts';
import { EVIDENCE_MARKS } from '../../../shared/domain/evidence/marks.ts';
import { MEASURES } from '../../../shared/domain/evaluation.ts';
import type { PlanView } from '../../../shared/protocol/admin/survey.ts';
import type { World } from '../world/world.ts';
import type { Clerks } from './clerk.ts';

export interface YearWork {
  /** Does what is due on the first day that is lived of a quarter. */
  look(today: string): Promise<void>;
}

const DAY_MS = 86_400_000;
const PLANS = 2;
const FINISHES = 0.6;
const MARKS = 0.3;

export function createYearWork(world: World, clerks: Clerks): YearWork {
  const random = world.random.stream('year');
  let quarter = '';
  let year = '';

  async function endPeriod(kind: CalendarKind, day: string): Promise<void> {
    const clerk = clerks['staf-back-office'];
    const known = await clerk.send('survey:plans', { kind, day });
    if (!known) return;
    const before = spanOf(known.before.period).from;
    for (const plan of known.before.plans) {
      const running = await account(kind, before, plan);
      if (running) await writePlan(kind, day, plan.id);
    }
    for (let n = 0; n < PLANS; n += 1) await writePlan(kind, day, null);
    const { revision, background } = known.text;
    const analysis = 'Unsur yang terendah dibahas pada rapat bulanan.';
    if (revision === 0)
      await clerk.send('survey:save-report-text', { kind, day, revision, background, analysis });
  }

  /** What came of a plan. @returns whether it goes on */
  async function account(kind: CalendarKind, day: string, plan: PlanView): Promise<boolean> {
    if (plan.status !== 'planned') return false;
    const status = random.weighted([
      ['done', 5],
      ['running', 3],
      ['dropped', 2],
    ] as const);
    const { id: planId, revision, element, plan: what, dueDay, inCharge, carriedFrom } = plan;
    await clerks['staf-back-office'].send('survey:save-plan', {
      ...{ kind, day, planId, revision, element, plan: what, dueDay, inCharge, carriedFrom, status },
      realisation: 'Dibahas dan dilaksanakan bersama petugas.',
    });
    return status === 'running';
  }

  async function writePlan(kind: CalendarKind, day: string, carriedFrom: string | null): Promise<void> {
    const [first, ...rest] = world.hub.hub.context.office().skm.elements;
    if (!first) return;
    await clerks['staf-back-office'].send('survey:save-plan', {
      kind,
      day,
      planId: null,
      revision: 0,
      element: random.pick([first, ...rest]).code,
      plan: 'Menyederhanakan alur dan memperbarui papan informasi.',
      dueDay: daysAfter(day, 60 + random.below(120)),
      inCharge: 'Koordinator ULT',
      status: 'planned',
      realisation: '',
      carriedFrom,
    });
  }

  async function audit(today: string): Promise<void> {
    const clerk = clerks['penanggung-jawab'];
    const about = { year: Number(today.slice(0, 4)) };
    const findings = 'Waktu layanan sesuai standar; papan informasi perlu diperbarui.';
    const [speed, effectiveness] = [60 + random.below(40), 60 + random.below(40)];
    await clerk.send('evaluation:add-audit', { ...about, day: today, findings, speed, effectiveness });
    await clerk.send('evaluation:add-follow-up', {
      ...about,
      measure: random.pick(MEASURES),
      decision: 'Papan informasi diperbarui setiap bulan.',
      responsible: 'Koordinator ULT',
      dueDay: daysAfter(today, 30 + random.below(60)),
    });
  }

  async function finishFollowUps(today: string): Promise<void> {
    const clerk = clerks['penanggung-jawab'];
    const evaluation = await clerk.send('evaluation:show', { year: Number(today.slice(0, 4)) });
    for (const { id: followUpId, state } of evaluation?.followUps ?? []) {
      if (state === 'done' || !random.chance(FINISHES)) continue;
      const note = 'Papan informasi sudah diperbarui.';
      await clerk.send('evaluation:finish-follow-up', { followUpId, doneDay: today, note });
    }
  }

  async function markEvidence(today: string): Promise<void> {
    for (const { id: indicatorId } of INDICATORS) {
      if (!random.chance(MARKS)) continue;
      const mark = random.pick(EVIDENCE_MARKS);
      const about = { year: Number(today.slice(0, 4)), indicatorId, mark };
      await clerks.kepala.send('evidence:mark', { ...about, note: 'Foto terlampir.' });
    }
  }

  return {
    async look(today) {
      const now = `${today.slice(0, 4)} ${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
      if (now === quarter) return;
      quarter = now;
      const ended = daysAfter(`${today.slice(0, 7)}-01`, -1);
      await endPeriod('quarter', ended);
      await endPeriod('month', ended);
      if (today.slice(0, 4) !== year) {
        year = today.slice(0, 4);
        await endPeriod('year', `${Number(year) - 1}-12-31`);
        await markEvidence(today);
      } else await endPeriod('year', today);
      await finishFollowUps(today);
      await audit(today);
    },
  };
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
