/** What officers ask at their desks: signing in, counters, visits, appointments, printing. */
import { z } from 'zod';
import * as accounts from '../desk/accounts.ts';
import * as appointments from '../desk/appointments.ts';
import type { DeskSync } from '../desk/board.ts';
import * as counters from '../desk/counters.ts';
import * as deputising from '../desk/deputising.ts';
import * as deviations from '../desk/deviations.ts';
import * as escalations from '../desk/escalations.ts';
import * as printing from '../desk/printing.ts';
import type { VisitDetail } from '../desk/visit-detail.ts';
import * as visits from '../desk/visits.ts';
import * as f from '../fields.ts';
import { command, leads, officers, serving, supervisors } from '../roles.ts';

export const DESK_COMMANDS = {
  'session:sign-in': command(['anyone'], accounts.signIn),
  'setup:claim': command(['anyone'], accounts.claimSetup),
  'device:pair': command(['anyone'], accounts.pairDevice),

  'desk:sync': command(officers, z.object({ lastSeq: z.number().int().min(0).nullable() })),
  'session:sign-out': command(officers, f.nothing),
  'counter:open': command(serving, counters.openCounter),
  'counter:close': command(serving, f.nothing),
  'counter:pause': command(serving, counters.pauseCounter),
  'counter:continue': command(serving, f.nothing),
  'visit:call-next': command(serving, f.nothing),
  'visit:call-chosen': command(serving, visits.callChosen),
  'visit:recall': command(serving, visits.onVisit),
  'visit:no-show': command(serving, visits.onVisit),
  'visit:undo-no-show': command(officers, visits.onVisit),
  'visit:report-back': command(officers, visits.onVisit),
  'visit:release': command(serving, visits.onVisit),
  'visit:start': command(serving, visits.onVisit),
  'visit:verify': command(serving, visits.verifyIdentity),
  'visit:route': command(serving, visits.routeVisit),
  'visit:record-question': command(serving, visits.recordQuestion),
  'visit:transfer': command(officers, visits.transferVisit),
  'visit:hold': command(serving, visits.holdVisit),
  'visit:resume': command(serving, visits.onVisit),
  'visit:add-service': command(serving, visits.addService),
  'visit:remove-service': command(serving, visits.removeService),
  'visit:deputise': command(officers, deputising.deputise),
  'visit:finish': command(serving, visits.finishVisit),
  'visit:reschedule': command(serving, visits.rescheduleVisit),
  'visit:note': command(officers, visits.addNote),
  'visit:cancel': command(officers, visits.cancelVisit),
  'visit:set-priority': command(officers, visits.setPriority),
  'visit:set-compensation': command(leads, visits.setCompensation),
  'visit:use-priority-code': command(officers, visits.usePriorityCode),
  'visit:record-deviation': command(officers, deviations.recordDeviation),
  'deviation:remark': command(officers, deviations.remarkDeviation),
  'escalation:seen': command(supervisors, escalations.seeEscalations),
  'escalation:answer': command(supervisors, escalations.answerEscalation),
  'appointment:book': command(officers, appointments.bookAppointment),
  'appointment:cancel': command(officers, appointments.cancelAppointment),
  'appointment:list': command(officers, appointments.listAppointments),
  'visit:request-survey': command(officers, visits.onVisit),
  'visit:detail': command(officers, visits.onVisit),
  'visit:reveal-id': command(serving, visits.onVisit),
  'ticket:reprint': command(officers, visits.reprintTicket),
  'staff:answer': command(officers, z.object({ callId: f.id })),

  'printer:overview': command(officers, f.nothing),
  'printer:configure': command(leads, printing.configurePrinter),
  'printer:set-logo': command(leads, printing.setLogo),
  'printer:preview': command(leads, printing.previewSlip),
  'printer:print-test-page': command(officers, f.nothing),
  'printer:print-recap': command([...leads, 'back-office'], printing.printRecap),
  'appointment:print-slip': command(officers, printing.printAppointment),
  'print-job:cancel': command(officers, printing.cancelPrintJob),
  'print-job:retry': command(officers, printing.retryPrintJob),
} as const;

export interface DeskOutputs {
  'session:sign-in': accounts.SignedIn;
  'setup:claim': accounts.SignedIn;
  'device:pair': { token: string };
  'desk:sync': DeskSync;
  'session:sign-out': null;
  'counter:open': null;
  /** Waiting tickets that were given to this counter and are now anybody's; of these, whom no open counter serves. */
  'counter:close': { offered: number; unserved: number };
  'counter:pause': null;
  'counter:continue': null;
  'visit:call-next': VisitDetail;
  'visit:call-chosen': VisitDetail;
  'visit:recall': VisitDetail;
  'visit:no-show': null;
  /** The visit again where it is in hand again; null where it went back to the queue. */
  'visit:undo-no-show': VisitDetail | null;
  'visit:report-back': null;
  'visit:release': null;
  'visit:start': VisitDetail;
  'visit:verify': VisitDetail;
  'visit:route': VisitDetail;
  'visit:record-question': VisitDetail;
  'visit:transfer': null;
  'visit:hold': null;
  'visit:resume': VisitDetail;
  'visit:add-service': VisitDetail;
  'visit:remove-service': VisitDetail;
  /** How many visits passed to the other officer. */
  'visit:deputise': { visits: number };
  'visit:finish': VisitDetail;
  'visit:reschedule': VisitDetail;
  'visit:note': VisitDetail;
  'visit:cancel': null;
  'visit:set-priority': null;
  'visit:set-compensation': null;
  'visit:use-priority-code': null;
  'visit:record-deviation': VisitDetail;
  'deviation:remark': VisitDetail;
  'escalation:seen': null;
  'escalation:answer': null;
  'appointment:book': appointments.AppointmentView;
  'appointment:cancel': null;
  'appointment:list': readonly appointments.AppointmentView[];
  'visit:request-survey': null;
  'visit:detail': VisitDetail;
  'visit:reveal-id': { idNumber: string; phone: string };
  'ticket:reprint': { printJobId: string | null };
  'staff:answer': null;
  'printer:overview': printing.PrinterOverview;
  'printer:configure': printing.PrinterOverview;
  'printer:set-logo': { hasLogo: boolean };
  'printer:preview': printing.SlipPreview;
  'printer:print-test-page': { printJobId: string };
  'printer:print-recap': { printJobId: string };
  /** Null where nothing is printed (ULT_PRINTER=none), as with a ticket. */
  'appointment:print-slip': { printJobId: string | null };
  'print-job:cancel': null;
  'print-job:retry': null;
}
