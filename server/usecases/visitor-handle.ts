/** A returning visitor's record is named to the kiosk by a sealed handle that says nothing and ends by itself. */
import type { Context } from '../context.ts';

const GOOD_FOR_MS = 10 * 60_000;

export function makeHandle(context: Context, visitorId: string): string {
  return context.vault.seal(`${context.clock.now() + GOOD_FOR_MS} ${visitorId}`);
}

/** @returns the visitor's id, or undefined where the handle is over or not ours */
export function openHandle(context: Context, handle: string): string | undefined {
  const [until, visitorId] = context.vault.unseal(handle)?.split(' ') ?? [];
  return until !== undefined && Number(until) >= context.clock.now() ? visitorId : undefined;
}
