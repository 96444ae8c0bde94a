/** Tells supervision of all that is late, level by level (C-09). */
import type { Context } from '../context.ts';
import { caseLadder } from './ladders/cases.ts';
import { complaintLadder } from './ladders/complaints.ts';
import { climb } from './ladders/ladder.ts';
import { requestLadder } from './ladders/requests.ts';
import { stepLadder } from './ladders/steps.ts';

export async function raiseEscalations(context: Context): Promise<void> {
  await climb(context.db, stepLadder(context));
  await climb(context.db, caseLadder(context));
  await climb(context.db, complaintLadder(context));
  await climb(context.db, requestLadder(context));
}
