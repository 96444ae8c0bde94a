/**
 * The one way the office's data change: checked, stored, kept with its author and what was before, and told to every
 * screen, without a restart. A visit keeps what it was registered with.
 */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import {
  findOfficeChange,
  insertOfficeChange,
  newestChangeOf,
  type OfficeChangeRow,
} from '../../../db/repositories/office-changes.ts';
import { sameValue } from '../../../shared/domain/office-data/differences.ts';
import type { ChangeEffects, Changed, ChangeKind } from '../../../shared/protocol/admin/office-changes.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import type { OfficeItem } from './item.ts';
import { OFFICE_ITEMS, type OfficeValues } from './items.ts';

/** What is to become of one thing of the office. */
export interface OfficeChange<K extends ChangeKind> {
  readonly kind: K;
  /** Which one of its kind. */
  readonly key: string;
  /** The version that was read: `seq` of its newest change, 0 for none. */
  readonly base: number;
  /** Null takes it away. */
  readonly value: OfficeValues[K] | null;
}

/** Changes one thing, in a transaction of its own, and tells the screens. */
export function changeOffice<K extends ChangeKind>(
  context: Context,
  caller: Caller,
  change: OfficeChange<K>,
): Promise<Result<Changed>> {
  return told(
    context,
    inTransaction(context.db, (tx) => changeWithin(context, tx, caller, change)),
  );
}

/**
 * Takes a change back: a change of its own that restores what was before. Refused where the same was changed again
 * since, and where what was before does not fit any more, with that reason.
 */
export function undoChange(
  context: Context,
  caller: Caller,
  { changeId }: CommandInput<'office:undo'>,
): Promise<Result<Changed>> {
  return told(
    context,
    inTransaction(context.db, async (tx) => {
      const change = await findOfficeChange(tx.db, changeId);
      if (!change) return refuse('change-unknown');
      const newest = await newestChangeOf(tx.db, change.kind, change.key);
      if (newest && newest.id !== change.id)
        return refuse('change-followed', { officer: context.office().officerName(newest.officerId) });
      const back: OfficeChange<ChangeKind> = {
        kind: change.kind as ChangeKind,
        key: change.key,
        base: change.seq,
        value: JSON.parse(change.before) as OfficeValues[ChangeKind] | null,
      };
      return changeWithin(context, tx, caller, back, change.id);
    }),
  );
}

/** Within a transaction under way; `told` follows its commit. The value that is there already changes nothing. */
async function changeWithin<K extends ChangeKind>(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { kind, key, base, value }: OfficeChange<K>,
  undoes: string | null = null,
): Promise<Result<Changed>> {
  const item: OfficeItem<OfficeValues[K]> = OFFICE_ITEMS[kind];
  const newest = await newestChangeOf(tx.db, kind, key);
  if ((newest?.seq ?? 0) !== base)
    return refuse('change-outdated', { officer: context.office().officerName(newest?.officerId ?? '') });
  const before = await item.read(tx.db, key);
  if (sameValue(before, value)) return ok({ key, version: base, effects: {} });
  const fits = await item.check(context, tx, { key, before, after: value });
  if (!fits.ok) return fits;
  await item.write(tx.db, key, value, context.clock.now());
  const effects = (await item.follow?.(context, tx)) ?? {};
  const kept = { kind, key, before: JSON.stringify(before), after: JSON.stringify(value), undoes };
  return ok(await keepChange(context, tx, caller, kept, effects));
}

/** The change on record. Its event says what was changed and by whom; the values are in the change alone. */
async function keepChange(
  context: Context,
  tx: Transaction,
  caller: Caller,
  change: Pick<OfficeChangeRow, 'kind' | 'key' | 'before' | 'after' | 'undoes'>,
  effects: ChangeEffects,
): Promise<Changed> {
  const id = context.ids.id();
  const at = context.clock.now();
  const { kind, key, undoes } = change;
  const seq = await appendEvent(tx.db, {
    at,
    type: undoes === null ? 'office.changed' : 'office.change-undone',
    visitId: null,
    actor: actorOf(caller),
    data: { changeId: id, kind, key, undoes, ...effects },
  });
  const said = JSON.stringify(effects);
  await insertOfficeChange(tx.db, { id, at, officerId: caller.id, ...change, effects: said, seq });
  return { key, version: seq, effects };
}

/** The screens hear of what was kept, each with the office as it is now. */
async function told(context: Context, changing: Promise<Result<Changed>>): Promise<Result<Changed>> {
  const changed = await changing;
  if (!changed.ok) return changed;
  await context.reloadOffice();
  context.live.officeChanged();
  // told now and not with the commit: what they owe is read from the office as it is from here on
  const { complaints = 0, onlineServices = 0, requests = 0 } = changed.value.effects;
  if (complaints > 0) context.live.adminChanged('complaint');
  if (onlineServices > 0) context.live.casesChanged();
  if (requests > 0) context.live.adminChanged('request');
  return changed;
}
