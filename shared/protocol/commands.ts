/**
 * Every command there is: its input, who may send it, and what it answers.
 * Client and hub share this one table; a command without a handler does not compile.
 */
import { z } from 'zod';
import { CASE_ROLES } from '../domain/cases/case.ts';
import type { TvSettings } from '../domain/tv-settings.ts';
import type { Result } from '../result.ts';
import * as dashboard from './admin/dashboard.ts';
import * as calendar from './admin/calendar.ts';
import * as officeCounters from './admin/counters.ts';
import * as evaluation from './admin/evaluation.ts';
import * as evidence from './admin/evidence.ts';
import * as complaints from './admin/complaints.ts';
import type { AdminSnapshot } from './admin/frame.ts';
import * as changes from './admin/office-changes.ts';
import * as procedures from './admin/procedures.ts';
import * as rules from './admin/rules.ts';
import * as services from './admin/services.ts';
import * as cases from './admin/cases.ts';
import * as recap from './admin/recap.ts';
import * as texts from './admin/texts.ts';
import * as survey from './admin/survey.ts';
import type * as privacy from './admin/privacy.ts';
import * as accounts from './desk/accounts.ts';
import * as appointments from './desk/appointments.ts';
import type { DeskSync } from './desk/board.ts';
import * as counters from './desk/counters.ts';
import * as deputising from './desk/deputising.ts';
import * as deviations from './desk/deviations.ts';
import * as escalations from './desk/escalations.ts';
import * as printing from './desk/printing.ts';
import type { VisitDetail } from './desk/visit-detail.ts';
import * as visits from './desk/visits.ts';
import * as f from './fields.ts';
import * as k from './kiosk.ts';
import * as kc from './kiosk-complaints.ts';
import * as t from './tv.ts';
import * as v from './visitor.ts';

/** Whom a connection speaks for. Officers have one or more roles, devices exactly one. */
export type Role = 'anyone' | 'kiosk' | 'tv' | 'visitor' | accounts.OfficerRole;

const serving = ['front-office', 'helpdesk'] as const;
const officers = accounts.OFFICER_ROLES;
const leads = accounts.LEADS;
/** They take complaints in; who of them reads which one is in usecases/complaints/access.ts. */
const complaintDesk = [
  'front-office',
  'back-office',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
  'head',
] as const;
const supervisors = ['coordinator', 'subdivision-head', 'head', 'admin'] as const;
/** Who answers for the unit, and who watches over it for them. */
const answerable = ['back-office', 'person-in-charge', ...supervisors] as const;
/** Who evaluates the unit once a year (C-09, C-10). */
const evaluators = ['coordinator', 'person-in-charge', 'subdivision-head', 'head'] as const;
/** Who decides about the decree (SK) of a case. */
const deciders = ['person-in-charge', 'subdivision-head', 'head'] as const;

function command<I extends z.ZodType>(may: readonly Role[], input: I): { may: readonly Role[]; input: I } {
  return { may, input };
}

export const COMMANDS = {
  'session:sign-in': command(['anyone'], accounts.signIn),
  'setup:claim': command(['anyone'], accounts.claimSetup),
  'device:pair': command(['anyone'], accounts.pairDevice),

  'kiosk:sync': command(['kiosk'], f.nothing),
  'visitor:find': command(['kiosk'], k.findVisitor),
  'visit:register': command(['kiosk'], k.registerVisit),
  'ticket:reprint-own': command(['kiosk'], k.requestReprint),
  'staff:call': command(['kiosk'], k.callStaff),
  'appointment:find': command(['kiosk'], k.findAppointment),
  'appointment:check-in': command(['kiosk'], k.checkIn),
  'priority-code:find': command(['kiosk'], k.findPriorityCode),
  'ticket:status': command(['kiosk'], k.showTicket),
  'survey:open': command(['kiosk'], k.openSurvey),
  'survey:submit': command(['kiosk'], k.submitSurvey),

  'complaint:submit': command(['kiosk'], kc.submitComplaint),
  'complaint:follow': command(['kiosk'], kc.followComplaint),

  'tv:sync': command(['tv'], f.nothing),
  'tv:media': command(['tv', ...leads], f.nothing),
  'tv:media-failed': command(['tv'], t.mediaFailed),
  'tv:ikm': command(['tv'], f.nothing),
  'tv:settings': command(leads, t.changeTvSettings),
  'tv:emergency': command(leads, t.setEmergency),

  'ticket:follow': command(['visitor'], v.followTicket),
  'ticket:cancel': command(['visitor'], v.cancelOwnTicket),

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

  'admin:sync': command(officers, f.nothing),
  'dashboard:figures': command(answerable, dashboard.showFigures),
  'dashboard:attention': command(answerable, f.nothing),
  'office:changes': command(leads, changes.listChanges),
  'office:undo': command(leads, changes.undoChange),
  'service:list': command(leads, f.nothing),
  'service:save': command(leads, services.saveService),
  'service:remove': command(leads, services.removeService),
  'service:order': command(leads, services.orderServices),
  'counter:list': command(leads, f.nothing),
  'counter:save': command(leads, officeCounters.saveCounter),
  'counter:remove': command(leads, officeCounters.removeCounter),
  'hours:show': command(leads, f.nothing),
  'hours:save': command(leads, calendar.saveHours),
  'holiday:list': command(leads, calendar.listHolidays),
  'holiday:save': command(leads, calendar.saveHoliday),
  'holiday:remove': command(leads, calendar.removeHoliday),
  'decree:save': command(leads, calendar.saveDecree),
  'procedure:list': command(leads, f.nothing),
  'procedure:save': command(leads, procedures.saveProcedure),
  'procedure:remove': command(leads, procedures.removeProcedure),
  'rules:show': command(leads, f.nothing),
  'rules:save': command(leads, rules.saveRules),
  'texts:show': command(leads, f.nothing),
  'identity:save': command(leads, texts.saveIdentity),
  'texts:save': command(leads, texts.saveTexts),
  'contacts:save': command(leads, texts.saveContacts),
  'evaluation:show': command(evaluators, evaluation.showEvaluation),
  'evaluation:add-audit': command(evaluators, evaluation.addAudit),
  'evaluation:add-follow-up': command(evaluators, evaluation.addFollowUp),
  'evaluation:finish-follow-up': command(evaluators, evaluation.finishFollowUp),
  'evaluation:close': command(evaluators, evaluation.closeEvaluation),
  'evidence:show': command(evaluators, evidence.showEvidence),
  'evidence:mark': command(evaluators, evidence.markEvidence),
  'survey:figures': command(answerable, survey.surveyOf),
  'survey:comments': command(answerable, survey.surveyOf),
  'survey:plans': command(answerable, survey.surveyPeriod),
  'survey:save-plan': command(answerable, survey.savePlan),
  'survey:save-report-text': command(answerable, survey.saveReportText),

  'recap:days': command(CASE_ROLES, recap.recapPeriod),
  'recap:day': command(CASE_ROLES, recap.recapDay),
  'recap:examine': command(['back-office', 'coordinator'], recap.recapDay),
  'case:list': command(CASE_ROLES, cases.listCases),
  'case:detail': command(CASE_ROLES, cases.seeCase),
  'case:mine': command(officers, f.nothing),
  'case:open': command(['back-office'], cases.openCase),
  'case:call': command(['coordinator'], cases.callOfficer),
  'case:record-hearing': command(['coordinator'], cases.recordHearing),
  'case:defend': command(officers, cases.defend),
  'case:propose': command(['coordinator'], cases.propose),
  'case:verify': command(['person-in-charge'], cases.verifyProposal),
  'case:issue-decree': command(deciders, cases.issueDecree),
  'case:decline-decree': command(deciders, cases.declineDecree),
  'case:dismiss': command(['back-office'], cases.dismissCase),
  'case:choose-compensation': command(['coordinator'], cases.chooseCompensation),
  'case:give-compensation': command(['coordinator'], cases.giveCompensation),
  'case:apologise': command(['coordinator'], cases.apologise),
  'case:close': command(['coordinator', 'person-in-charge'], cases.closeCase),
  'case:reveal-contact': command(['coordinator'], cases.seeCase),
  'privacy:access-log': command(leads, f.nothing),
  'privacy:retention': command(leads, f.nothing),

  'complaint:register': command(complaintDesk, complaints.registerComplaint),
  'complaint:list': command(complaintDesk, f.nothing),
  'complaint:detail': command(complaintDesk, complaints.onComplaint),
  'complaint:reveal': command(complaintDesk, complaints.onComplaint),
  'complaint:assign': command(complaintDesk, complaints.assignComplaint),
  'complaint:concerns': command(complaintDesk, complaints.complaintConcerns),
  'complaint:reference': command(complaintDesk, complaints.complaintReference),
  'complaint:contact': command(complaintDesk, complaints.contactComplainant),
  'complaint:note': command(complaintDesk, complaints.noteComplaint),
  'complaint:answer': command(complaintDesk, complaints.answerComplaint),
  'complaint:tell': command(complaintDesk, complaints.tellComplainant),
  'complaint:close': command(complaintDesk, complaints.onComplaint),
  'complaint:withdraw': command(complaintDesk, complaints.noteComplaint),

  'device:create-code': command(leads, accounts.createPairingCode),
  'officer:create': command(leads, accounts.createOfficer),
  'officer:update': command(leads, accounts.updateOfficer),
  'office:set-stages': command(leads, counters.setStages),
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.infer<(typeof COMMANDS)[N]['input']>;

/** What a command answers when it is not refused. */
export interface CommandOutputs {
  'session:sign-in': accounts.SignedIn;
  'setup:claim': accounts.SignedIn;
  'device:pair': { token: string };
  'kiosk:sync': k.KioskSnapshot;
  'visitor:find': k.VisitorFound;
  'visit:register': k.TicketIssued;
  'ticket:reprint-own': { printJobId: string | null };
  'staff:call': null;
  'appointment:find': k.AppointmentFound;
  'appointment:check-in': k.TicketIssued;
  'priority-code:find': k.PriorityCodeFound;
  'ticket:status': k.KioskTicket;
  'survey:open': k.SurveyOpened;
  'survey:submit': null;
  'complaint:submit': kc.ComplaintSubmitted;
  'complaint:follow': kc.FollowedComplaint;
  'tv:sync': t.TvSnapshot;
  'tv:media': t.TvMedia;
  'tv:media-failed': null;
  'tv:ikm': t.TvIkm;
  'tv:settings': TvSettings;
  'tv:emergency': t.TvEmergency | null;
  'ticket:follow': v.FollowedTicket;
  'ticket:cancel': null;
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
  'admin:sync': AdminSnapshot;
  /** Null where nothing happened since what the page shows. */
  'dashboard:figures': dashboard.DashboardFigures | null;
  'dashboard:attention': dashboard.Attention;
  'office:changes': changes.ChangeList;
  'office:undo': changes.Changed;
  'service:list': services.ServiceList;
  'service:save': changes.Changed;
  'service:remove': changes.Changed;
  'service:order': changes.Changed;
  'counter:list': officeCounters.CounterList;
  'counter:save': changes.Changed;
  'counter:remove': changes.Changed;
  'hours:show': calendar.HoursView;
  'hours:save': changes.Changed;
  'holiday:list': calendar.HolidayList;
  'holiday:save': changes.Changed;
  'holiday:remove': changes.Changed;
  'decree:save': changes.Changed;
  'procedure:list': procedures.ProcedureList;
  'procedure:save': changes.Changed;
  'procedure:remove': changes.Changed;
  'rules:show': rules.RulesView;
  'rules:save': changes.Changed;
  'texts:show': texts.TextsView;
  'identity:save': changes.Changed;
  'texts:save': changes.Changed;
  'contacts:save': changes.Changed;
  'evaluation:show': evaluation.EvaluationView;
  'evaluation:add-audit': null;
  'evaluation:add-follow-up': null;
  'evaluation:finish-follow-up': null;
  'evaluation:close': null;
  'evidence:show': evidence.EvidenceView;
  'evidence:mark': null;
  'recap:days': recap.RecapOverview;
  'recap:day': recap.RecapDay;
  'recap:examine': null;
  'case:list': readonly cases.CaseLine[];
  'case:detail': cases.CaseDetail;
  'case:mine': readonly cases.OwnCase[];
  'case:open': cases.CaseDetail;
  'case:call': cases.CaseDetail;
  'case:record-hearing': cases.CaseDetail;
  'case:defend': null;
  'case:propose': cases.CaseDetail;
  'case:verify': cases.CaseDetail;
  'case:issue-decree': cases.CaseDetail;
  'case:decline-decree': cases.CaseDetail;
  'case:dismiss': cases.CaseDetail;
  'case:choose-compensation': cases.CaseDetail;
  'case:give-compensation': cases.CaseDetail;
  'case:apologise': cases.CaseDetail;
  'case:close': cases.CaseDetail;
  /** Whole: to apologise to them, or to tell them of their service. Every look is logged. */
  'case:reveal-contact': { name: string; phone: string };
  'privacy:access-log': readonly privacy.LookAtData[];
  'privacy:retention': privacy.RetentionLog;
  'complaint:register': complaints.ComplaintRegistered;
  'complaint:list': complaints.ComplaintList;
  'complaint:detail': complaints.ComplaintDetail;
  'complaint:reveal': complaints.Complainant;
  'complaint:assign': null;
  'complaint:concerns': null;
  'complaint:reference': null;
  'complaint:contact': null;
  'complaint:note': null;
  'complaint:answer': null;
  'complaint:tell': null;
  'complaint:close': null;
  'complaint:withdraw': null;
  'survey:figures': survey.SurveyFigures;
  'survey:comments': survey.SurveyComments;
  'survey:plans': survey.SurveyPlans;
  'survey:save-plan': survey.SurveyPlans;
  'survey:save-report-text': survey.SurveyPlans;
  'device:create-code': { code: string; expiresAt: number };
  'officer:create': accounts.OfficerView;
  'officer:update': accounts.OfficerView;
  'office:set-stages': null;
}

export type CommandReply<N extends CommandName> = Result<CommandOutputs[N]>;
