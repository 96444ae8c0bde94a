/** What is to be printed, and how far it came. */

export type PrintJobState = 'queued' | 'printing' | 'printed' | 'failed' | 'cancelled';

export interface PrintJobTable {
  id: string;
  visitId: string | null;
  /** The number on it; empty for a slip without one. */
  ticket: string;
  kind:
    | 'ticket'
    | 'reprint'
    | 'appointment'
    | 'complaint-receipt'
    | 'priority-code'
    | 'request-receipt'
    | 'test-page'
    | 'recap';
  /** The slip's data as JSON, of the shape its kind says. */
  slip: string;
  state: PrintJobState;
  attempts: number;
  uncertain: 0 | 1;
  error: string | null;
  createdAt: number;
  nextTryAt: number;
  endedAt: number | null;
  /** The port it came out of, as the setting names it. */
  printedBy: string | null;
  /** The officer who took it out of the line, and why; nobody where the visitor called off the visit. */
  cancelledBy: string | null;
  reason: string | null;
  /** How often it was cut off though the printer was well, also by the end of the hub itself. */
  strikes: number;
}
