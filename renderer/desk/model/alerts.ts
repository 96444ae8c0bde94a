/** Alerts of supervision as one officer sees them: one line a late step, with what is there to answer (C-09). */
import { supervisionLevel } from '../../../shared/domain/escalation.ts';
import type { OfficerView } from '../../../shared/protocol/desk/accounts.ts';
import type { EscalationView } from '../../../shared/protocol/desk/escalations.ts';
import { isLead } from './counters.ts';

type Level = EscalationView['level'];

/** What was raised about one step, at however many levels. */
export interface Alert {
  readonly key: string;
  readonly visitId: string;
  readonly ticket: string;
  readonly stepNo: number;
  readonly kind: EscalationView['kind'];
  readonly raisedAt: number;
  /** The highest level told so far. */
  readonly level: Level;
  /** What there is to answer; null once it was. */
  readonly mine: EscalationView | null;
  readonly answer: { readonly text: string; readonly by: string; readonly at: number } | null;
}

/** Everything the hub tells this officer of: the oldest first, what was followed up last. */
export function alertsFor(escalations: readonly EscalationView[], officer: OfficerView): readonly Alert[] {
  const heard = escalations.filter(({ level }) => level <= supervisionLevel(officer.roles));
  const bySteps = Map.groupBy(heard, ({ visitId, round, stepNo, kind }) =>
    [visitId, round, stepNo, kind].join(':'),
  );
  return [...bySteps]
    .flatMap(([key, raised]) => alertOf(key, raised) ?? [])
    .sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || a.raisedAt - b.raisedAt);
}

function alertOf(key: string, raised: readonly EscalationView[]): Alert | null {
  const byLevel = raised.toSorted((a, b) => a.level - b.level);
  const [first] = byLevel;
  const last = byLevel.at(-1);
  if (first === undefined || last === undefined) return null;
  const { visitId, ticket, stepNo, kind, raisedAt } = first;
  const answered = raised.find(({ answeredAt }) => answeredAt !== null);
  return {
    ...{ key, visitId, ticket, stepNo, kind, raisedAt },
    level: last.level,
    // The highest level told is the one whose answer counts for all below it.
    mine: answered === undefined ? last : null,
    answer: answered === undefined ? null : answerOf(answered),
  };
}

function answerOf({ answer, answeredBy, answeredAt }: EscalationView): Alert['answer'] {
  return { text: answer ?? '', by: answeredBy ?? '', at: answeredAt ?? 0 };
}

/** What was never shown to anybody and is mine to see: the other levels see theirs themselves. */
export function unseen(escalations: readonly EscalationView[], officer: OfficerView): readonly string[] {
  const own = supervisionLevel(officer.roles);
  return escalations
    .filter(({ seenAt, level }) => seenAt === null && (level === own || (level < own && isLead(officer))))
    .map(({ id }) => id);
}
