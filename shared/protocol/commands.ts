/**
 * Every command there is: its input, who may send it, and what it answers.
 * Client and hub share this one table; a command without a handler does not compile.
 */
import { z } from 'zod';
import type { TvSettings } from '../domain/tv-settings.ts';
import type { Result } from '../result.ts';
import * as d from './desk.ts';
import * as f from './fields.ts';
import * as k from './kiosk.ts';
import * as t from './tv.ts';
import * as v from './visitor.ts';

/** Whom a connection speaks for. Officers have one or more roles, devices exactly one. */
export type Role = 'anyone' | 'kiosk' | 'tv' | 'visitor' | d.OfficerRole;

const serving = ['front-office', 'helpdesk'] as const;
const officers = d.OFFICER_ROLES;
const leads = ['coordinator', 'admin'] as const;
const supervisors = ['coordinator', 'subdivision-head', 'head', 'admin'] as const;

function command<I extends z.ZodType>(may: readonly Role[], input: I): { may: readonly Role[]; input: I } {
  return { may, input };
}

export const COMMANDS = {
  'session:sign-in': command(['anyone'], d.signIn),
  'setup:claim': command(['anyone'], d.claimSetup),
  'device:pair': command(['anyone'], d.pairDevice),

  'kiosk:sync': command(['kiosk'], d.nothing),
  'visitor:find': command(['kiosk'], k.findVisitor),
  'visit:register': command(['kiosk'], k.registerVisit),
  'ticket:reprint-own': command(['kiosk'], k.requestReprint),
  'staff:call': command(['kiosk'], k.callStaff),
  'appointment:find': command(['kiosk'], k.findAppointment),
  'appointment:check-in': command(['kiosk'], k.checkIn),
  'ticket:status': command(['kiosk'], k.showTicket),
  'survey:open': command(['kiosk'], k.openSurvey),
  'survey:submit': command(['kiosk'], k.submitSurvey),

  'tv:sync': command(['tv'], d.nothing),
  'tv:media': command(['tv', ...leads], d.nothing),
  'tv:media-failed': command(['tv'], t.mediaFailed),
  'tv:ikm': command(['tv'], d.nothing),
  'tv:settings': command(leads, t.changeTvSettings),
  'tv:emergency': command(leads, t.setEmergency),

  'ticket:follow': command(['visitor'], v.followTicket),
  'ticket:cancel': command(['visitor'], v.cancelOwnTicket),

  'desk:sync': command(officers, z.object({ lastSeq: z.number().int().min(0).nullable() })),
  'session:sign-out': command(officers, d.nothing),
  'counter:open': command(serving, d.openCounter),
  'counter:close': command(serving, d.nothing),
  'counter:pause': command(serving, d.pauseCounter),
  'counter:continue': command(serving, d.nothing),
  'visit:call-next': command(serving, d.nothing),
  'visit:call-chosen': command(serving, d.callChosen),
  'visit:recall': command(serving, d.onVisit),
  'visit:no-show': command(serving, d.onVisit),
  'visit:undo-no-show': command(officers, d.onVisit),
  'visit:report-back': command(officers, d.onVisit),
  'visit:release': command(serving, d.onVisit),
  'visit:start': command(serving, d.onVisit),
  'visit:verify': command(serving, d.verifyIdentity),
  'visit:route': command(serving, d.routeVisit),
  'visit:record-question': command(serving, d.recordQuestion),
  'visit:transfer': command(officers, d.transferVisit),
  'visit:hold': command(serving, d.holdVisit),
  'visit:resume': command(serving, d.onVisit),
  'visit:add-service': command(serving, d.addService),
  'visit:remove-service': command(serving, d.removeService),
  'visit:deputise': command(officers, d.deputise),
  'visit:finish': command(serving, d.finishVisit),
  'visit:reschedule': command(serving, d.rescheduleVisit),
  'visit:note': command(officers, d.addNote),
  'visit:cancel': command(officers, d.cancelVisit),
  'visit:set-priority': command(officers, d.setPriority),
  'visit:set-compensation': command(leads, d.setCompensation),
  'visit:record-deviation': command(officers, d.recordDeviation),
  'deviation:remark': command(officers, d.remarkDeviation),
  'escalation:seen': command(supervisors, d.seeEscalations),
  'escalation:answer': command(supervisors, d.answerEscalation),
  'appointment:book': command(officers, d.bookAppointment),
  'appointment:cancel': command(officers, d.cancelAppointment),
  'appointment:list': command(officers, d.listAppointments),
  'visit:request-survey': command(officers, d.onVisit),
  'visit:detail': command(officers, d.onVisit),
  'visit:reveal-id': command(serving, d.onVisit),
  'ticket:reprint': command(officers, d.reprintTicket),
  'staff:answer': command(officers, z.object({ callId: f.id })),

  'device:create-code': command(leads, d.createPairingCode),
  'officer:create': command(leads, d.createOfficer),
  'officer:update': command(leads, d.updateOfficer),
  'office:set-stages': command(leads, d.setStages),
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]['input']>;

/** What a command answers when it is not refused. */
export interface CommandOutputs {
  'session:sign-in': d.SignedIn;
  'setup:claim': d.SignedIn;
  'device:pair': { token: string };
  'kiosk:sync': k.KioskSnapshot;
  'visitor:find': k.VisitorFound;
  'visit:register': k.TicketIssued;
  'ticket:reprint-own': { printJobId: string | null };
  'staff:call': null;
  'appointment:find': k.AppointmentFound;
  'appointment:check-in': k.TicketIssued;
  'ticket:status': k.KioskTicket;
  'survey:open': k.SurveyOpened;
  'survey:submit': null;
  'tv:sync': t.TvSnapshot;
  'tv:media': t.TvMedia;
  'tv:media-failed': null;
  'tv:ikm': t.TvIkm;
  'tv:settings': TvSettings;
  'tv:emergency': t.TvEmergency | null;
  'ticket:follow': v.FollowedTicket;
  'ticket:cancel': null;
  'desk:sync': d.DeskSync;
  'session:sign-out': null;
  'counter:open': null;
  /** Waiting tickets that were given to this counter and are now anybody's; of these, whom no open counter serves. */
  'counter:close': { offered: number; unserved: number };
  'counter:pause': null;
  'counter:continue': null;
  'visit:call-next': d.VisitDetail;
  'visit:call-chosen': d.VisitDetail;
  'visit:recall': d.VisitDetail;
  'visit:no-show': null;
  /** The visit again where it is in hand again; null where it went back to the queue. */
  'visit:undo-no-show': d.VisitDetail | null;
  'visit:report-back': null;
  'visit:release': null;
  'visit:start': d.VisitDetail;
  'visit:verify': d.VisitDetail;
  'visit:route': d.VisitDetail;
  'visit:record-question': d.VisitDetail;
  'visit:transfer': null;
  'visit:hold': null;
  'visit:resume': d.VisitDetail;
  'visit:add-service': d.VisitDetail;
  'visit:remove-service': d.VisitDetail;
  /** How many visits passed to the other officer. */
  'visit:deputise': { visits: number };
  'visit:finish': d.VisitDetail;
  'visit:reschedule': d.VisitDetail;
  'visit:note': d.VisitDetail;
  'visit:cancel': null;
  'visit:set-priority': null;
  'visit:set-compensation': null;
  'visit:record-deviation': d.VisitDetail;
  'deviation:remark': d.VisitDetail;
  'escalation:seen': null;
  'escalation:answer': null;
  'appointment:book': d.AppointmentView;
  'appointment:cancel': null;
  'appointment:list': readonly d.AppointmentView[];
  'visit:request-survey': null;
  'visit:detail': d.VisitDetail;
  'visit:reveal-id': { idNumber: string; phone: string };
  'ticket:reprint': { printJobId: string | null };
  'staff:answer': null;
  'device:create-code': { code: string; expiresAt: number };
  'officer:create': d.OfficerView;
  'officer:update': d.OfficerView;
  'office:set-stages': null;
}

export type CommandReply<N extends CommandName> = Result<CommandOutputs[N]>;
