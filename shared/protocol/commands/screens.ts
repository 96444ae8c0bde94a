/** What the screens of visitors ask: the kiosk, the display in the hall, the phone that follows a ticket. */
import type { TvSettings } from '../../domain/tv-settings.ts';
import { facilityCalendar, type TakenSpan } from '../desk/requests.ts';
import * as f from '../fields.ts';
import * as kc from '../kiosk-complaints.ts';
import * as kr from '../kiosk-requests.ts';
import * as k from '../kiosk.ts';
import { command, leads } from '../roles.ts';
import * as t from '../tv.ts';
import * as v from '../visitor.ts';

export const SCREEN_COMMANDS = {
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

  'request:form': command(['kiosk'], kr.openForm),
  'request:submit': command(['kiosk'], kr.submitRequest),
  'request:follow': command(['kiosk'], kr.followRequest),
  /** What is taken is nobody's secret: it is seen while choosing (P-02). */
  'facility:taken': command(['kiosk'], facilityCalendar),
  /** On the page of the office's Wi-Fi: the code is all that is needed. */
  'request:follow-own': command(['anyone'], kr.followRequest),

  'tv:sync': command(['tv'], f.nothing),
  'tv:media': command(['tv', ...leads], f.nothing),
  'tv:media-failed': command(['tv'], t.mediaFailed),
  'tv:ikm': command(['tv'], f.nothing),
  'tv:settings': command(leads, t.changeTvSettings),
  'tv:emergency': command(leads, t.setEmergency),

  'ticket:follow': command(['visitor'], v.followTicket),
  'ticket:cancel': command(['visitor'], v.cancelOwnTicket),
} as const;

export interface ScreenOutputs {
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
  'request:form': kr.RequestForm;
  'request:submit': kr.RequestSubmitted;
  'request:follow': kr.FollowedRequest;
  'facility:taken': readonly TakenSpan[];
  'request:follow-own': kr.FollowedRequest;
  'tv:sync': t.TvSnapshot;
  'tv:media': t.TvMedia;
  'tv:media-failed': null;
  'tv:ikm': t.TvIkm;
  'tv:settings': TvSettings;
  'tv:emergency': t.TvEmergency | null;
  'ticket:follow': v.FollowedTicket;
  'ticket:cancel': null;
}
