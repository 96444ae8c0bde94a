import { printableDots } from '../../profile.ts';
import { centre, gap, labelled, left, leftLine, rule, scaleToFit, type SlipElement } from '../elements.ts';
import { textsFor } from '../texts.ts';
import type { TicketSlip } from '../ticket-slip.ts';
import { dayAndTime } from '../when.ts';
import { wrap } from '../wrap.ts';
import type { SlipLook } from '../look.ts';
import { codeAndQr } from './code-and-qr.ts';
import { footer, header } from './header.ts';

/** The ticket of domain 6.3. Pure; every line fits the paper. */
export function layoutTicket(slip: TicketSlip, look: SlipLook): SlipElement[] {
  const { profile, settings } = look;
  const { show } = settings;
  const texts = textsFor(slip.language);
  return [
    ...header(slip, look, slip.reprint),
    ...rule(profile),
    ...centre(texts.numberHeading, profile),
    ...gap(6),
    ...centre(slip.number, profile, {
      bold: true,
      scale: scaleToFit(slip.number, profile, numberScale(look)),
    }),
    ...gap(12),
    ...(show.service ? centre(slip.serviceName, profile) : []),
    ...(show.destination && slip.destination !== null
      ? centre(`${texts.goTo}: ${slip.destination}`, profile, { bold: true })
      : []),
    ...rule(profile),
    ...facts(slip, look),
    ...codeAndQr(slip, texts, look),
    ...(show.link && slip.externalLink !== null ? centre(slip.externalLink, profile) : []),
    ...footer(slip.language, look),
  ];
}

/** As large as everyone can read from arm's length, at most an eighth of the line a character. */
function numberScale({ profile }: SlipLook): number {
  return Math.floor(printableDots(profile) / 96);
}

function facts(slip: TicketSlip, { profile, settings }: SlipLook): SlipElement[] {
  const { show } = settings;
  const texts = textsFor(slip.language);
  const when = dayAndTime(slip.issuedAt, slip.timeZone, slip.language);
  const rows: [string, string][] = [];
  if (show['waiting-ahead'] && slip.waitingAhead !== null)
    rows.push([texts.ahead, String(slip.waitingAhead)]);
  if (show.estimate && slip.estimate !== null) rows.push([texts.estimate, texts.minutes(slip.estimate)]);
  return [
    ...(when.length <= profile.columns ? [when] : wrap(when, profile.columns)).map((line) => leftLine(line)),
    ...labelled(rows, profile),
    ...(show.calls || show.fee ? gap(8) : []),
    ...(show.calls ? texts.calls(slip.maxCalls).flatMap((sentence) => left(sentence, profile)) : []),
    ...(show.fee ? left(slip.feeText, profile) : []),
  ];
}
