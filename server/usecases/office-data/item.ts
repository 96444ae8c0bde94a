/** One kind of the office's data, as the change engine reads, checks and writes it. */
import type { Queryable, Transaction } from '../../../db/database.ts';
import type { ChangeEffects } from '../../../shared/protocol/admin/office-changes.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';

export interface OfficeItem<V> {
  /** As it is stored now; null where there is nothing of that key. */
  read(db: Queryable, key: string): Promise<V | null>;
  /** Whether it may become that. Reads the rows of the transaction, never what the hub keeps in memory. */
  check(context: Context, tx: Transaction, change: ItemChange<V>): Promise<Result<true>>;
  /** Stores the value; null takes it away, from `at` on where that is kept. */
  write(db: Queryable, key: string, value: V | null, at: number): Promise<void>;
  /** What follows from it elsewhere, in the same transaction. */
  follow?(context: Context, tx: Transaction): Promise<ChangeEffects>;
}

export interface ItemChange<V> {
  readonly key: string;
  readonly before: V | null;
  readonly after: V | null;
}
