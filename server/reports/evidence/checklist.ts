/** Bukti dukung (domain 2.9) as a list to be handed in: every indicator, what the system shows, what a person noted. */
import { EVIDENCE_GROUPS } from '../../../shared/domain/evidence/indicators.ts';
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import { adminEvidenceTexts } from '../../../shared/messages/admin-evidence.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { EvidenceLine } from '../../../shared/protocol/admin/evidence.ts';
import type { Office } from '../../office/office.ts';
import { evidenceOf } from '../../usecases/evidence/year.ts';
import type { ReportCell, ReportDefinition } from '../document.ts';
import { signaturesOf } from '../signatures.ts';

const t = adminEvidenceTexts.id;

export const evidenceReport: ReportDefinition<ReportInput> = {
  id: 'evidence',
  group: 'yearly',
  name: { id: 'Daftar bukti dukung (PEKPPP dan ZI)', en: 'List of evidence (PEKPPP and ZI)' },
  description: {
    id: 'Setiap indikator dengan catatan sistem dan keterangan petugas sebagai pengantar bukti dukung.',
    en: 'Every indicator with what the system has on record and what officers noted, to go before the evidence.',
  },
  may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head'],
  asks: { periods: ['year'], filters: [] },
  input: reportInput,
  personal: false,
  async build({ db, office, now }, { period }) {
    const year = period.kind === 'year' ? period.year : Number(office.calendar.day(now).slice(0, 4));
    const { lines } = await evidenceOf({ db, office, now }, year);
    return {
      title: t.reportTitle,
      subtitle: `${office.data.shortName}, Tahun ${year}`,
      orientation: 'landscape',
      fileName: `bukti-dukung-${year}`,
      blocks: EVIDENCE_GROUPS.map((group) => ({
        kind: 'table' as const,
        title: t.groups[group],
        columns: [
          { label: t.columns.indicator, kind: 'text' as const, width: 0.28 },
          { label: t.columns.shown, kind: 'text' as const, width: 0.28 },
          { label: t.mark, kind: 'text' as const, width: 0.1 },
          { label: t.columns.mark, kind: 'text' as const },
        ],
        rows: lines.filter((line) => line.group === group).map((line) => cells(office, line)),
      })),
      signatures: signaturesOf(office, now, ['head', 'coordinator']),
    };
  },
};

function cells({ calendar }: Office, { name, shown, byItself, mark }: EvidenceLine): ReportCell[] {
  const by = mark && t.markedBy(mark.officerName, formatDate(calendar.day(mark.at), 'id'));
  return [
    name.id,
    shown?.id ?? (byItself ? t.notYet : t.byPerson),
    mark ? t.marks[mark.mark] : null,
    mark ? [mark.note, by].filter(Boolean).join(' — ') : null,
  ];
}
