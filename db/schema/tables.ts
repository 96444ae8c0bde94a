/**
 * The rows as they are stored. Instants are ms since 1970 UTC, days are office-local `YYYY-MM-DD`,
 * booleans are 0/1, structured values are JSON text, so that SQLite and PostgreSQL hold the same.
 */
import type {
  ApplicationAnswerTable,
  ApplicationTable,
  DeviceTable,
  OfficerTable,
  PairingCodeTable,
  SessionTable,
  ThrottleTable,
} from './access.ts';
import type { AppointmentTable } from './appointments.ts';
import type {
  CaseEscalationTable,
  CaseFileTable,
  CaseGateTable,
  CaseRedressTable,
  PriorityCodeTable,
  RecapCheckTable,
} from './cases.ts';
import type {
  EvaluationAuditTable,
  EvaluationClosingTable,
  EvaluationFollowUpTable,
  EvidenceMarkTable,
} from './evaluation.ts';
import type { ComplaintCounterTable, ComplaintEntryTable, ComplaintTable } from './complaints.ts';
import type { EventTable } from './events.ts';
import type { CounterDutyTable, CounterTallyTable, StaffCallTable } from './hall.ts';
import type {
  CounterTable,
  HolidayTable,
  OfficeChangeTable,
  PosVersionTable,
  ServiceTable,
  SettingTable,
} from './office.ts';
import type { PrintJobTable } from './print-jobs.ts';
import type {
  DispositionTable,
  FacilityBookingTable,
  FacilityTable,
  RequestCorrectionTable,
  RequestCounterTable,
  RequestEscalationTable,
  RequestFileTable,
  RequestLetterCounterTable,
  RequestLetterTable,
  RequestMarkTable,
  RequestMessageTable,
  RequestSeenTable,
  RequestStepTable,
  RequestTable,
  RequestTypeTable,
} from './requests.ts';
import type { SkmPlanTable, SkmReportTextTable, SkmVersionTable } from './skm.ts';
import type {
  SubjectRequestCounterTable,
  SubjectRequestEntryTable,
  SubjectRequestTable,
} from './subjects.ts';
import type {
  DeputationTable,
  DeviationRemarkTable,
  DeviationTable,
  EscalationTable,
  NoteTable,
} from './records.ts';
import type {
  ServedServiceTable,
  StepRunTable,
  SurveyTable,
  TicketCounterTable,
  VisitTable,
  VisitorTable,
} from './visits.ts';

export interface Tables {
  setting: SettingTable;
  service: ServiceTable;
  counter: CounterTable;
  holiday: HolidayTable;
  posVersion: PosVersionTable;
  officer: OfficerTable;
  session: SessionTable;
  counterDuty: CounterDutyTable;
  device: DeviceTable;
  application: ApplicationTable;
  applicationAnswer: ApplicationAnswerTable;
  pairingCode: PairingCodeTable;
  throttle: ThrottleTable;
  visitor: VisitorTable;
  ticketCounter: TicketCounterTable;
  visit: VisitTable;
  stepRun: StepRunTable;
  deviation: DeviationTable;
  note: NoteTable;
  appointment: AppointmentTable;
  servedService: ServedServiceTable;
  deviationRemark: DeviationRemarkTable;
  deputation: DeputationTable;
  escalation: EscalationTable;
  counterTally: CounterTallyTable;
  survey: SurveyTable;
  skmVersion: SkmVersionTable;
  recapCheck: RecapCheckTable;
  caseFile: CaseFileTable;
  caseGate: CaseGateTable;
  caseRedress: CaseRedressTable;
  caseEscalation: CaseEscalationTable;
  priorityCode: PriorityCodeTable;
  skmPlan: SkmPlanTable;
  skmReportText: SkmReportTextTable;
  printJob: PrintJobTable;
  staffCall: StaffCallTable;
  complaintCounter: ComplaintCounterTable;
  complaint: ComplaintTable;
  complaintEntry: ComplaintEntryTable;
  requestType: RequestTypeTable;
  requestCounter: RequestCounterTable;
  request: RequestTable;
  requestCorrection: RequestCorrectionTable;
  requestMark: RequestMarkTable;
  requestStep: RequestStepTable;
  requestEscalation: RequestEscalationTable;
  requestLetter: RequestLetterTable;
  requestLetterCounter: RequestLetterCounterTable;
  requestMessage: RequestMessageTable;
  disposition: DispositionTable;
  requestSeen: RequestSeenTable;
  requestFile: RequestFileTable;
  facility: FacilityTable;
  facilityBooking: FacilityBookingTable;
  event: EventTable;
  evaluationAudit: EvaluationAuditTable;
  evaluationFollowUp: EvaluationFollowUpTable;
  evaluationClosing: EvaluationClosingTable;
  evidenceMark: EvidenceMarkTable;
  officeChange: OfficeChangeTable;
  subjectRequestCounter: SubjectRequestCounterTable;
  subjectRequest: SubjectRequestTable;
  subjectRequestEntry: SubjectRequestEntryTable;
}
