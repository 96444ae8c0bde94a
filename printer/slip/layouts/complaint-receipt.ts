import { printableDots } from '../../profile.ts';
import { centre, gap, labelled, left, rule, scaleToFit, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import type { ComplaintReceiptSlip } from '../slips.ts';
import { textsFor } from '../texts.ts';
import { shortOfficeDay } from '../when.ts';
import { codeAndQr } from './code-and-qr.ts';
import { footer, header } from './header.ts';

/** The number given at receipt, by when it is answered, and how it is followed (C-08, domain 5.8). */
export function layoutComplaintReceipt(slip: ComplaintReceiptSlip, look: SlipLook): SlipElement[] {
  const { profile } = look;
  const { language, number, receivedOn, dueDay } = slip;
  const texts = textsFor(language);
  const rows: [string, string][] = [[texts.received, shortOfficeDay(receivedOn, language)]];
  if (dueDay !== null) rows.push([texts.answeredBy, shortOfficeDay(dueDay, language)]);
  const large = Math.floor(printableDots(profile) / 192);
  return [
    ...header(slip, look, slip.reprint || look.again === true),
    ...rule(profile),
    ...centre(texts.receiptHeading[slip.kind], profile),
    ...gap(8),
    ...centre(number, profile, { bold: true, scale: scaleToFit(number, profile, large) }),
    ...gap(12),
    ...rule(profile),
    ...labelled(rows, profile),
    ...gap(8),
    ...texts.receiptUse.flatMap((sentence) => left(sentence, profile)),
    ...codeAndQr(slip, texts, look),
    ...footer(language, look),
  ];
}
