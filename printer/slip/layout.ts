import { FONT_WIDTH } from '../profile.ts';
import { toAscii } from './ascii.ts';
import { qrModuleSize } from './qr-size.ts';
import { type SlipTexts, textsFor } from './texts.ts';
import type { TicketSlip } from './ticket-slip.ts';
import { dayAndTime } from './when.ts';
import { wrap } from './wrap.ts';

/** One thing on the paper, from top to bottom. `scale` is how many times larger than normal, 1 to 8, in both directions. */
export type SlipElement =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align: 'left' | 'centre';
      readonly bold: boolean;
      readonly scale: number;
    }
  | { readonly kind: 'qr'; readonly content: Uint8Array; readonly moduleSize: number };

/**
 * The ticket of domain 6.3 for paper of `columns` characters. Pure; every line fits the paper and is ASCII.
 * The QR code stands above its code, not beside it: beside needs page mode, which cheap printers lack.
 */
export function layoutTicket(slip: TicketSlip, columns: number): SlipElement[] {
  const texts = textsFor(slip.language);
  const rule = left('-'.repeat(columns), columns);
  return [
    ...(slip.reprint ? centre(texts.reprint, columns, { bold: true }) : []),
    ...centre(texts.unit, columns),
    ...centre(slip.officeName.toUpperCase(), columns, { bold: true }),
    ...rule,
    ...centre(texts.numberHeading, columns),
    ...largeNumber(slip.number, columns),
    ...centre(slip.serviceName, columns),
    ...(slip.destination === null
      ? []
      : centre(`${texts.goTo}: ${slip.destination}`, columns, { bold: true })),
    ...rule,
    ...facts(slip, texts, columns),
    ...codes(slip, texts, columns),
    ...(slip.externalLink === null ? [] : centre(slip.externalLink, columns)),
  ];
}

function facts(slip: TicketSlip, texts: SlipTexts, columns: number): SlipElement[] {
  const labelWidth = Math.max(texts.ahead.length, texts.estimate.length);
  const row = (label: string, value: string): SlipElement[] =>
    left(labelled(label, value, labelWidth, columns), columns);
  return [
    ...left(dayAndTime(slip.issuedAt, slip.timeZone, texts), columns),
    ...(slip.waitingAhead === null ? [] : row(texts.ahead, String(slip.waitingAhead))),
    ...(slip.estimate === null ? [] : row(texts.estimate, texts.minutes(slip.estimate))),
    ...texts.calls(slip.maxCalls).flatMap((sentence) => left(sentence, columns)),
    ...left(toAscii(slip.feeText), columns),
  ];
}

/** Colons stand below each other where the value leaves room for it. */
function labelled(label: string, value: string, labelWidth: number, columns: number): string {
  const aligned = `${label.padEnd(labelWidth)} : ${value}`;
  return aligned.length <= columns ? aligned : `${label}: ${value}`;
}

function codes(slip: TicketSlip, texts: SlipTexts, columns: number): SlipElement[] {
  const content = new TextEncoder().encode(slip.qrContent);
  const moduleSize = qrModuleSize(content.length, columns * FONT_WIDTH);
  const qr: SlipElement[] = moduleSize === undefined ? [] : [{ kind: 'qr', content, moduleSize }];
  return [...qr, ...centre(`${texts.code}: ${slip.code}`, columns, { bold: true })];
}

/** A sixth of the paper's height for everyone to read: as large as fits, up to an eighth of the line a character. */
function largeNumber(number: string, columns: number): SlipElement[] {
  const text = toAscii(number);
  const widest = Math.floor(columns / Math.max(1, text.length));
  const scale = Math.max(1, Math.min(columns / 8, widest, 8));
  return centre(text, columns, { bold: true, scale });
}

function centre(
  text: string,
  columns: number,
  style: { bold?: boolean; scale?: number } = {},
): SlipElement[] {
  const { bold = false, scale = 1 } = style;
  return wrap(toAscii(text), Math.floor(columns / scale)).map((line) => ({
    kind: 'text',
    text: line,
    align: 'centre',
    bold,
    scale,
  }));
}

/** Keeps the blanks that align a line which fits; only a longer one is broken. */
function left(text: string, columns: number): SlipElement[] {
  const lines = text.length <= columns ? [text].filter((line) => line !== '') : wrap(text, columns);
  return lines.map((line) => ({ kind: 'text', text: line, align: 'left', bold: false, scale: 1 }));
}
