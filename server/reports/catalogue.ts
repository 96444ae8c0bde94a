/** Every report there is, in the order its group shows it. A new one is a line here. */
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import type { ReportOffer } from '../../shared/protocol/admin/reports.ts';
import type { ReportDefinition } from './document.ts';
import { ikmBoard } from './survey/ikm-board.ts';
import { skmReport } from './survey/skm-report.ts';
import { complianceReport } from './visits/compliance.ts';
import { deputationsReport } from './visits/deputations.ts';
import { onTimeReport } from './visits/on-time.ts';
import { evidenceReport } from './evidence/checklist.ts';
import { yearlyEvaluationReport } from './evaluation/yearly.ts';
import { complaintsReport } from './complaints/complaints.ts';
import { registerReport } from './visits/register.ts';
import { timesReport } from './visits/times.ts';
import { visitCountsReport } from './visits/visit-counts.ts';

export const REPORTS: readonly ReportDefinition[] = [
  registerReport,
  visitCountsReport,
  timesReport,
  onTimeReport,
  complianceReport,
  deputationsReport,
  yearlyEvaluationReport,
  evidenceReport,
  skmReport,
  ikmBoard,
  complaintsReport,
];

export function findReport(id: string): ReportDefinition | undefined {
  return REPORTS.find((report) => report.id === id);
}

/** Whether one of these roles may have it. */
export function mayHave({ may }: Pick<ReportDefinition, 'may'>, roles: readonly string[]): boolean {
  return may.some((role: OfficerRole) => roles.includes(role));
}

/** What an officer with these roles may choose from. */
export function offersFor(roles: readonly string[]): ReportOffer[] {
  return REPORTS.filter((report) => mayHave(report, roles)).map(
    ({ id, group, name, description, asks, personal }) => ({ id, group, name, description, asks, personal }),
  );
}
