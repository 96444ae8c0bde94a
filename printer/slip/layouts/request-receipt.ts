import { printableDots } from '../../profile.ts';
import { centre, gap, labelled, left, rule, scaleToFit, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import type { RequestReceiptSlip } from '../slips.ts';
import { textsFor } from '../texts.ts';
import { shortOfficeDay } from '../when.ts';
import { codeAndQr } from './code-and-qr.ts';
import { footer, header } from './header.ts';

/** The number given at receipt (UU 14/2008 Ps 22), by when it is answered, and how it is followed. */
export function layoutRequestReceipt(slip: RequestReceiptSlip, look: SlipLook): SlipElement[] {
  const { profile } = look;
  const { language, number, typeName, receivedOn, dueDay, page } = slip;
  const texts = textsFor(language);
  const rows: [string, string][] = [[texts.received, shortOfficeDay(receivedOn, language)]];
  if (dueDay !== null) rows.push([texts.answeredBy, shortOfficeDay(dueDay, language)]);
  const large = Math.floor(printableDots(profile) / 192);
  return [
    ...header(slip, look, slip.reprint || look.again === true),
    ...rule(profile),
    ...centre(texts.requestHeading, profile),
    ...gap(8),
    ...centre(number, profile, { bold: true, scale: scaleToFit(number, profile, large) }),
    ...centre(typeName, profile),
    ...gap(12),
    ...rule(profile),
    ...labelled(rows, profile),
    ...gap(8),
    ...texts.requestUse(page).flatMap((sentence) => left(sentence, profile)),
    ...codeAndQr(slip, texts, look),
    ...footer(language, look),
  ];
}
