/**
 * Looks at personal data, which UU 27/2022 asks the office to answer for (domain 3.5): each kind by the event that says
 * so. A screen asks for the same thing again and again; a look is put on record once in a while, so that the log is read.
 */
export const LOOK_KINDS = [
  'visit',
  'id-number',
  'contact',
  'appointments',
  'complaint',
  'report',
  'subject-found',
  'subject',
  'requester',
  'subject-copy',
  'request',
  'request-file',
] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/** In the order of the kinds; the indices of the log name them word for word. */
export const LOOK_EVENTS: Readonly<Record<LookKind, string>> = {
  visit: 'visitor.data-seen',
  'id-number': 'visitor.id-revealed',
  contact: 'visitor.contact-revealed',
  appointments: 'appointment.list-seen',
  complaint: 'complaint.identity-seen',
  report: 'report.exported',
  'subject-found': 'subject.searched',
  subject: 'subject.data-seen',
  requester: 'subject.requester-seen',
  'subject-copy': 'subject.exported',
  request: 'request.data-seen',
  'request-file': 'request.file-seen',
};

/** Of one officer at one thing, this often at most. */
export const LOOK_EVERY_MS = 5 * 60_000;

export function lookKindOf(type: string): LookKind | undefined {
  return LOOK_KINDS.find((kind) => LOOK_EVENTS[kind] === type);
}
