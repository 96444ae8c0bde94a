import { formatDay } from '../../../shared/domain/office-day-format.ts';
import { OTHER_REGENCY, REGENCIES } from '../../../shared/domain/regions.ts';
import type { VisitSession } from '../controllers/visit-session.svelte.ts';
import type { Words } from '../frame/context.ts';
import type { Draft } from './draft.ts';
import type { VisitScreen } from './flow.ts';

/** One line of the review, and the question that corrects it. */
export interface ReviewLine {
  readonly label: string;
  readonly value: string;
  readonly screen: VisitScreen;
}

type Answers = Pick<VisitSession, 'draft' | 'service'>;

/** Everything that will be sent, in the order it was asked. A returning visitor's record stays masked. */
export function reviewLines(visit: Answers, words: Words): ReviewLine[] {
  return [...whoLines(visit.draft, words), ...addedLines(visit.draft, words), ...errandLines(visit, words)];
}

function whoLines(draft: Draft, words: Words): ReviewLine[] {
  const w = words.visit;
  if (draft.found !== null) {
    return [{ label: w.lineVisitor, value: draft.found.name, screen: 'confirm' }];
  }
  return [
    { label: w.nameLabel, value: draft.name.trim(), screen: 'name' },
    { label: w.institutionLabel, value: draft.institution.trim(), screen: 'institution' },
    { label: w.roleLabel, value: draft.role.trim(), screen: 'role' },
    { label: w.regencyLabel, value: regencyText(draft), screen: 'regency' },
  ];
}

/** ID and phone: of the guest book, or added by a returning visitor because the service asked. */
function addedLines(draft: Draft, words: Words): ReviewLine[] {
  const w = words.visit;
  const type = draft.idType ?? 'none';
  const id = type === 'none' ? words.labels.idTypes.none : `${words.labels.idTypes[type]} ${draft.idNumber}`;
  const idLine = { label: w.lineId, value: id, screen: draft.askId ? 'extra-id-type' : 'id-type' } as const;
  const phone = draft.phone.trim() || w.notGiven;
  const phoneLine = {
    label: w.phoneLabel,
    value: phone,
    screen: draft.askPhone ? 'extra-phone' : 'phone',
  } as const;
  if (draft.found === null) return [idLine, phoneLine];
  return [...(draft.idNumber === '' ? [] : [idLine]), ...(draft.phone === '' ? [] : [phoneLine])];
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
