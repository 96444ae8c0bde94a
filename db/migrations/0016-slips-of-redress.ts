/** Complaints and priority codes know the first slip that was made of them: what is printed later is headed CETAK ULANG. Frozen. */
import { sql, type Kysely } from 'kysely';

const SLIPS = [
  `ALTER TABLE complaint ADD COLUMN "receiptJobId" TEXT`,
  `ALTER TABLE "priorityCode" ADD COLUMN "slipJobId" TEXT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of SLIPS) await sql.raw(statement).execute(db);
}
