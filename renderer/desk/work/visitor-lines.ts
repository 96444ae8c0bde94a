import { formatDay, formatTimeOfDay } from '../../../shared/domain/office-day-format.ts';
import type { DeskVisitTexts } from '../../../shared/messages/desk-visit.ts';
import { kioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import { regencyName } from '../../../shared/domain/regions.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';
import type { Lang } from '../../lib/i18n.ts';

interface Line {
  readonly label: string;
  readonly value: string;
}

/** The visitor's data line by line; what was not given is left out, except the ID, whose absence matters. */
export function visitorLines(
  detail: VisitDetail,
  revealed: { readonly idNumber: string; readonly phone: string } | null,
  t: DeskVisitTexts,
  lang: Lang,
): readonly Line[] {
  const { visitor, onBehalf, letter, appointment } = detail;
  const idNumber = revealed?.idNumber ?? visitor.idMasked;
  const idType = kioskLabels[lang].idTypes[visitor.idType];
  const lines: Line[] = [
    { label: t.fullName, value: visitor.name },
    visitor.idType === 'none'
      ? { label: t.idType, value: idType }
      : { label: idType, value: idNumber === '' ? t.nothingGiven : idNumber },
    { label: t.phone, value: revealed?.phone ?? visitor.phoneMasked },
    { label: t.institution, value: visitor.institution },
    { label: t.role, value: visitor.role },
    { label: t.regency, value: regencyName(visitor.regency) },
    { label: t.purpose, value: detail.purpose },
    {
      label: t.onBehalf,
      value: onBehalf === null ? '' : `${onBehalf.name} (${documentName(onBehalf.document, t)})`,
    },
    {
      label: t.letter,
      value: letter === null ? '' : t.letterOf(letter.number, formatDay(letter.date, lang, 'short')),
    },
  ];
  if (appointment !== null)
    lines.push({ label: t.appointment, value: appointmentText(appointment, t, lang) });
  return lines.filter((line) => line.value !== '');
}

function appointmentText(
  { day, time, officerName, reason }: NonNullable<VisitDetail['appointment']>,
  t: DeskVisitTexts,
  lang: Lang,
): string {
  const when = `${formatDay(day, lang, 'short')} ${formatTimeOfDay(time, lang)}`;
  return [officerName === '' ? when : t.appointmentWith(when, officerName), reason].join('. ');
}

function documentName(document: 'power-of-attorney' | 'assignment-letter', t: DeskVisitTexts): string {
  return document === 'power-of-attorney' ? t.powerOfAttorney : t.assignmentLetter;
}
