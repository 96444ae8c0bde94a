/** The receipt of a complaint on paper, and what became of the wish. */
import type { Admin } from '../controllers/admin.svelte.ts';
import { complaintTexts } from './texts.ts';

export async function printReceipt(
  admin: Admin,
  { id, number }: { readonly id: string; readonly number: string },
): Promise<void> {
  const sent = await admin.send('complaint:print-receipt', { complaintId: id });
  if (sent === undefined) return;
  const { said } = complaintTexts(admin.teller.lang);
  if (sent.printJobId === null) admin.teller.say(said.noPrinter, 'warn');
  else admin.teller.say(said.printing(number));
}
