/** The daily recap, cases with their gates (Z-01) and complaints (C-08). */
import { CASE_ROLES } from '../../domain/cases/case.ts';
import * as cases from '../admin/cases.ts';
import * as complaints from '../admin/complaints.ts';
import * as recap from '../admin/recap.ts';
import * as f from '../fields.ts';
import { command, complaintDesk, deciders, officers } from '../roles.ts';

export const REDRESS_COMMANDS = {
  'recap:days': command(CASE_ROLES, recap.recapPeriod),
  'recap:day': command(CASE_ROLES, recap.recapDay),
  'recap:examine': command(['back-office', 'coordinator'], recap.recapDay),

  'case:list': command(CASE_ROLES, cases.listCases),
  'case:detail': command(CASE_ROLES, cases.seeCase),
  'case:mine': command(officers, f.nothing),
  'case:open': command(['back-office'], cases.openCase),
  'case:open-from-complaint': command(['back-office', 'coordinator'], cases.openFromComplaint),
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
  'case:print-code': command(['coordinator'], cases.printCode),
  'case:close': command(['coordinator', 'person-in-charge'], cases.closeCase),
  'case:reveal-contact': command(['coordinator'], cases.seeCase),

  'complaint:register': command(complaintDesk, complaints.registerComplaint),
  'complaint:print-receipt': command(complaintDesk, complaints.onComplaint),
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
} as const;

export interface RedressOutputs {
  'recap:days': recap.RecapOverview;
  'recap:day': recap.RecapDay;
  'recap:examine': null;
  'case:list': readonly cases.CaseLine[];
  'case:detail': cases.CaseDetail;
  'case:mine': readonly cases.OwnCase[];
  'case:open': cases.CaseDetail;
  'case:open-from-complaint': cases.CaseDetail;
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
  'case:print-code': { printJobId: string };
  'case:close': cases.CaseDetail;
  /** Whole: to apologise to them, or to tell them of their service. Every look is logged. */
  'case:reveal-contact': { name: string; phone: string };
  'complaint:register': complaints.ComplaintRegistered;
  /** Null where nothing is printed (ULT_PRINTER=none), as with a ticket. */
  'complaint:print-receipt': { printJobId: string | null };
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
}
