/** The yearly evaluation (C-10) to be handed in: exactly the three measures, and the log of what followed. */
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import { formatDecimal, formatPercent, formatWhole } from '../../../shared/domain/figure-format.ts';
import { periodSlug } from '../../../shared/domain/reports/period.ts';
import { adminEvaluationTexts } from '../../../shared/messages/admin-evaluation.ts';
import type { EvaluationView } from '../../../shared/protocol/admin/evaluation.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import { evaluationOf } from '../../usecases/evaluation/year.ts';
import type { ReportBlock, ReportDefinition } from '../document.ts';
import { signaturesOf } from '../signatures.ts';

const t = adminEvaluationTexts.id;

export const yearlyEvaluationReport: ReportDefinition<ReportInput> = {
  id: 'yearly-evaluation',
  group: 'yearly',
  name: { id: 'Evaluasi tahunan pelayanan', en: 'Yearly evaluation of the service' },
  description: {
    id: 'Persentase kepuasan, permohonan selesai tepat waktu, audit internal, dan log tindak lanjut.',
    en: 'Percent satisfied, requests finished in time, internal audits, and the follow-up log.',
  },
  may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head'],
  asks: { periods: ['year'], filters: [] },
  input: reportInput,
  personal: false,
  async build({ db, office, now, progress }, { period }) {
    const year = period.kind === 'year' ? period.year : Number(office.calendar.day(now).slice(0, 4));
    const view = await evaluationOf({ db, office, now }, year, progress);
    const day = (at: number): string => formatDate(office.calendar.day(at), 'id');
    return {
      title: 'Evaluasi Tahunan Pelayanan',
      subtitle: `${office.data.shortName}, Tahun ${year}`,
      orientation: 'portrait',
      fileName: `evaluasi-tahunan-${periodSlug({ kind: 'year', year })}`,
      blocks: [
        ...measures(view),
        ...audits(view),
        ...followUps(view),
        ...(view.closing === null
          ? [paragraph(`Angka per ${day(now)}; evaluasi tahun ini belum ditutup.`)]
          : [
              { kind: 'heading' as const, text: t.conclusion },
              paragraph(view.closing.conclusion),
              paragraph(`${t.closedBy(view.closing.officerName, day(view.closing.at))}.`),
            ]),
      ],
      signatures: signaturesOf(office, now, ['head', 'coordinator']),
    };
  },
};

function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', text };
}

function measures({ figures }: EvaluationView): ReportBlock[] {
  const percent = (share: number | null): string => (share === null ? t.noneYet : formatPercent(share));
  const score = (value: number | null): string => (value === null ? t.none : formatDecimal(value, 1));
  return [
    {
      kind: 'figures',
      items: [
        {
          label: t.measures.satisfaction,
          value: percent(figures.satisfaction),
          note: [
            t.satisfiedOf(formatWhole(figures.satisfied), formatWhole(figures.rated)),
            ...(figures.ikm === null ? [] : [t.ikm(formatDecimal(figures.ikm))]),
          ].join('. '),
        },
        {
          label: t.measures['in-time'],
          value: percent(figures.punctuality),
          note: t.inTimeOf(formatWhole(figures.inTime), formatWhole(figures.finished)),
        },
        {
          label: t.measures.audit,
          value:
            figures.audits === 0 ? t.noneYet : `${score(figures.speed)} / ${score(figures.effectiveness)}`,
          note:
            figures.audits === 0
              ? t.auditCount(0)
              : t.auditScores(score(figures.speed), score(figures.effectiveness)),
        },
      ],
    },
  ];
}

function audits({ audits: rows }: EvaluationView): ReportBlock[] {
  return [
    {
      kind: 'table',
      title: t.audits,
      columns: [
        { label: t.columns.day, kind: 'day', width: 0.14 },
        { label: t.columns.auditor, kind: 'text', width: 0.2 },
        { label: t.columns.findings, kind: 'text' },
        { label: t.columns.speed, kind: 'whole', width: 0.11 },
        { label: t.columns.effectiveness, kind: 'whole', width: 0.13 },
      ],
      rows: rows.map((audit) => [
        audit.day,
        audit.officerName,
        audit.findings,
        audit.speed,
        audit.effectiveness,
      ]),
      empty: `${t.auditsNone}.`,
    },
  ];
}

function followUps({ followUps: rows }: EvaluationView): ReportBlock[] {
  return [
    {
      kind: 'table',
      title: t.followUps,
      columns: [
        { label: t.measure, kind: 'text', width: 0.17 },
        { label: t.logColumns.decision, kind: 'text' },
        { label: t.logColumns.responsible, kind: 'text', width: 0.17 },
        { label: t.logColumns.due, kind: 'day', width: 0.13 },
        { label: t.logColumns.state, kind: 'text', width: 0.11 },
        { label: t.note, kind: 'text', width: 0.18 },
      ],
      rows: rows.map((followUp) => [
        t.measures[followUp.measure],
        followUp.decision,
        followUp.responsible,
        followUp.dueDay,
        t.states[followUp.state],
        followUp.done === null ? null : `${formatDate(followUp.done.day, 'id')}: ${followUp.done.note}`,
      ]),
      empty: `${t.followUpsNone}.`,
    },
  ];
}
