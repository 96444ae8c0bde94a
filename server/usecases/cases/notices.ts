/** What a desk is told of cases: how many wait for its officer (Z-03, Z-08), never what they are about. */
import { caseEscalations, openCases, type CaseRow } from '../../../db/repositories/cases.ts';
import { mayReadCase, openGates } from '../../../shared/domain/cases/case.ts';
import { caseClockRuns } from '../../../shared/domain/cases/deadline.ts';
import { supervisionLevel } from '../../../shared/domain/escalation.ts';
import type { CaseNotice } from '../../../shared/protocol/admin/cases.ts';
import type { Context } from '../../context.ts';
import { standingOf } from './standing.ts';

interface Officer {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Reads the open cases once, for any number of desks. */
export async function caseNotices(context: Context): Promise<(officer: Officer) => CaseNotice> {
  const rows = await openCases(context.db);
  const told = await caseEscalations(
    context.db,
    rows.filter(({ state }) => caseClockRuns(state)).map(({ id }) => id),
  );
  const levelOf = (caseId: string): number =>
    Math.min(...told.filter((one) => one.caseId === caseId).map(({ level }) => level));
  return (officer) => ({
    defences: rows.filter(({ officerId, state }) => officerId === officer.id && state === 'called').length,
    gates: rows.filter((row) => isTheirs(officer, row)).length,
    urgent: rows.filter(
      ({ id, officerId }) => mayReadCase(officer, officerId) && levelOf(id) <= levelOfSupervision(officer),
    ).length,
  });
}

function isTheirs(officer: Officer, row: CaseRow): boolean {
  return mayReadCase(officer, row.officerId) && openGates(standingOf(row), officer).length > 0;
}

/** An administrator is no level of supervision of a case by that duty alone. */
function levelOfSupervision({ roles }: Officer): number {
  return supervisionLevel(roles.filter((role) => role !== 'admin'));
}

export async function caseNoticeFor(context: Context, officer: Officer): Promise<CaseNotice> {
  return (await caseNotices(context))(officer);
}
