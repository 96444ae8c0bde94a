/** Leaving the counter: closing it, which offers who was sent here to others. */
import { counterName } from '../model/counters.ts';
import { leavingOf } from '../model/leaving.ts';
import type { Desk } from './desk.svelte.ts';

/** Asks first where somebody waits or is on hold, else closes at once. */
export async function askToClose(desk: Desk): Promise<void> {
  const { waiting, held } = leavingOf(desk.board, desk.live.now());
  if (waiting + held > 0) desk.openForDesk('close-counter');
  else await closeCounter(desk);
}

/** @returns whether the counter is closed */
export async function closeCounter(desk: Desk): Promise<boolean> {
  const { counter } = desk;
  if (counter === null) return false;
  const closed = await desk.work.send('counter:close', {});
  if (closed === undefined) return false;
  const { offered, unserved } = closed;
  const { texts } = desk.teller;
  const name = counterName(counter);
  if (unserved > 0) desk.teller.say(texts.act.closedUnserved(name, offered, unserved), 'warn');
  else desk.teller.say(offered > 0 ? texts.act.closedOffered(name, offered) : texts.counterClosed(name));
  return true;
}
