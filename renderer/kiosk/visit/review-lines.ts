import { formatDay } from '../../../shared/domain/office-day-format.ts';
import { OTHER_REGENCY, REGENCIES } from '../../../shared/domain/regions.ts';
import type { VisitSession } from '../controllers/visit-session.svelte.ts';
import type { Words } from '../frame/context.ts';
import type { Draft } from './draft.ts';
import type { VisitScreen } from './visit-screens.ts';

/** One line of the review, and the question that corrects it. */
export interface ReviewLine {
  readonly label: string;
  readonly value: string;
  readonly screen: VisitScreen;
}

type Answers = Pick<VisitSession, 'draft' | 'service'>;

/** Everything that will be sent, in the order it was asked. A returning visitor's record stays masked. */
export function reviewLines(visit: Answers, words: Words): ReviewLine[] {
  const lines =
    visit.draft.found === null ? newcomerLines(visit.draft, words) : returningLines(visit.draft, words);
  return [...lines, ...errandLines(visit, words)];
}

function newcomerLines(draft: Draft, words: Words): ReviewLine[] {
  const w = words.visit;
  return [
    { label: w.nameLabel, value: draft.name.trim(), screen: 'name' },
    idLine(draft, words),
    phoneLine(draft, words),
    { label: w.institutionLabel, value: draft.institution.trim(), screen: 'institution' },
    { label: w.roleLabel, value: draft.role.trim(), screen: 'role' },
    { label: w.regencyLabel, value: regencyText(draft), screen: 'regency' },
  ];
}

/** The record as it was confirmed, and what the service asked for in addition. */
function returningLines(draft: Draft, words: Words): ReviewLine[] {
  const { lineVisitor } = words.visit;
  return [
    { label: lineVisitor, value: draft.found?.name ?? '', screen: 'confirm' },
    ...(draft.idNumber === '' ? [] : [idLine(draft, words)]),
    ...(draft.phone === '' ? [] : [phoneLine(draft, words)]),
  ];
}

function idLine(draft: Draft, words: Words): ReviewLine {
  const type = draft.idType ?? 'none';
  const name = words.labels.idTypes[type];
  const value = type === 'none' ? name : `${name} ${draft.idNumber}`;
  return { label: words.visit.lineId, value, screen: draft.askId ? 'extra-id-type' : 'id-type' };
}

function phoneLine(draft: Draft, words: Words): ReviewLine {
  const value = draft.phone.trim() || words.visit.notGiven;
  return { label: words.visit.phoneLabel, value, screen: draft.askPhone ? 'extra-phone' : 'phone' };
}

function errandLines({ draft, service }: Answers, words: Words): ReviewLine[] {
  const w = words.visit;
  const topic = service?.topics.find(({ id }) => id === draft.topicId);
  const chosen = [service, topic].flatMap((one) => (one ? [words.of(one.name)] : []));
  return [
    { label: w.lineService, value: chosen.join(' · '), screen: 'service' },
    { label: w.lineBehalf, value: behalfText(draft, words), screen: 'behalf' },
    { label: w.lineLetter, value: letterText(draft, words), screen: 'letter' },
    { label: w.purposeLabel, value: draft.purpose.trim() || w.notGiven, screen: 'purpose' },
    {
      label: w.linePriority,
      value: draft.priority === null ? w.priorityNo : words.labels.groups[draft.priority],
      screen: 'priority',
    },
  ];
}

function regencyText(draft: Draft): string {
  if (draft.regency === OTHER_REGENCY.code) return draft.regencyTyped.trim();
  return REGENCIES.find(({ code }) => code === draft.regency)?.name ?? draft.regency;
}

function behalfText(draft: Draft, words: Words): string {
  const w = words.visit;
  if (draft.behalf === null || draft.behalf === 'self') return w.behalfSelf;
  const letter = draft.behalf === 'power-of-attorney' ? w.powerOfAttorney : w.assignmentLetter;
  return `${draft.behalfName.trim()} (${letter})`;
}

function letterText(draft: Draft, words: Words): string {
  if (draft.letter !== true) return words.visit.none;
  return `${draft.letterNumber.trim()}, ${formatDay(draft.letterDate, words.lang)}`;
}
