/** An appointment as its slip says it: no name, no ID. */
import type { AppointmentRow } from '../../db/repositories/appointments.ts';
import type { AppointmentSlip } from '../../printer/slip/slips.ts';
import type { Context } from '../context.ts';

export function appointmentSlip(
  context: Pick<Context, 'office'>,
  appointment: Pick<AppointmentRow, 'serviceId' | 'at' | 'code'>,
  language: 'id' | 'en',
): AppointmentSlip {
  const office = context.office();
  return {
    language,
    officeName: office.data.name,
    serviceName: office.serviceName(appointment.serviceId)[language],
    at: appointment.at,
    timeZone: office.data.zone,
    code: appointment.code,
    // as on a ticket: for the kiosk's scanner
    qrContent: `ULT-${appointment.code}`,
    graceMinutes: office.data.settings.appointmentGraceMinutes,
  };
}
