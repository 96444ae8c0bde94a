/** Complaints as officers see them: lines of the list, and one with all that was done. */
import { casesOfComplaint } from '../../../db/repositories/cases.ts';
import { complaintEntriesOf, escalatedLevels } from '../../../db/repositories/complaint-entries.ts';
import type { ComplaintEntryRow } from '../../../db/repositories/complaint-entries.ts';
import {
  endedComplaints,
  findComplaint,
  openComplaints,
  type ComplaintRow,
} from '../../../db/repositories/complaints.ts';
import { caseName, mayReadCase } from '../../../shared/domain/cases/case.ts';
import type { ToldWay } from '../../../shared/domain/complaints/codes.ts';
import type {
  ComplaintDetail,
  ComplaintEntryView,
  ComplaintLine,
  ComplaintList,
} from '../../../shared/protocol/admin/complaints.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { mayAct, mayAssign, mayHandle, mayKnowIdentity, mayOpenCase, maySee } from './access.ts';
import { timesOf } from './times.ts';

/** Older ones are in the reports. */
const MOST_ENDED = 200;

export async function listComplaints(context: Context, caller: Caller): Promise<Result<ComplaintList>> {
  const seen = (rows: readonly ComplaintRow[]): ComplaintRow[] => rows.filter((row) => maySee(caller, row));
  const open = seen(await openComplaints(context.db));
  const ended = seen(await endedComplaints(context.db, MOST_ENDED));
  const levels = await escalatedLevels(
    context.db,
    [...open, ...ended].map(({ id }) => id),
  );
  const line = (row: ComplaintRow): ComplaintLine => lineOf(context, row, levels.get(row.id) ?? []);
  return ok({ open: open.map(line), ended: ended.map(line) });
}

function lineOf(context: Context, row: ComplaintRow, levels: readonly number[]): ComplaintLine {
  const { id, number, kind, channel, type, receivedOn, state, handlerId, contactedAt, stoppedAt } = row;
  const handlerName = handlerId === null ? null : context.office().officerName(handlerId);
  const times = timesOf(context.office(), row);
  return {
    id,
    number,
    kind,
    channel,
    type,
    receivedOn,
    state,
    handlerId,
    handlerName,
    times,
    contactedAt,
    stoppedAt,
    levels,
  };
}

export async function complaintDetail(
  context: Context,
  caller: Caller,
  complaintId: string,
): Promise<Result<ComplaintDetail>> {
  const row = await findComplaint(context.db, complaintId);
  if (!row || !maySee(caller, row)) return refuse('complaint-unknown');
  const levels = await escalatedLevels(context.db, [row.id]);
  const unseal = (cipher: string | null): string | null =>
    cipher === null ? null : (context.vault.unseal(cipher) ?? null);
  const { concernsOfficerId: concerned, toldAt, toldWay, toldBy } = row;
  const officer = context.office().officers.find(({ id }) => id === caller.id);
  const act = mayAct(caller, row);
  const cases = await casesOfComplaint(context.db, row.id);
  return ok({
    ...lineOf(context, row, levels.get(row.id) ?? []),
    text: unseal(row.textCipher) ?? '',
    anonymous: row.anonymous === 1,
    hasIdentity: row.identityCipher !== null,
    erasedAt: row.erasedAt,
    concerns: concerned === null ? null : { id: concerned, name: context.office().officerName(concerned) },
    externalId: row.externalId,
    answer: unseal(row.answerCipher),
    told:
      toldAt === null || toldWay === null
        ? null
        : {
            at: toldAt,
            way: toldWay,
            by: context.office().officerName(toldBy ?? ''),
            text: unseal(row.toldCipher) ?? '',
          },
    code: act || row.registeredBy === caller.id ? row.code : null,
    entries: await entriesOf(context, row),
    cases: cases
      .filter(({ officerId }) => mayReadCase(caller, officerId))
      .map((one) => ({ id: one.id, name: caseName(one) })),
    may: {
      act,
      take: row.handlerId !== caller.id && mayAssign(caller, row, caller.id) && mayHandle(officer, row),
      assign: act && mayAssign(caller, row, ''),
      identity: mayKnowIdentity(caller, row),
      print: act || row.registeredBy === caller.id,
      openCase: cases.length === 0 && mayOpenCase(caller, row),
    },
  });
}

async function entriesOf(context: Context, { id }: ComplaintRow): Promise<ComplaintEntryView[]> {
  return (await complaintEntriesOf(context.db, id)).map((entry) => entryView(context, entry));
}

function entryView(context: Context, entry: ComplaintEntryRow): ComplaintEntryView {
  const office = context.office();
  const { officerId, way, level } = JSON.parse(entry.detail) as {
    officerId?: string;
    way?: ToldWay;
    level?: number;
  };
  return {
    at: entry.at,
    kind: entry.kind,
    by: office.officerName(entry.actorId) || null,
    detail: {
      ...(officerId === undefined ? {} : { officer: office.officerName(officerId) }),
      ...(way === undefined ? {} : { way }),
      ...(level === undefined ? {} : { level }),
    },
    text: entry.textCipher === null ? null : (context.vault.unseal(entry.textCipher) ?? null),
  };
}
