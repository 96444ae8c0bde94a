import { printableDots } from '../../profile.ts';
import { centre, gap, left, rule, scaleToFit, type SlipElement } from '../elements.ts';
import type { SlipLook } from '../look.ts';
import type { AppointmentSlip } from '../slips.ts';
import { textsFor } from '../texts.ts';
import { longDay, timeOfDay } from '../when.ts';
import { codeAndQr } from './code-and-qr.ts';
import { footer, header } from './header.ts';

/** When to come again, what for, and the code the kiosk asks for then (domain 5.7). */
export function layoutAppointment(slip: AppointmentSlip, look: SlipLook): SlipElement[] {
  const { profile, settings } = look;
  const texts = textsFor(slip.language);
  const time = timeOfDay(slip.at, slip.timeZone, slip.language);
  const large = Math.floor(printableDots(profile) / 192);
  return [
    ...header(slip, look, look.again === true),
    ...rule(profile),
    ...centre(texts.appointmentHeading, profile),
    ...gap(8),
    ...centre(longDay(slip.at, slip.timeZone, slip.language), profile, { bold: true }),
    ...gap(8),
    ...centre(time, profile, { bold: true, scale: scaleToFit(time, profile, large) }),
    ...gap(12),
    ...(settings.show.service ? centre(slip.serviceName, profile) : []),
    ...rule(profile),
    ...texts.appointmentGrace(slip.graceMinutes).flatMap((sentence) => left(sentence, profile)),
    ...gap(8),
    ...left(texts.appointmentUse, profile),
    ...codeAndQr(slip, texts, look),
    ...footer(slip.language, look),
  ];
}
