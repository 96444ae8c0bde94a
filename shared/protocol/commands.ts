/**
 * Every command there is: its input, who may send it, and what it answers.
 * Client and hub share this one table; a command without a handler does not compile.
 */
import { z } from 'zod';
import type { Result } from '../result.ts';
import * as d from './desk.ts';
import * as f from './fields.ts';
import * as k from './kiosk.ts';
import type { TvSnapshot } from './tv.ts';

/** Whom a connection speaks for. Officers have one or more roles, devices exactly one. */
export type Role = 'anyone' | 'kiosk' | 'tv' | d.OfficerRole;

const serving = ['front-office', 'helpdesk'] as const;
const officers = ['front-office', 'helpdesk', 'coordinator', 'admin'] as const;
const leads = ['coordinator', 'admin'] as const;

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
  'survey:open': command(['kiosk'], k.openSurvey),
  'survey:submit': command(['kiosk'], k.submitSurvey),

  'tv:sync': command(['tv'], d.nothing),

  'desk:sync': command(officers, z.object({ lastSeq: z.number().int().min(0).nullable() })),
  'session:sign-out': command(officers, d.nothing),
  'counter:open': command(serving, d.openCounter),
  'counter:close': command(serving, d.nothing),
  'visit:call-next': command(serving, d.nothing),
  'visit:recall': command(serving, d.onVisit),
  'visit:no-show': command(serving, d.onVisit),
  'visit:report-back': command(officers, d.onVisit),
  'visit:release': command(serving, d.onVisit),
  'visit:start': command(serving, d.onVisit),
  'visit:verify': command(serving, d.verifyIdentity),
  'visit:route': command(serving, d.routeVisit),
  'visit:record-question': command(serving, d.recordQuestion),
  'visit:finish': command(serving, d.finishVisit),
  'visit:reschedule': command(serving, d.rescheduleVisit),
  'visit:note': command(officers, d.addNote),
  'visit:cancel': command(officers, d.cancelVisit),
  'visit:set-priority': command(officers, d.setPriority),
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
  'survey:open': k.SurveyOpened;
  'survey:submit': null;
  'tv:sync': TvSnapshot;
  'desk:sync': d.DeskSync;
  'session:sign-out': null;
  'counter:open': null;
  'counter:close': null;
  'visit:call-next': d.VisitDetail;
  'visit:recall': d.VisitDetail;
  'visit:no-show': null;
  'visit:report-back': null;
  'visit:release': null;
  'visit:start': d.VisitDetail;
  'visit:verify': d.VisitDetail;
  'visit:route': d.VisitDetail;
  'visit:record-question': d.VisitDetail;
  'visit:finish': d.VisitDetail;
  'visit:reschedule': d.VisitDetail;
  'visit:note': d.VisitDetail;
  'visit:cancel': null;
  'visit:set-priority': null;
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
