/** Fetches a letter of a request as PDF and hands it to the browser to save. */
import { adminRequestLetterTexts } from '../../../shared/messages/admin-request-letters.ts';
import type { Admin } from '../controllers/admin.svelte.ts';
import { savePaper } from '../reports/save-paper.ts';

export async function saveLetter(admin: Admin, letterId: string): Promise<void> {
  const t = adminRequestLetterTexts[admin.teller.lang];
  const job = await admin.send('request:letter', { letterId });
  if (job === undefined) return;
  const name = await savePaper(() => admin.tokens.get(), job.jobId);
  if (name === null) admin.teller.complain(t.failed);
  else admin.teller.say(t.saved(name));
}
