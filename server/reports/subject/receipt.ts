/** The receipt (tanda bukti) of a request of a data subject: its number, what was done, when and by whom. */
import type { SubjectRequestEntryRow, SubjectRequestRow } from '../../../db/repositories/subject-requests.ts';
import { CHANNEL_NAMES, TOLD_WAY_NAMES } from '../../../shared/domain/complaints/codes.ts';
import { GROUND_NAMES, KIND_NAMES, PROOF_NAMES } from '../../../shared/domain/privacy/subject-request.ts';
import { adminSubjectTexts } from '../../../shared/messages/admin-subjects.ts';
import { subjectPapers } from '../../../shared/messages/subject-papers.ts';
import type { Office } from '../../office/office.ts';
import type { ReportCell, ReportDocument } from '../document.ts';
import { signaturesOf } from '../signatures.ts';

export interface AboutRequest {
  readonly office: Office;
  readonly now: number;
  readonly request: SubjectRequestRow;
  /** The name they gave; empty once it was erased. */
  readonly requester: string;
  readonly reason: string;
  readonly entries: readonly SubjectRequestEntryRow[];
}

const words = adminSubjectTexts.id;
const t = subjectPapers;

export function receiptDocument(about: AboutRequest): ReportDocument {
  const { office, now, request, entries } = about;
  return {
    title: t.receiptTitle,
    subtitle: `${office.data.shortName}, ${request.number}`,
    orientation: 'portrait',
    fileName: `tanda-bukti-${request.number}`,
    blocks: [
      {
        kind: 'table',
        title: '',
        columns: [
          { label: t.item, kind: 'text', width: 0.32 },
          { label: t.value, kind: 'text' },
        ],
        rows: facts(about),
      },
      {
        kind: 'table',
        title: t.done,
        columns: [
          { label: t.at, kind: 'instant', width: 0.24 },
          { label: t.act, kind: 'text' },
          { label: t.by, kind: 'text', width: 0.3 },
        ],
        rows: entries.map((entry) => [entry.at, actText(entry), office.officerName(entry.officerId)]),
      },
      { kind: 'paragraph', text: t.receiptNote },
    ],
    signatures: signaturesOf(office, now, ['person-in-charge']),
  };
}

function actText({ act, detail }: SubjectRequestEntryRow): string {
  const { count } = JSON.parse(detail) as { count?: number };
  return count === undefined ? words.acts[act] : `${words.acts[act]} (${words.entriesCount(count)})`;
}

function facts({ office, request, requester, reason }: AboutRequest): ReportCell[][] {
  const { calendar } = office;
  const moment = (at: number): string => `${calendar.formatDayOf(at, 'id')} ${calendar.formatTime(at, 'id')}`;
  const { kind, channel, proof, receivedAt, state, ground, toldAt, toldWay } = request;
  return [
    [t.number, request.number],
    [t.kind, KIND_NAMES[kind].id],
    ...(requester === '' ? [] : [[t.requester, requester]]),
    [t.received, `${moment(receivedAt)}, ${CHANNEL_NAMES[channel].id}`],
    [t.proof, PROOF_NAMES[proof].id],
    [t.outcome, ground === null ? words.states[state] : `${words.states[state]}: ${GROUND_NAMES[ground].id}`],
    ...(reason === '' ? [] : [[t.reason, reason]]),
    ...(toldAt === null || toldWay === null
      ? []
      : [[t.told, `${moment(toldAt)}, ${TOLD_WAY_NAMES[toldWay].id}`]]),
  ];
}
