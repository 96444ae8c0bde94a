/** Words that several reports share. */
import { periodName } from '../../../shared/domain/reports/period.ts';
import type { PosProfile, TimeStandard } from '../../../shared/domain/pos.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';

/** Office, period and what was chosen, as it stands below a title. */
export function subtitleOf(office: Office, { period, serviceId, officerId }: ReportInput): string {
  return [
    office.data.shortName,
    periodName(period),
    ...(serviceId === null ? [] : [office.serviceName(serviceId).id]),
    ...(officerId === null ? [] : [nameOf(office, officerId)]),
  ].join(', ');
}

export function nameOf(office: Office, officerId: string): string {
  return office.officerName(officerId) || officerId;
}

const UNITS = { seconds: 'detik', minutes: 'menit', hours: 'jam', 'working-days': 'hari kerja' } as const;

export function standardText(standard: TimeStandard): string {
  return standard.kind === 'as-needed' ? 'menyesuaikan' : `${standard.n} ${UNITS[standard.kind]}`;
}

export function stepName(pos: PosProfile, no: number): string {
  return pos.steps.find((step) => step.no === no)?.name.id ?? `Langkah ${no}`;
}

/** Said below every median and p90 (shared/domain/reports/spread.ts). */
export const SPREAD_NOTE =
  'Median: separuh dari semua pengukuran tidak lebih lama dari angka ini. P90: sembilan dari sepuluh tidak lebih lama. Keduanya adalah nilai yang benar-benar terukur (peringkat terdekat). Hanya langkah yang sudah selesai yang dihitung.';
