/** Which use-case carries out which command. A command without a line here does not compile. */
import type { CommandInput, CommandName, CommandOutputs } from '../../shared/protocol/commands.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import * as accounts from '../usecases/accounts.ts';
import {
  createApplication,
  listApplications,
  revokeApplication,
} from '../usecases/applications/applications.ts';
import * as appointments from '../usecases/appointments.ts';
import * as calling from '../usecases/calling.ts';
import * as gates from '../usecases/cases/gates.ts';
import { caseDetail, listCases, ownCases } from '../usecases/cases/case-view.ts';
import { openCase } from '../usecases/cases/open-case.ts';
import { openFromComplaint } from '../usecases/cases/open-from-complaint.ts';
import { printCode } from '../usecases/cases/print-code.ts';
import { findGoodCode, usePriorityCodeAtDesk } from '../usecases/cases/priority-code.ts';
import * as recap from '../usecases/cases/recap.ts';
import * as redress from '../usecases/cases/redress.ts';
import { checkIn, findAppointment } from '../usecases/check-in.ts';
import { setCompensation } from '../usecases/compensation.ts';
import { continueCounter, pauseCounter } from '../usecases/counter-break.ts';
import { followComplaint } from '../usecases/complaints/follow.ts';
import * as complaintWork from '../usecases/complaints/handling.ts';
import { printReceipt } from '../usecases/complaints/receipt.ts';
import { revealComplainant } from '../usecases/complaints/identity.ts';
import { registerComplaint, submitComplaint } from '../usecases/complaints/register.ts';
import { complaintDetail, listComplaints } from '../usecases/complaints/views.ts';
import * as counters from '../usecases/counters.ts';
import { showAttention } from '../usecases/dashboard/attention.ts';
import { showFigures } from '../usecases/dashboard/figures.ts';
import { deputise } from '../usecases/deputise.ts';
import * as deviations from '../usecases/deviations.ts';
import * as devices from '../usecases/devices.ts';
import * as evaluation from '../usecases/evaluation/evaluation.ts';
import * as evidence from '../usecases/evidence/evidence.ts';
import * as escalations from '../usecases/escalations.ts';
import { findReturningVisitor } from '../usecases/find-visitor.ts';
import { cancelOwnTicket, followTicket } from '../usecases/follow-ticket.ts';
import * as frontOffice from '../usecases/front-office.ts';
import * as helpdesk from '../usecases/helpdesk.ts';
import { hold, resume } from '../usecases/hold.ts';
import * as moreServices from '../usecases/more-services.ts';
import * as calendar from '../usecases/office-data/calendar.ts';
import { undoChange } from '../usecases/office-data/change-office.ts';
import * as officeCounters from '../usecases/office-data/counters.ts';
import * as letters from '../usecases/office-data/letters.ts';
import * as facilities from '../usecases/office-data/facilities.ts';
import { listChanges } from '../usecases/office-data/list-changes.ts';
import * as procedures from '../usecases/office-data/procedures.ts';
import * as requestTypes from '../usecases/office-data/request-types.ts';
import * as rules from '../usecases/office-data/rules.ts';
import * as services from '../usecases/office-data/services.ts';
import * as surveyVersions from '../usecases/office-data/survey-versions.ts';
import * as texts from '../usecases/office-data/texts.ts';
import * as carryOut from '../usecases/privacy/carry-out.ts';
import { accessLog, retentionLog } from '../usecases/privacy/log.ts';
import { exportSubject, receiptOf } from '../usecases/privacy/papers.ts';
import { subjectData } from '../usecases/privacy/person-data.ts';
import { chooseSubject, findSubject } from '../usecases/privacy/person.ts';
import * as requests from '../usecases/privacy/requests.ts';
import { cancelJob, retryJob } from '../usecases/print-jobs.ts';
import { printerOverview } from '../usecases/printer-overview.ts';
import * as printerSettings from '../usecases/printer-settings.ts';
import * as printing from '../usecases/printing.ts';
import { registerVisit } from '../usecases/register-visit.ts';
import { openForm, submitRequest } from '../usecases/requests/at-kiosk.ts';
import { requestBoard } from '../usecases/requests/board.ts';
import { followRequest } from '../usecases/requests/follow.ts';
import { takeFileOut } from '../usecases/requests/files.ts';
import { fetchLetter } from '../usecases/requests/letters.ts';
import { messageSent } from '../usecases/requests/messages.ts';
import { disposeRequest, seeDocument, stepRequest } from '../usecases/requests/moving-on.ts';
import { requestsOfThisVisit } from '../usecases/requests/of-visit.ts';
import { printRequestReceipt } from '../usecases/requests/print-receipt.ts';
import { registerRequest } from '../usecases/requests/register.ts';
import { correctApplicant } from '../usecases/requests/correct-applicant.ts';
import { revealApplicantId } from '../usecases/requests/reveal-id.ts';
import { facilityCalendar, offeredTypes, requestDetail } from '../usecases/requests/views.ts';
import { showComments, showSurvey } from '../usecases/skm/figures.ts';
import * as surveyPlans from '../usecases/skm/plans.ts';
import * as surveys from '../usecases/surveys.ts';
import { transfer } from '../usecases/transfer.ts';
import { showTicket } from '../usecases/ticket-status.ts';
import { visitDetail } from '../usecases/visit-detail.ts';
import * as records from '../usecases/visit-records.ts';
import { adminSnapshot, deskSync, kioskSnapshot } from './snapshots.ts';
import { tvIkm } from '../usecases/tv-ikm.ts';
import { mediaFailed, tvMedia } from '../usecases/tv-media.ts';
import { changeTvSettings, setEmergency } from '../usecases/tv-settings.ts';
import { tvSnapshot } from './tv-board.ts';

export type Handlers = {
  readonly [N in CommandName]: (caller: Caller, input: CommandInput<N>) => Promise<Result<CommandOutputs[N]>>;
};

export function createHandlers(context: Context): Handlers {
  return {
    'session:sign-in': (caller, input) => accounts.signIn(context, caller, input),
    'setup:claim': (caller, input) => accounts.claimSetup(context, caller, input),
    'device:pair': (caller, input) => devices.pairDevice(context, caller, input),

    'kiosk:sync': async (caller) => ok(await kioskSnapshot(context, caller.id)),
    'visitor:find': (caller, input) => findReturningVisitor(context, caller, input),
    'visit:register': (caller, input) => registerVisit(context, caller, input),
    'ticket:reprint-own': (caller, { code }) => records.reprintOwnTicket(context, caller, code),
    'staff:call': (caller, { screen }) => devices.callStaff(context, caller, screen),
    'priority-code:find': (caller, { code }) => findGoodCode(context, caller, code),
    'ticket:status': (_, { ticket }) => showTicket(context, ticket),
    'survey:open': (_, { ticket }) => surveys.openSurvey(context, ticket),
    'survey:submit': (caller, input) => surveys.submitSurvey(context, caller, input),

    'appointment:find': (caller, { code }) => findAppointment(context, caller, code),
    'appointment:check-in': (caller, input) => checkIn(context, caller, input),
    'appointment:book': (caller, input) => appointments.bookAppointment(context, caller, input),
    'appointment:cancel': (caller, input) => appointments.cancelAppointment(context, caller, input),
    'appointment:list': (caller, input) => appointments.listAppointments(context, caller, input),
    'ticket:follow': (caller) => followTicket(context, caller),
    'ticket:cancel': (caller) => cancelOwnTicket(context, caller),

    'complaint:submit': (caller, input) => submitComplaint(context, caller, input),
    'complaint:follow': (caller, { code }) => followComplaint(context, caller, code),
    'request:form': (caller, input) => openForm(context, caller, input),
    'request:submit': (caller, input) => submitRequest(context, caller, input),
    'request:follow': (caller, { code }) => followRequest(context, caller, code),
    'request:follow-own': (caller, { code }) => followRequest(context, caller, code),
    'facility:taken': (_, input) => facilityCalendar(context, input),

    'tv:sync': async () => ok(await tvSnapshot(context)),
    'tv:media': async (caller) => ok(await tvMedia(context, caller)),
    'tv:media-failed': (_, input) => Promise.resolve(mediaFailed(context, input)),
    'tv:ikm': async () => ok(await tvIkm(context)),
    'tv:settings': (caller, input) => changeTvSettings(context, caller, input),
    'tv:emergency': (caller, input) => setEmergency(context, caller, input),

    'desk:sync': async (caller, { lastSeq }) => ok(await deskSync(context, caller, lastSeq)),
    'session:sign-out': (caller) => accounts.signOut(context, caller),
    'counter:open': (caller, { counterId }) => counters.openCounter(context, caller, counterId),
    'counter:close': (caller) => counters.closeCounter(context, caller),
    'counter:pause': (caller, { reason }) => pauseCounter(context, caller, reason),
    'counter:continue': (caller) => continueCounter(context, caller),
    'visit:call-next': (caller) => calling.callNext(context, caller),
    'visit:call-chosen': (caller, input) => calling.callChosen(context, caller, input),
    'visit:recall': (caller, { visitId }) => calling.recall(context, caller, visitId),
    'visit:no-show': (caller, { visitId }) => calling.noShow(context, caller, visitId),
    'visit:undo-no-show': (caller, { visitId }) => calling.undoNoShow(context, caller, visitId),
    'visit:report-back': (caller, { visitId }) => calling.reportBack(context, caller, visitId),
    'visit:release': (caller, { visitId }) => calling.release(context, caller, visitId),
    'visit:start': (caller, { visitId }) => frontOffice.start(context, caller, visitId),
    'visit:verify': (caller, input) => frontOffice.verify(context, caller, input),
    'visit:route': (caller, input) => frontOffice.route(context, caller, input),
    'visit:record-question': (caller, input) => helpdesk.recordQuestion(context, caller, input),
    'visit:add-service': (caller, input) => moreServices.addService(context, caller, input),
    'visit:remove-service': (caller, input) => moreServices.removeService(context, caller, input),
    'visit:transfer': (caller, input) => transfer(context, caller, input),
    'visit:hold': (caller, input) => hold(context, caller, input),
    'visit:resume': (caller, { visitId }) => resume(context, caller, visitId),
    'visit:deputise': (caller, input) => deputise(context, caller, input),
    'visit:set-compensation': (caller, input) => setCompensation(context, caller, input),
    'visit:use-priority-code': (caller, input) => usePriorityCodeAtDesk(context, caller, input),
    'visit:finish': (caller, input) => helpdesk.finish(context, caller, input),
    'visit:reschedule': (caller, input) => helpdesk.reschedule(context, caller, input),
    'visit:note': (caller, input) => records.addNote(context, caller, input),
    'visit:cancel': (caller, input) => records.cancelVisit(context, caller, input),
    'visit:set-priority': (caller, input) => records.setPriority(context, caller, input),
    'visit:record-deviation': (caller, input) => deviations.recordDeviation(context, caller, input),
    'deviation:remark': (caller, input) => deviations.remarkDeviation(context, caller, input),
    'escalation:seen': (caller, input) => escalations.seeEscalations(context, caller, input),
    'escalation:answer': (caller, input) => escalations.answerEscalation(context, caller, input),
    'visit:request-survey': (caller, { visitId }) => records.requestSurvey(context, caller, visitId),
    'visit:detail': (caller, { visitId }) => visitDetail(context, caller, visitId),
    'visit:reveal-id': (caller, { visitId }) => records.revealId(context, caller, visitId),
    'ticket:reprint': (caller, input) => records.reprintTicket(context, caller, input),
    'staff:answer': (caller, { callId }) => devices.answerStaff(context, caller, callId),

    'printer:overview': async () => ok(await printerOverview(context)),
    'printer:configure': (caller, input) => printerSettings.configurePrinter(context, caller, input),
    'printer:set-logo': (caller, input) => printerSettings.setLogo(context, caller, input),
    'printer:preview': (_, input) => printerSettings.previewSlip(context, input),
    'printer:print-test-page': (caller) => printing.printTestPage(context, caller),
    'printer:print-recap': (caller, input) => printing.printRecap(context, caller, input),
    'appointment:print-slip': (caller, input) => printing.printAppointment(context, caller, input),
    'print-job:cancel': (caller, input) => cancelJob(context, caller, input),
    'print-job:retry': (caller, input) => retryJob(context, caller, input),

    'admin:sync': async (caller) => ok(await adminSnapshot(context, caller)),
    'dashboard:figures': (_, input) => showFigures(context, input),
    'dashboard:attention': (caller) => showAttention(context, caller),
    'office:changes': async (_, input) => ok(await listChanges(context, input)),
    'office:undo': (caller, input) => undoChange(context, caller, input),
    'service:list': async () => ok(await services.listServices(context)),
    'service:save': (caller, input) => services.saveService(context, caller, input),
    'service:remove': (caller, input) => services.removeService(context, caller, input),
    'service:order': (caller, input) => services.orderAllServices(context, caller, input),
    'facility:list': async () => ok(await facilities.listFacilities(context)),
    'facility:month': (_, input) => facilities.facilityMonth(context, input),
    'facility:save': (caller, input) => facilities.saveFacility(context, caller, input),
    'facility:close': (caller, input) => facilities.closeFacility(context, caller, input),
    'facility:reopen': (caller, input) => facilities.reopenFacility(context, caller, input),
    'counter:list': async () => ok(await officeCounters.listCounters(context)),
    'counter:save': (caller, input) => officeCounters.saveCounter(context, caller, input),
    'counter:remove': (caller, input) => officeCounters.removeCounter(context, caller, input),
    'hours:show': async () => ok(await calendar.showHours(context)),
    'hours:save': (caller, input) => calendar.saveHours(context, caller, input),
    'holiday:list': async (_, input) => ok(await calendar.listHolidays(context, input)),
    'holiday:save': (caller, input) => calendar.saveHoliday(context, caller, input),
    'holiday:remove': (caller, input) => calendar.removeHoliday(context, caller, input),
    'decree:save': (caller, input) => calendar.saveDecree(context, caller, input),
    'procedure:list': async () => ok(await procedures.listProcedures(context)),
    'procedure:save': (caller, input) => procedures.saveProcedure(context, caller, input),
    'procedure:remove': (caller, input) => procedures.removeProcedure(context, caller, input),
    'survey-version:list': async () => ok(await surveyVersions.listSurveyVersions(context)),
    'survey-version:save': (caller, input) => surveyVersions.saveSurveyVersion(context, caller, input),
    'survey-version:remove': (caller, input) => surveyVersions.removeSurveyVersion(context, caller, input),
    'request-type:list': async () => ok(await requestTypes.listRequestTypes(context)),
    'request-type:save': (caller, input) => requestTypes.saveRequestType(context, caller, input),
    'request-type:withdraw': (caller, input) => requestTypes.withdrawRequestType(context, caller, input),
    'rules:show': async () => ok(await rules.showRules(context)),
    'rules:save': (caller, input) => rules.saveRules(context, caller, input),
    'texts:show': async () => ok(await texts.showTexts(context)),
    'identity:save': (caller, input) => texts.saveIdentity(context, caller, input),
    'texts:save': (caller, input) => texts.saveTexts(context, caller, input),
    'contacts:save': (caller, input) => texts.saveContacts(context, caller, input),
    'standards:save': (caller, input) => texts.saveStandards(context, caller, input),
    'letters:show': async () => ok(await letters.showLetters(context)),
    'letters:save-letter': (caller, input) => letters.saveLetter(context, caller, input),
    'letters:save-message': (caller, input) => letters.saveMessage(context, caller, input),
    'letters:save-number': (caller, input) => letters.saveNumber(context, caller, input),
    'evaluation:show': (_, input) => evaluation.showEvaluation(context, input),
    'evaluation:add-audit': (caller, input) => evaluation.addAudit(context, caller, input),
    'evaluation:add-follow-up': (caller, input) => evaluation.addFollowUp(context, caller, input),
    'evaluation:finish-follow-up': (caller, input) => evaluation.finishFollowUp(context, caller, input),
    'evaluation:close': (caller, input) => evaluation.closeEvaluation(context, caller, input),
    'application:list': () => listApplications(context),
    'application:create': (caller, input) => createApplication(context, caller, input),
    'application:revoke': (caller, input) => revokeApplication(context, caller, input),
    'evidence:show': (_, input) => evidence.showEvidence(context, input),
    'evidence:mark': (caller, input) => evidence.markEvidence(context, caller, input),
    'recap:days': (_, input) => recap.recapDays(context, input),
    'recap:day': (caller, input) => recap.recapDay(context, caller, input),
    'recap:examine': (caller, input) => recap.examineDay(context, caller, input),
    'case:list': (caller, input) => listCases(context, caller, input),
    'case:detail': (caller, input) => caseDetail(context, caller, input),
    'case:mine': (caller) => ownCases(context, caller),
    'case:open': (caller, input) => openCase(context, caller, input),
    'case:open-from-complaint': (caller, input) => openFromComplaint(context, caller, input),
    'case:call': (caller, input) => gates.callOfficer(context, caller, input),
    'case:record-hearing': (caller, input) => gates.recordHearing(context, caller, input),
    'case:defend': (caller, input) => gates.defend(context, caller, input),
    'case:propose': (caller, input) => gates.propose(context, caller, input),
    'case:verify': (caller, input) => gates.verifyProposal(context, caller, input),
    'case:issue-decree': (caller, input) => gates.issueDecree(context, caller, input),
    'case:decline-decree': (caller, input) => gates.declineDecree(context, caller, input),
    'case:dismiss': (caller, input) => gates.dismissCase(context, caller, input),
    'case:choose-compensation': (caller, input) => redress.chooseCompensation(context, caller, input),
    'case:give-compensation': (caller, input) => redress.giveCompensation(context, caller, input),
    'case:apologise': (caller, input) => redress.apologise(context, caller, input),
    'case:print-code': (caller, input) => printCode(context, caller, input),
    'case:close': (caller, input) => gates.closeCase(context, caller, input),
    'case:reveal-contact': (caller, input) => redress.revealContact(context, caller, input),

    'privacy:access-log': (_, input) => accessLog(context, input),
    'privacy:retention': () => retentionLog(context),
    'subject:list': () => requests.listRequests(context),
    'subject:detail': (caller, { requestId }) => requests.requestDetail(context, caller, requestId),
    'subject:register': (caller, input) => requests.registerRequest(context, caller, input),
    'subject:requester': (caller, { requestId }) => requests.seeRequester(context, caller, requestId),
    'subject:find': (caller, input) => findSubject(context, caller, input),
    'subject:choose': (caller, input) => chooseSubject(context, caller, input),
    'subject:data': (caller, input) => subjectData(context, caller, input),
    'subject:correct': (caller, input) => carryOut.correctSubject(context, caller, input),
    'subject:correct-application': (caller, input) => carryOut.correctApplication(context, caller, input),
    'subject:restrict': (caller, input) => carryOut.restrictSubject(context, caller, input),
    'subject:withdraw': (caller, input) => carryOut.withdrawConsent(context, caller, input),
    'subject:erase': (caller, input) => carryOut.eraseSubject(context, caller, input),
    'subject:export': (caller, input) => exportSubject(context, caller, input),
    'subject:decide': (caller, input) => requests.decideRequest(context, caller, input),
    'subject:tell': (caller, input) => requests.tellRequester(context, caller, input),
    'subject:receipt': (caller, input) => receiptOf(context, caller, input),
    'complaint:register': (caller, input) => registerComplaint(context, caller, input),
    'complaint:print-receipt': (caller, input) => printReceipt(context, caller, input),
    'complaint:list': (caller) => listComplaints(context, caller),
    'complaint:detail': (caller, { complaintId }) => complaintDetail(context, caller, complaintId),
    'complaint:reveal': (caller, { complaintId }) => revealComplainant(context, caller, complaintId),
    'complaint:assign': (caller, input) => complaintWork.assignComplaint(context, caller, input),
    'complaint:concerns': (caller, input) => complaintWork.setConcerned(context, caller, input),
    'complaint:reference': (caller, input) => complaintWork.setReference(context, caller, input),
    'complaint:contact': (caller, input) => complaintWork.contactComplainant(context, caller, input),
    'complaint:note': (caller, input) => complaintWork.noteComplaint(context, caller, input),
    'complaint:answer': (caller, input) => complaintWork.answerComplaint(context, caller, input),
    'complaint:tell': (caller, input) => complaintWork.tellComplainant(context, caller, input),
    'complaint:close': (caller, input) => complaintWork.closeComplaint(context, caller, input),
    'complaint:withdraw': (caller, input) => complaintWork.withdrawComplaint(context, caller, input),
    'survey:figures': async (_, input) => ok(await showSurvey(context, input)),
    'survey:comments': async (_, input) => ok(await showComments(context, input)),
    'survey:plans': async (_, input) => ok(await surveyPlans.showPlans(context, input)),
    'survey:save-plan': (caller, input) => surveyPlans.savePlan(context, caller, input),
    'survey:save-report-text': (caller, input) => surveyPlans.saveReportText(context, caller, input),
    'device:create-code': (caller, { kind }) => devices.createPairingCode(context, caller, kind),
    'officer:create': (caller, input) => accounts.createOfficer(context, caller, input),
    'officer:update': (caller, input) => accounts.updateOfficer(context, caller, input),
    'office:set-stages': (caller, { stages }) => counters.setStages(context, caller, stages),

    'request:types': () => Promise.resolve(offeredTypes(context)),
    'request:board': (caller) => requestBoard(context, caller),
    'request:detail': (caller, { requestId }) => requestDetail(context, caller, requestId),
    'request:reveal-id': (caller, { requestId }) => revealApplicantId(context, caller, requestId),
    'request:correct-applicant': (caller, input) => correctApplicant(context, caller, input),
    'request:register': (caller, input) => registerRequest(context, caller, input),
    'request:dispose': (caller, input) => disposeRequest(context, caller, input),
    'request:step': (caller, input) => stepRequest(context, caller, input),
    'request:of-visit': (caller, input) => requestsOfThisVisit(context, caller, input),
    'request:print-receipt': (caller, input) => printRequestReceipt(context, caller, input),
    'request:letter': (caller, input) => fetchLetter(context, caller, input),
    'request:message-sent': (caller, input) => messageSent(context, caller, input),
    'request:document': (caller, input) => seeDocument(context, caller, input),
    'request:remove-file': (caller, input) => takeFileOut(context, caller, input),
    'facility:calendar': (_, input) => facilityCalendar(context, input),
  };
}
