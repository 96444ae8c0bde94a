/** Janji temu: from a visit that was rescheduled (H-05), or booked at the desk. */
export interface AppointmentTable {
  id: string;
  code: string;
  day: string;
  time: string;
  /** The same moment in ms. */
  at: number;
  serviceId: string;
  topicId: string | null;
  /** The officer it was made with, where it matters. */
  officerId: string | null;
  visitorId: string;
  reason: string;
  fromVisitId: string | null;
  createdBy: string;
  createdAt: number;
  arrivedVisitId: string | null;
  arrivedAt: number | null;
  missedAt: number | null;
  cancelledAt: number | null;
}
