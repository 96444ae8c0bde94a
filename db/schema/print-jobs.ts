/** What is to be printed, and how far it came. */

export type PrintJobState = 'queued' | 'printing' | 'printed' | 'failed';

export interface PrintJobTable {
  id: string;
  visitId: string | null;
  ticket: string;
  kind: 'ticket' | 'reprint';
  slip: string;
  state: PrintJobState;
  attempts: number;
  uncertain: 0 | 1;
  error: string | null;
  createdAt: number;
  nextTryAt: number;
  endedAt: number | null;
}
