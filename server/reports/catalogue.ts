/** Every report there is, in the order its group shows it. A new one is a line here. */
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import {
  DOCUMENT_FORMATS,
  type ReportFormat,
  type ReportOffer,
} from '../../shared/protocol/admin/reports.ts';
import { isBundle, type BundleDefinition, type ReportDefinition } from './document.ts';
import { evidenceBundle } from './evidence/bundle.ts';
import { charterReport } from './standards/charter.ts';
import { standardsReport } from './standards/service-standards.ts';
import { ikmBoard } from './survey/ikm-board.ts';
import { skmReport } from './survey/skm-report.ts';
import { complianceReport } from './visits/compliance.ts';
import { deputationsReport } from './visits/deputations.ts';
import { onTimeReport } from './visits/on-time.ts';
import { evidenceReport } from './evidence/checklist.ts';
import { yearlyEvaluationReport } from './evaluation/yearly.ts';
import { satisfactionRecap } from './recap/satisfaction-recap.ts';
import { complaintsReport } from './complaints/complaints.ts';
import { informationRegister } from './requests/information-register.ts';
import { requestsReport } from './requests/requests.ts';
import { registerReport } from './visits/register.ts';
import { timesReport } from './visits/times.ts';
import { visitCountsReport } from './visits/visit-counts.ts';

export const REPORTS: readonly ReportDefinition[] = [
  registerReport,
  informationRegister,
  visitCountsReport,
  requestsReport,
  standardsReport,
  charterReport,
  timesReport,
  onTimeReport,
  complianceReport,
  deputationsReport,
  yearlyEvaluationReport,
  evidenceReport,
  skmReport,
  ikmBoard,
  satisfactionRecap,
  complaintsReport,
];

/** What is handed in together. */
export const BUNDLES: readonly BundleDefinition[] = [evidenceBundle];

export function findReport(id: string): ReportDefinition | BundleDefinition | undefined {
  return [...REPORTS, ...BUNDLES].find((report) => report.id === id);
}

/** The kinds of file it can be had as. */
export function formatsOf(report: ReportDefinition | BundleDefinition): readonly ReportFormat[] {
  return isBundle(report) ? ['zip'] : (report.formats ?? DOCUMENT_FORMATS);
}

/** Whether one of these roles may have it. */
export function mayHave({ may }: Pick<ReportDefinition, 'may'>, roles: readonly string[]): boolean {
  return may.some((role: OfficerRole) => roles.includes(role));
}

/** What an officer with these roles may choose from. */
export function offersFor(roles: readonly string[]): ReportOffer[] {
  return [...REPORTS, ...BUNDLES]
    .filter((report) => mayHave(report, roles))
    .map((report) => {
      const { id, group, name, description, asks, personal } = report;
      return { id, group, name, description, asks, personal, formats: formatsOf(report) };
    });
}
