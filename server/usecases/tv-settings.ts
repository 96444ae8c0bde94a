/** What a coordinator decides about the TV: its settings, and a text for an emergency that takes the whole screen. */
import { inTransaction } from '../../db/database.ts';
import type { Queryable } from '../../db/database.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { deleteSetting, getSetting, setSetting } from '../../db/repositories/settings.ts';
import { DEFAULT_TV_SETTINGS, type TvSettings } from '../../shared/domain/tv-settings.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { DeskTv, TvEmergency } from '../../shared/protocol/tv.ts';
import { ok, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';

/** Only what was changed is stored, so that a better default reaches every office that left it alone. */
const SETTINGS = 'tv';
const EMERGENCY = 'tv.emergency';

/** @param db the open transaction, or the database */
export async function tvState(context: Context, db: Queryable = context.db): Promise<DeskTv> {
  const { settings } = context.office().data;
  const changed = await getSetting<Partial<TvSettings>>(db, SETTINGS);
  return {
    settings: {
      ...DEFAULT_TV_SETTINGS,
      ...settings.tv,
      calledDigits: settings.calledDigits,
      ...changed,
    },
    emergency: (await getSetting<TvEmergency>(db, EMERGENCY)) ?? null,
  };
}

export async function changeTvSettings(
  context: Context,
  caller: Caller,
  input: CommandInput<'tv:settings'>,
): Promise<Result<TvSettings>> {
  const changed = await inTransaction(context.db, async (tx) => {
    const before = await getSetting<Partial<TvSettings>>(tx.db, SETTINGS);
    await setSetting(tx.db, SETTINGS, { ...before, ...input });
    const seq = await appendEvent(tx.db, {
      at: context.clock.now(),
      type: 'tv.settings-changed',
      visitId: null,
      actor: actorOf(caller),
      data: input,
    });
    return ok({ seq, tv: await tvState(context, tx.db) });
  });
  if (!changed.ok) return changed;
  context.live.tvChanged(changed.value.seq, changed.value.tv);
  return ok(changed.value.tv.settings);
}

/**
 * Puts a text over every TV, or ends it. It stays over a restart of hub and TV until a coordinator ends it. The log
 * says when and who; what was written could name somebody and is not in it.
 */
export async function setEmergency(
  context: Context,
  caller: Caller,
  { text }: CommandInput<'tv:emergency'>,
): Promise<Result<TvEmergency | null>> {
  const at = context.clock.now();
  const changed = await inTransaction(context.db, async (tx) => {
    const before = await getSetting<TvEmergency>(tx.db, EMERGENCY);
    if (text === null && before === undefined) return ok(null);
    if (text === null) await deleteSetting(tx.db, EMERGENCY);
    else await setSetting(tx.db, EMERGENCY, { text, at } satisfies TvEmergency);
    const seq = await appendEvent(tx.db, {
      at,
      type: text === null ? 'tv.emergency-ended' : 'tv.emergency-set',
      visitId: null,
      actor: actorOf(caller),
      data: { since: text === null ? before?.at : at },
    });
    return ok({ seq, tv: await tvState(context, tx.db) });
  });
  if (!changed.ok) return changed;
  if (changed.value === null) return ok(null);
  context.live.tvChanged(changed.value.seq, changed.value.tv);
  return ok(changed.value.tv.emergency);
}
