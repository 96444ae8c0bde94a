/** Requests that outlive the visit (permohonan). Who sees which one is in usecases/requests/access.ts. */
import { removeRequestFile } from '../desk/request-files.ts';
import * as requests from '../desk/requests.ts';
import * as f from '../fields.ts';
import { command, requestDesk } from '../roles.ts';

export const REQUEST_COMMANDS = {
  'request:types': command(requestDesk, f.nothing),
  'request:board': command(requestDesk, f.nothing),
  'request:detail': command(requestDesk, requests.onRequest),
  'request:register': command(requestDesk, requests.registerRequest),
  'request:dispose': command(requestDesk, requests.disposeRequest),
  'request:step': command(requestDesk, requests.takeRequestStep),
  'request:document': command(requestDesk, requests.seeRequestDocument),
  'request:print-receipt': command(requestDesk, requests.onRequest),
  'request:remove-file': command(requestDesk, removeRequestFile),
  'facility:calendar': command(requestDesk, requests.facilityCalendar),
} as const;

export interface RequestOutputs {
  'request:types': readonly requests.OfferedRequestType[];
  'request:board': requests.RequestBoard;
  'request:detail': requests.RequestDetail;
  'request:register': requests.RequestRegistered;
  'request:dispose': null;
  'request:step': null;
  'request:document': null;
  /** Null where nothing is printed (ULT_PRINTER=none), as with a ticket. */
  'request:print-receipt': { printJobId: string | null };
  'request:remove-file': null;
  'facility:calendar': readonly requests.TakenSpan[];
}
