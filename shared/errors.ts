/**
 * Every refusal the hub can answer with. What the person reads for each is in shared/messages/errors.ts:
 * it says what to do, never whose fault it is (domain 6.1).
 */
export const ERROR_CODES = [
  // the conversation itself
  'bad-input',
  'unknown-command',
  'not-allowed',
  'not-signed-in',
  'too-many-tries',
  'internal',
  'hub-stopping',
  // accounts and devices
  'sign-in-failed',
  'setup-code-wrong',
  'setup-done',
  'pairing-code-wrong',
  'officer-exists',
  'officer-unknown',
  'last-coordinator',
  // counters
  'counter-unknown',
  'counter-taken',
  'counter-not-open',
  'counter-busy',
  'counter-paused',
  'counter-not-paused',
  'counter-other-stage',
  // registration
  'office-closed',
  'service-unknown',
  'topic-unknown',
  'id-invalid',
  'id-required',
  'phone-invalid',
  'phone-required',
  'name-invalid',
  'visitor-not-found',
  'handle-expired',
  // calling and serving
  'queue-empty',
  'officer-busy',
  'visit-unknown',
  'visit-state',
  'visit-taken',
  'visit-not-yours',
  'calls-used-up',
  'calls-left',
  'call-too-soon',
  'undo-too-late',
  'deviation-required',
  'question-required',
  'no-one-serves',
  'date-not-working',
  'date-passed',
  'service-already-listed',
  'too-many-services',
  'same-officer',
  'letter-required',
  'letter-number-required',
  'deviation-unknown',
  'escalation-unknown',
  'escalation-answered',
  // appointments
  'appointment-unknown',
  'appointment-other-day',
  'appointment-arrived',
  'appointment-cancelled',
  // survey
  'ticket-unknown',
  'survey-done',
  'survey-too-early',
  'survey-answers',
  // printing
  'printer-fault',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
