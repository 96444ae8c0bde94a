/** Requests that outlive the visit (permohonan). Who sees which one is in usecases/requests/access.ts. */
import { removeRequestFile } from '../desk/request-files.ts';
import * as letters from '../desk/request-letters.ts';
import * as requests from '../desk/requests.ts';
import * as f from '../fields.ts';
import { command, requestDesk } from '../roles.ts';

export const REQUEST_COMMANDS = {
  'request:types': command(requestDesk, f.nothing),
  'request:board': command(requestDesk, f.nothing),
  'request:detail': command(requestDesk, requests.onRequest),
  'request:reveal-id': command(requestDesk, requests.onRequest),
  'request:correct-applicant': command(requestDesk, requests.correctApplicant),
  'request:register': command(requestDesk, requests.registerRequest),
  'request:dispose': command(requestDesk, requests.disposeRequest),
  'request:step': command(requestDesk, requests.takeRequestStep),
  'request:document': command(requestDesk, requests.seeRequestDocument),
  'request:of-visit': command(requestDesk, requests.requestsOfVisit),
  'request:print-receipt': command(requestDesk, requests.onRequest),
  'request:remove-file': command(requestDesk, removeRequestFile),
  'request:letter': command(requestDesk, letters.onLetter),
  'request:message-sent': command(requestDesk, letters.messageSent),
  'facility:calendar': command(requestDesk, requests.facilityCalendar),
} as const;

export interface RequestOutputs {
  'request:types': readonly requests.OfferedRequestType[];
  'request:board': requests.RequestBoard;
  'request:detail': requests.RequestDetail;
  'request:reveal-id': { readonly idNumber: string };
  'request:correct-applicant': null;
  'request:register': requests.RequestRegistered;
  'request:dispose': letters.StepDone;
  'request:step': letters.StepDone;
  'request:document': null;
  'request:of-visit': requests.RequestsOfVisit;
  /** Null where nothing is printed (ULT_PRINTER=none), as with a ticket. */
  'request:print-receipt': { printJobId: string | null };
  'request:remove-file': null;
  'request:letter': { readonly jobId: string };
  'request:message-sent': null;
  'facility:calendar': readonly requests.TakenSpan[];
}
