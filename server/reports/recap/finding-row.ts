/** One finding as a line of the recap: what was rated low and what became of it, never by whom or on which number. */
import { caseName } from '../../../shared/domain/cases/case.ts';
import type { Finding } from '../../../shared/domain/cases/findings.ts';
import { OFFICER_RATING, type SkmCode } from '../../../shared/domain/skm.ts';
import { elementName } from '../../../shared/domain/skm-version.ts';
import { caseTexts } from '../../../shared/messages/admin-cases.ts';
import type { Office } from '../../office/office.ts';
import type { ReportCell } from '../document.ts';
import type { RatingRead } from './read-ratings.ts';

const { findingLevels: LEVELS } = caseTexts.id;

export function findingRow(
  office: Office,
  { survey, officerIds, examined, cases }: RatingRead,
  finding: Finding,
): ReportCell[] {
  const aboutOfficer = finding.about === 'officer';
  return [
    survey.day,
    office.serviceName(survey.serviceId).id,
    officerIds.map((id) => office.officerName(id)).join(', '),
    aboutOfficer ? 'Petugas' : 'Unit',
    LEVELS[finding.level],
    whatOf(finding, survey.rating, (code) => elementName(office.skmVersions, survey.skmVersion, code).id),
    examined === null ? 'Belum diperiksa' : office.officerName(examined.examinedBy),
    examined?.examinedAt ?? null,
    aboutOfficer ? cases.map(caseName).join(', ') : null,
  ];
}

/** "Penilaian umum: Kurang; U7 Perilaku Pelaksana" */
function whatOf({ rated, elements }: Finding, rating: number, nameOf: (code: SkmCode) => string): string {
  const whole = rated ? [`Penilaian umum: ${OFFICER_RATING[rating - 1]?.id ?? rating}`] : [];
  return [...whole, ...elements.map((code) => `${code} ${nameOf(code)}`)].join('; ');
}
