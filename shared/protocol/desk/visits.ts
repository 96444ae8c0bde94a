/** What an officer does with a visit, from the call to its end. */
import { z } from 'zod';
import * as f from '../fields.ts';

export const onVisit = z.object({ visitId: f.id });
export const callChosen = z.object({ visitId: f.id, reason: f.reason });

export const verifyIdentity = z.object({
  visitId: f.id,
  result: z.enum(['verified', 'corrected', 'rejected']),
  /** With `corrected`: the guest book as it stands on the physical ID. */
  corrections: z
    .object({
      name: f.line(100).min(1),
      idType: f.idType,
      /** Null leaves the number as it is. */
      idNumber: f.line(32).nullable(),
      institution: f.line(120),
      role: f.line(80),
    })
    .nullable(),
  /** With `rejected`: why (H-03). */
  reason: f.text(500),
  deviation: f.deviation.nullable(),
});
export type VerifyIdentity = z.infer<typeof verifyIdentity>;

export const routeVisit = z.object({
  visitId: f.id,
  serviceId: f.id,
  topicId: f.id.nullable(),
  /** Null: whoever serves that service. */
  counterId: f.id.nullable(),
  officerId: f.id.nullable(),
  deviation: f.deviation.nullable(),
});
export type RouteVisit = z.infer<typeof routeVisit>;

export const recordQuestion = z.object({
  visitId: f.id,
  question: f.text(1000).min(3),
  deviation: f.deviation.nullable(),
});
export type RecordQuestion = z.infer<typeof recordQuestion>;

export const holdVisit = z.object({ visitId: f.id, reason: f.reason });

/** To another service, counter or officer at the helpdesk, or another counter of the front office. */
export const transferVisit = z.object({
  visitId: f.id,
  serviceId: f.id,
  topicId: f.id.nullable(),
  /** Null: whoever serves that service. */
  counterId: f.id.nullable(),
  officerId: f.id.nullable(),
  reason: f.reason,
  /** Owed where the step that is put aside is over time already. */
  deviation: f.deviation.nullable(),
});
export type TransferVisit = z.infer<typeof transferVisit>;

export const addService = z.object({ visitId: f.id, serviceId: f.id, topicId: f.id.nullable() });
export const removeService = z.object({ visitId: f.id, index: z.number().int().min(0).max(9) });

export const finishVisit = z.object({
  visitId: f.id,
  outcome: z.enum(['solved', 'clarified']),
  summary: f.text(2000).min(3),
  deviation: f.deviation.nullable(),
});
export type FinishVisit = z.infer<typeof finishVisit>;

export const rescheduleVisit = z.object({
  visitId: f.id,
  date: f.officeDay,
  time: f.timeOfDay,
  reason: f.reason,
  deviation: f.deviation.nullable(),
});
export type RescheduleVisit = z.infer<typeof rescheduleVisit>;

export const addNote = z.object({ visitId: f.id, text: f.text(1000).min(1) });
export const cancelVisit = z.object({ visitId: f.id, reason: f.reason });
export const setPriority = z.object({ visitId: f.id, group: f.vulnerableGroup.nullable() });
export const setCompensation = z.object({ visitId: f.id, reason: f.reason });
/** The code of a service ahead of everybody (Z-04), shown at the desk by a visitor who waits. */
export const usePriorityCode = z.object({ visitId: f.id, code: f.line(32).min(4) });
export const reprintTicket = z.object({ visitId: f.id, reason: f.text(200).min(3) });
