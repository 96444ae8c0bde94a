/** A copy of what is held of one person: a file for machines, and a document to read. */
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import { adminRequestTexts } from '../../../shared/messages/admin-requests.ts';
import { adminSubjectTexts } from '../../../shared/messages/admin-subjects.ts';
import { subjectPapers } from '../../../shared/messages/subject-papers.ts';
import { kioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import type { SubjectData } from '../../../shared/protocol/admin/subjects.ts';
import type { Office } from '../../office/office.ts';
import type { ReportBlock, ReportDocument } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import type { ReportFile } from '../worker/messages.ts';

export interface AboutSubject {
  readonly office: Office;
  readonly now: number;
  /** Of the request. */
  readonly number: string;
  /** Whole. */
  readonly data: SubjectData;
}

const t = subjectPapers;
const ID_TYPES: Readonly<Record<string, string>> = kioskLabels.id.idTypes;

const nameOf = (number: string): string => `salinan-data-${number}`;

/** Instants in ISO 8601, UTC; days and times as the office's own. */
export function copyFile({ office, now, number, data }: AboutSubject): ReportFile {
  const { entries, visits, appointments, complaints, applications, requests, restrictedAt, withheldAt } =
    data;
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  const content = {
    format: 'ult-data-subject/1',
    office: office.data.name,
    timeZone: office.data.zone,
    request: number,
    madeAt: iso(now),
    guestBook: entries.map((entry) => ({ ...entry, at: iso(entry.at) })),
    visits,
    appointments,
    complaints,
    applications,
    requests,
    restrictedAt: iso(restrictedAt),
    contactWithheldAt: iso(withheldAt),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  return { fileName: `${nameOf(number)}.json`, bytes };
}

export function copyDocument({ office, now, number, data }: AboutSubject): ReportDocument {
  return {
    title: t.copyTitle,
    subtitle: `${office.data.shortName}, ${number}`,
    orientation: 'portrait',
    fileName: nameOf(number),
    blocks: [
      { kind: 'paragraph', text: t.copyLead },
      ...entryBlocks(data),
      visitTable(data),
      textTable(data),
      ...applicationTables(data),
      otherTable(data),
    ],
    signatures: signaturesOf(office, now, ['person-in-charge']),
  };
}

function entryBlocks({ entries }: SubjectData): ReportBlock[] {
  return entries.map((entry, index) => ({
    kind: 'table',
    title: t.entry(entries.length - index),
    columns: [
      { label: t.item, kind: 'text', width: 0.32 },
      { label: t.value, kind: 'text' },
    ],
    rows: [
      [t.name, entry.name],
      [t.idType, ID_TYPES[entry.idType] ?? entry.idType],
      [t.idNumber, entry.idNumber || '-'],
      [t.phone, entry.phone || '-'],
      [t.institution, entry.institution || '-'],
      [t.role, entry.role || '-'],
      [t.regency, entry.regency || '-'],
    ],
  }));
}

function visitTable({ visits }: SubjectData): ReportBlock {
  return {
    kind: 'table',
    title: t.visits,
    columns: [
      { label: t.day, kind: 'day', width: 0.24 },
      { label: t.ticket, kind: 'text', width: 0.14 },
      { label: t.service, kind: 'text' },
      { label: t.rating, kind: 'text', width: 0.12 },
    ],
    rows: visits.map(({ day, ticket, service, rating }) => [
      day,
      ticket,
      service,
      rating === null ? '-' : String(rating),
    ]),
    empty: t.none,
  };
}

function textTable({ visits }: SubjectData): ReportBlock {
  const words = adminSubjectTexts.id.texts;
  return {
    kind: 'table',
    title: t.texts,
    columns: [
      { label: t.ticket, kind: 'text', width: 0.14 },
      { label: t.item, kind: 'text', width: 0.24 },
      { label: t.value, kind: 'text' },
    ],
    rows: visits.flatMap(({ ticket, texts }) => texts.map(({ what, text }) => [ticket, words[what], text])),
    empty: t.none,
  };
}

/** One table a request (permohonan): who applied, what was written, which documents are held. */
function applicationTables({ applications }: SubjectData): ReportBlock[] {
  const person = adminRequestTexts.id.person;
  return applications.map(({ number, type, receivedOn, applicant, texts, files }) => ({
    kind: 'table',
    title: t.application(number),
    columns: [
      { label: t.item, kind: 'text', width: 0.32 },
      { label: t.value, kind: 'text' },
    ],
    rows: [
      [t.service, type],
      [t.day, formatDate(receivedOn, 'id')],
      ...APPLICANT_KEYS.map((key) => [person[key], applicant[key] || '-']),
      ...texts.map(({ label, text }) => [label, text]),
      ...files.map(({ name }) => [t.file, name]),
    ],
  }));
}

const APPLICANT_KEYS = ['name', 'institution', 'phone', 'email', 'address', 'idNumber'] as const;

function otherTable({ appointments, complaints, requests }: SubjectData): ReportBlock {
  return {
    kind: 'table',
    title: t.others,
    columns: [
      { label: t.item, kind: 'text', width: 0.24 },
      { label: t.number, kind: 'text', width: 0.24 },
      { label: t.value, kind: 'text' },
    ],
    rows: [
      ...appointments.map(({ code, day, service, reason }) => [
        t.appointment,
        code,
        [formatDate(day, 'id'), service, reason].filter(Boolean).join(', '),
      ]),
      ...complaints.map(({ number, receivedOn, text }) => [
        t.complaint,
        number,
        text ?? formatDate(receivedOn, 'id'),
      ]),
      ...requests.map((number) => [t.request, number, '']),
    ],
    empty: t.none,
  };
}
