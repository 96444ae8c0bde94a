/** Visitors' data: what its owners ask for, what time erased, and who looked at it (UU 27/2022). */
import { PRIVACY_HANDLERS, PRIVACY_READERS } from '../../domain/privacy/roles.ts';
import * as privacy from '../admin/privacy.ts';
import * as subjects from '../admin/subjects.ts';
import * as f from '../fields.ts';
import { command } from '../roles.ts';

export const PRIVACY_COMMANDS = {
  'privacy:access-log': command(PRIVACY_READERS, privacy.showAccessLog),
  'privacy:retention': command(PRIVACY_READERS, f.nothing),

  'subject:list': command(PRIVACY_READERS, f.nothing),
  'subject:detail': command(PRIVACY_READERS, subjects.onRequest),
  'subject:register': command(PRIVACY_HANDLERS, subjects.registerRequest),
  'subject:requester': command(PRIVACY_HANDLERS, subjects.onRequest),
  'subject:find': command(PRIVACY_HANDLERS, subjects.findSubject),
  'subject:choose': command(PRIVACY_HANDLERS, subjects.chooseSubject),
  'subject:data': command(PRIVACY_HANDLERS, subjects.showSubject),
  'subject:correct': command(PRIVACY_HANDLERS, subjects.correctEntry),
  'subject:correct-application': command(PRIVACY_HANDLERS, subjects.correctApplication),
  'subject:restrict': command(PRIVACY_HANDLERS, subjects.restrictSubject),
  'subject:withdraw': command(PRIVACY_HANDLERS, subjects.onRequest),
  'subject:erase': command(PRIVACY_HANDLERS, subjects.onRequest),
  'subject:export': command(PRIVACY_HANDLERS, subjects.exportSubject),
  'subject:decide': command(PRIVACY_HANDLERS, subjects.decideRequest),
  'subject:tell': command(PRIVACY_HANDLERS, subjects.tellRequester),
  'subject:receipt': command(PRIVACY_HANDLERS, subjects.onRequest),
} as const;

export interface PrivacyOutputs {
  'privacy:access-log': privacy.AccessLog;
  'privacy:retention': privacy.RetentionLog;
  'subject:list': subjects.RequestList;
  'subject:detail': subjects.RequestDetail;
  'subject:register': { id: string; number: string };
  'subject:requester': subjects.Requester;
  'subject:find': readonly subjects.SubjectFound[];
  'subject:choose': null;
  'subject:data': subjects.SubjectData;
  'subject:correct': null;
  'subject:correct-application': null;
  'subject:restrict': null;
  'subject:withdraw': null;
  'subject:erase': null;
  /** The paper is fetched where reports are (server/http/reports.ts). */
  'subject:export': { jobId: string };
  'subject:decide': null;
  'subject:tell': null;
  'subject:receipt': { jobId: string };
}
