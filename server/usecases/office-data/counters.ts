/** Counters as they are changed in administration. */
import { allCounters, findCounter } from '../../../db/repositories/counters.ts';
import { versionsOf } from '../../../db/repositories/office-changes.ts';
import type { CounterList } from '../../../shared/protocol/admin/counters.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

/** Every counter with its version, also those out of use. */
export async function listCounters(context: Context): Promise<CounterList> {
  const versions = await versionsOf(context.db, 'counter');
  const { duties } = context.office();
  return {
    counters: (await allCounters(context.db)).map((counter) => ({
      counter,
      version: versions.get(counter.id) ?? 0,
      officerId: duties.find(({ counterId }) => counterId === counter.id)?.officerId ?? null,
    })),
  };
}

/** Adds a counter or changes one; taking it out of use is a change like any other. */
export async function saveCounter(
  context: Context,
  caller: Caller,
  { id, base, counter }: CommandInput<'counter:save'>,
): Promise<Result<Changed>> {
  if (id !== null && (await findCounter(context.db, id)) === null) return refuse('counter-unknown');
  const key = id ?? context.ids.id();
  return changeOffice(context, caller, { kind: 'counter', key, base, value: { id: key, ...counter } });
}

export function removeCounter(
  context: Context,
  caller: Caller,
  { id, base }: CommandInput<'counter:remove'>,
): Promise<Result<Changed>> {
  return changeOffice(context, caller, { kind: 'counter', key: id, base, value: null });
}
