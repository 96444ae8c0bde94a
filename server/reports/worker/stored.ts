/** What reports are made from: the rows, and what opens those that are sealed. */
import type { Database } from '../../../db/database.ts';
import type { ReportSource } from '../document.ts';

export interface Stored extends Pick<ReportSource, 'vault'> {
  readonly db: Database;
}
