/** Appointments: made at the desk, called off, listed by the day. */
import { z } from 'zod';
import { guestBook } from '../kiosk.ts';
import * as f from '../fields.ts';

export const bookAppointment = z.object({
  guestBook,
  serviceId: f.id,
  topicId: f.id.nullable(),
  officerId: f.id.nullable(),
  date: f.officeDay,
  time: f.timeOfDay,
  reason: f.reason,
});
export type BookAppointment = z.infer<typeof bookAppointment>;

export const cancelAppointment = z.object({ appointmentId: f.id, reason: f.reason });
export const listAppointments = z.object({ day: f.officeDay });

/** An appointment of one day, without personal data but the name its officer needs to expect them. */
export interface AppointmentView {
  readonly id: string;
  readonly code: string;
  readonly day: string;
  readonly time: string;
  readonly at: number;
  readonly serviceId: string;
  readonly topicId: string | null;
  readonly officerId: string | null;
  readonly name: string;
  readonly reason: string;
  readonly fromTicket: string | null;
  readonly state: 'expected' | 'arrived' | 'missed' | 'cancelled';
  readonly ticket: string | null;
}
