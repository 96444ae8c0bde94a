/** One well-formed input for every command; a command without one does not compile. */
import type { CommandInput, CommandName } from '../../shared/protocol/commands.ts';
import {
  anAnswer,
  anAppointment,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aSurvey,
  aVerification,
} from './builders.ts';

type Inputs = { readonly [N in CommandName]: CommandInput<N> };

export function anInputForEach(visitId = 'visit-1'): Inputs {
  const onVisit = { visitId };
  return {
    'session:sign-in': { name: 'Sutrisno', secret: 'rahasia-111111' },
    'setup:claim': { code: 'ABCD2345', name: 'Sutrisno', secret: 'rahasia-111111' },
    'device:pair': { kind: 'tv', code: 'ABCD2345' },
    'kiosk:sync': {},
    'visitor:find': { by: 'phone', phone: '081200000077', lastDigits: '9001' },
    'visit:register': aRegistration({ visitor: aStranger() }),
    'ticket:reprint-own': { code: '7K3F-Q9' },
    'staff:call': { screen: 'welcome' },
    'survey:open': { ticket: 'A-001' },
    'survey:submit': aSurvey(visitId),
    'tv:sync': {},
    'desk:sync': { lastSeq: null },
    'session:sign-out': {},
    'counter:open': { counterId: 'loket-1' },
    'counter:close': {},
    'visit:call-next': {},
    'visit:recall': onVisit,
    'visit:no-show': onVisit,
    'visit:report-back': onVisit,
    'visit:release': onVisit,
    'visit:start': onVisit,
    'visit:verify': aVerification(visitId),
    'visit:route': aRouting(visitId),
    'visit:record-question': aQuestion(visitId),
    'visit:finish': anAnswer(visitId),
    'visit:reschedule': anAppointment(visitId),
    'visit:note': { visitId, text: 'Catatan' },
    'visit:cancel': { visitId, reason: 'Atas permintaan pemohon' },
    'visit:set-priority': { visitId, group: null },
    'visit:request-survey': onVisit,
    'visit:detail': onVisit,
    'visit:reveal-id': onVisit,
    'ticket:reprint': { visitId, reason: 'Tiket hilang' },
    'staff:answer': { callId: 'call-1' },
    'device:create-code': { kind: 'kiosk' },
    'officer:create': { name: 'Yohana Ping', secret: 'rahasia-222222', roles: ['helpdesk'], serviceIds: [] },
    'officer:update': {
      officerId: 'officer-1',
      roles: ['helpdesk'],
      serviceIds: [],
      active: true,
      secret: null,
    },
    'office:set-stages': { stages: 'two' },
  };
}
