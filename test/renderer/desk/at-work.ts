import { Desk } from '../../../renderer/desk/controllers/desk.svelte.ts';
import { Teller } from '../../../renderer/lib/officer/teller.svelte.ts';
import { Toasts } from '../../../renderer/lib/controllers/toasts.svelte.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { aCounter, aDetail, aSnapshot, aVisit } from './builders.ts';
import { fakeLive, fakeScheduler, memoryTokens } from './fake-live.ts';

export const held = aVisit({ state: 'verifying', officerId: 'officer-1', counterId: 'counter-1', seq: 2 });

/** A desk with one visit in hand. */
export async function atWork(visit: DeskVisit = held) {
  const live = fakeLive();
  const scheduler = fakeScheduler();
  const tokens = memoryTokens('token');
  const desk = new Desk(live, tokens, scheduler, new Teller(new Toasts(scheduler)));
  desk.online();
  const counters = [aCounter({ officerId: 'officer-1' })];
  const snapshot = aSnapshot({ seq: 3, visits: [visit], counters });
  await live.sent.shift()?.answer({ ok: true, value: { kind: 'snapshot', snapshot } });
  desk.work.took(aDetail(visit));
  const said = (): string[] => desk.teller.toasts.list.map((toast) => toast.text);
  return { live, scheduler, tokens, desk, said };
}
