import { centre, figure, gap, left, rule, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import type { RecapSlip } from '../slips.ts';
import { dayAndTime, longOfficeDay } from '../when.ts';
import { header } from './header.ts';

/** The day's figures for the office's file: Indonesian, with the English name of the sheet below its own. */
export function layoutRecap(slip: RecapSlip, look: SlipLook): SlipElement[] {
  const { profile } = look;
  return [
    ...header({ language: 'id', officeName: slip.officeName }, look, look.again === true),
    ...rule(profile),
    ...centre('REKAP HARIAN', profile, { bold: true }),
    ...centre('Daily recap', profile),
    ...centre(longOfficeDay(slip.day, 'id'), profile),
    ...rule(profile),
    ...slip.sections.flatMap(({ title, rows }, index) => [
      ...(index === 0 ? [] : gap(18)),
      ...left(title, profile, { bold: true }),
      ...rows.flatMap(({ label, value }) => figure(label, value, profile)),
    ]),
    ...rule(profile),
    ...left('Dicetak / Printed:', profile),
    ...left(dayAndTime(slip.printedAt, slip.timeZone, 'id'), profile),
  ];
}
