/** What an officer does with a number that is called and not there yet, or with nobody in hand. */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { callable, order, SECOND, type Desk, type Next } from './desk.ts';

/** A number out of turn now and then, for a reason a coordinator can read. */
const CHOSEN = 0.01;
const REASONS = [
  'Anak pemohon sakit.',
  'Pemohon harus mengejar kapal.',
  'Berkas sudah ditunggu pimpinan.',
] as const;

/** Wait, call again, pass over: three calls with the pause between them (domain 5.1). */
export async function attend(desk: Desk, visit: DeskVisit): Promise<Next> {
  const { world, post, link, random } = desk;
  const visitId = visit.id;
  if (world.hall.standsAt(visitId, post.counterId)) {
    await order(desk, 'visit:start', { visitId });
    return SECOND;
  }
  const { maxCalls, secondsBetweenCalls } = link.board.rules;
  const pauseOver = (visit.lastCalledAt ?? 0) + secondsBetweenCalls * SECOND;
  const wait = pauseOver - world.clock.now();
  if (wait > 0) return wait + Math.round(random.between(1, 8) * SECOND);
  if (visit.calls < maxCalls) await order(desk, 'visit:recall', { visitId });
  else await order(desk, 'visit:no-show', { visitId });
  return secondsBetweenCalls * SECOND;
}

/** Panggil Berikutnya, or now and then a number that cannot wait. */
export async function callSomebody(desk: Desk): Promise<Next> {
  const waiting = callable(desk);
  if (waiting.length === 0) return null;
  const { random } = desk;
  const chosen =
    waiting.length > 2 && random.chance(CHOSEN) ? waiting[random.below(waiting.length)] : undefined;
  const called = chosen
    ? await order(desk, 'visit:call-chosen', { visitId: chosen.id, reason: random.pick(REASONS) })
    : await order(desk, 'visit:call-next', {});
  return called ? 30 * SECOND : 15 * SECOND;
}
