/** Work on a complaint: given to somebody, its complainant reached, answered or not continued, told, closed (C-08). */
import { casesOfComplaint } from '../../../db/repositories/cases.ts';
import { updateComplaint } from '../../../db/repositories/complaints.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { mayAct, mayAssign, mayHandle } from './access.ts';
import { changeComplaint, record, withComplaint, withOwnComplaint } from './change.ts';

/** Somebody takes it up, or is given it by who leads complaints. Never the officer it is about. */
export function assignComplaint(
  context: Context,
  caller: Caller,
  { complaintId, officerId }: CommandInput<'complaint:assign'>,
): Promise<Result<null>> {
  return withComplaint(context, caller, complaintId, (tx, complaint) => {
    if (!mayAssign(caller, complaint, officerId)) return Promise.resolve(refuse('complaint-not-yours'));
    const officer = context.office().officers.find(({ id }) => id === officerId);
    if (!mayHandle(officer, complaint)) return Promise.resolve(refuse('complaint-handler'));
    return changeComplaint(context, tx, complaint, {
      kind: 'assigned',
      actor: actorOf(caller),
      action: 'assign',
      patch: { handlerId: officerId },
      detail: { officerId },
    });
  });
}

/** Which officer it is about. Where that is its handler, it is nobody's again at once. */
export function setConcerned(
  context: Context,
  caller: Caller,
  { complaintId, officerId }: CommandInput<'complaint:concerns'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, complaintId, async (tx, complaint) => {
    if (officerId !== null && !context.office().officers.some(({ id }) => id === officerId))
      return refuse('officer-unknown');
    // the officer of its case could read who complained once it named another (Z-08)
    if ((await casesOfComplaint(tx.db, complaintId)).length > 0) return refuse('complaint-officer-fixed');
    const patch = { concernsOfficerId: officerId };
    const actor = actorOf(caller);
    if (officerId !== null && officerId === complaint.handlerId) {
      const released = await changeComplaint(context, tx, complaint, {
        kind: 'released',
        actor,
        action: complaint.state === 'in-hand' ? 'release' : null,
        patch: { handlerId: null },
      });
      if (!released.ok) return released;
    }
    await updateComplaint(tx.db, complaintId, patch);
    await record(context, tx, complaintId, {
      kind: 'concerns',
      actor,
      detail: officerId === null ? {} : { officerId },
    });
    return ok(null);
  });
}

/** Tracking number on SP4N-LAPOR! or elsewhere: a reference, nothing of it is typed over (domain 1.6). */
export function setReference(
  context: Context,
  caller: Caller,
  { complaintId, externalId }: CommandInput<'complaint:reference'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, complaintId, (tx, complaint) =>
    changeComplaint(context, tx, complaint, {
      kind: 'reference',
      actor: actorOf(caller),
      action: null,
      patch: { externalId: externalId.trim() || null },
    }),
  );
}

/** First contact within two working days (5.8): the first one is the milestone, later ones are kept beside it. */
export function contactComplainant(
  context: Context,
  caller: Caller,
  input: CommandInput<'complaint:contact'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, input.complaintId, async (tx, complaint) => {
    const at = momentOf(context, input, complaint.receivedOn);
    if (!at.ok) return at;
    return changeComplaint(context, tx, complaint, {
      kind: 'contacted',
      actor: actorOf(caller),
      action: 'contact',
      patch: { contactedAt: Math.min(at.value, complaint.contactedAt ?? at.value) },
      detail: { way: input.way, on: input.date },
      text: input.text.trim(),
    });
  });
}

export function noteComplaint(
  context: Context,
  caller: Caller,
  { complaintId, text }: CommandInput<'complaint:note'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, complaintId, async (tx) => {
    await record(context, tx, complaintId, { kind: 'note', actor: actorOf(caller), text: text.trim() });
    return ok(null);
  });
}

/** What the office found and did, or why it does not go on with it. */
export function answerComplaint(
  context: Context,
  caller: Caller,
  { complaintId, outcome, text }: CommandInput<'complaint:answer'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, complaintId, (tx, complaint) =>
    changeComplaint(context, tx, complaint, {
      kind: outcome,
      actor: actorOf(caller),
      action: outcome === 'answered' ? 'answer' : 'not-continue',
      patch: { answeredAt: context.clock.now(), answerCipher: context.vault.seal(text.trim()) },
      text: text.trim(),
    }),
  );
}

/** The result is told to who complained: how, when, by whom, what. This stops the clock (C-08). */
export function tellComplainant(
  context: Context,
  caller: Caller,
  input: CommandInput<'complaint:tell'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, input.complaintId, async (tx, complaint) => {
    const at = momentOf(context, input, complaint.receivedOn);
    if (!at.ok) return at;
    const { way } = input;
    const text = input.text.trim();
    return changeComplaint(context, tx, complaint, {
      kind: 'told',
      actor: actorOf(caller),
      action: 'tell',
      patch: {
        toldAt: at.value,
        toldWay: way,
        toldBy: caller.id,
        toldCipher: context.vault.seal(text),
        // who was told was reached, if nobody had reached them before
        contactedAt: complaint.contactedAt ?? at.value,
      },
      detail: { way, on: input.date },
      text,
    });
  });
}

export function closeComplaint(
  context: Context,
  caller: Caller,
  { complaintId }: CommandInput<'complaint:close'>,
): Promise<Result<null>> {
  return withComplaint(context, caller, complaintId, async (tx, complaint) => {
    if (!mayAct(caller, complaint)) return refuse('complaint-not-yours');
    const closed = await changeComplaint(context, tx, complaint, {
      kind: 'closed',
      actor: actorOf(caller),
      action: 'close',
      patch: { endedAt: context.clock.now() },
    });
    // what is missing is said, not only that it cannot be
    return !closed.ok && complaint.endedAt === null ? refuse('complaint-not-told') : closed;
  });
}

/** Taken back by its complainant; why is kept. */
export function withdrawComplaint(
  context: Context,
  caller: Caller,
  { complaintId, text }: CommandInput<'complaint:withdraw'>,
): Promise<Result<null>> {
  return withOwnComplaint(context, caller, complaintId, (tx, complaint) =>
    changeComplaint(context, tx, complaint, {
      kind: 'withdrawn',
      actor: actorOf(caller),
      action: 'withdraw',
      patch: { endedAt: context.clock.now() },
      text: text.trim(),
    }),
  );
}

/** A moment that has come, and not before the complaint itself. */
function momentOf(
  context: Context,
  { date, time }: { readonly date: string; readonly time: string },
  receivedOn: string,
): Result<number> {
  if (date < receivedOn) return refuse('complaint-date');
  const at = context.office().calendar.at(date, time);
  return at > context.clock.now() ? refuse('day-ahead') : ok(at);
}
