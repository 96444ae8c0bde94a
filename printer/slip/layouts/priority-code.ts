import { printableDots } from '../../profile.ts';
import { centre, gap, labelled, left, rule, scaleToFit, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import type { PriorityCodeSlip } from '../slips.ts';
import { textsFor } from '../texts.ts';
import { shortOfficeDay } from '../when.ts';
import { codeAndQr } from './code-and-qr.ts';
import { footer, header } from './header.ts';

/** The code of a service ahead of everybody, how and until when it is used (Z-04, kind 2); never why it was given. */
export function layoutPriorityCode(slip: PriorityCodeSlip, look: SlipLook): SlipElement[] {
  const { profile } = look;
  const { language, code, validUntil } = slip;
  const texts = textsFor(language);
  const large = Math.floor(printableDots(profile) / 128);
  return [
    ...header(slip, look, slip.reprint || look.again === true),
    ...rule(profile),
    ...centre(texts.priorityHeading, profile),
    ...gap(8),
    ...centre(code, profile, { bold: true, scale: scaleToFit(code, profile, large) }),
    ...gap(12),
    ...rule(profile),
    ...(validUntil === null
      ? []
      : labelled([[texts.validUntil, shortOfficeDay(validUntil, language)]], profile)),
    ...texts.priorityUse.flatMap((sentence) => left(sentence, profile)),
    ...codeAndQr(slip, texts, look),
    ...footer(language, look),
  ];
}
