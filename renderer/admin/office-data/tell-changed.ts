/** What an officer is told once a change is kept: that it is, and what moved with it. */
import { officeDataTexts } from '../../../shared/messages/admin-office-data.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { Admin } from '../controllers/admin.svelte.ts';
import { movedText } from './moved-text.ts';

/** @returns whether it was kept */
export function tellChanged(admin: Admin, changed: Changed | undefined, words: string): boolean {
  if (changed === undefined) return false;
  const t = officeDataTexts[admin.teller.lang];
  const moved = movedText(changed.effects, admin.teller.lang);
  admin.teller.say(moved === '' ? words : `${words} ${t.deadlines(moved)}`);
  return true;
}
