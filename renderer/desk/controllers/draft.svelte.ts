/**
 * What an officer has typed about a visit and not yet sent. It outlives a lost connection, a change of tab and a
 * closed dialog; it is kept in memory only and forgotten with the visit.
 */
import type { GuestBook } from '../../../shared/protocol/kiosk.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';
import type { Board } from '../model/desk-state.ts';
import { bestCounter, defaultRoute } from '../model/routing.ts';
import { longEnough } from '../../lib/officer/long-enough.ts';
import { parseTime } from '../../lib/time/office-time.ts';

export class VisitDraft {
  readonly visitId: string;
  /** Which of the number's services; each has its own question and solution. */
  readonly round: number;

  serviceId = $state('');
  topicId = $state<string | null>(null);
  counterId = $state<string | null>(null);
  officerId = $state<string | null>(null);

  question = $state('');
  outcome = $state<'solved' | 'clarified'>('solved');
  summary = $state('');

  date = $state('');
  time = $state('');
  rescheduleReason = $state('');

  name = $state('');
  idType = $state<GuestBook['idType']>('nik');
  idNumber = $state('');
  institution = $state('');
  role = $state('');

  /** A form was sent with something missing: its messages are shown from then on. */
  tried = $state(false);

  constructor(detail: VisitDetail, board: Board) {
    const { visitor } = detail;
    this.visitId = detail.visit.id;
    this.round = detail.visit.round;
    this.proposeRoute(detail, board);
    // The purpose in the guest book is that of the first service.
    this.question = detail.question ?? (this.round === 1 ? detail.purpose : '');
    this.name = visitor.name;
    this.idType = visitor.idType;
    this.institution = visitor.institution;
    this.role = visitor.role;
  }

  /** The route as it is best now; asked again when routing begins, as counters have opened and queues moved. */
  proposeRoute({ visit }: VisitDetail, board: Board): void {
    const route = defaultRoute(board, visit);
    this.serviceId = route.serviceId;
    this.topicId = route.topicId;
    this.counterId = route.counterId;
    this.officerId = route.officerId;
  }

  /** Another service has other topics and other counters. */
  chooseService(serviceId: string, board: Board): void {
    this.serviceId = serviceId;
    this.topicId = null;
    this.officerId = null;
    this.counterId = bestCounter(board, serviceId);
  }

  /** The appointment as the hub takes it, or null while it is not complete. */
  get appointment(): { date: string; time: string; reason: string } | null {
    const time = parseTime(this.time);
    if (this.date === '' || time === null || !longEnough(this.rescheduleReason)) return null;
    return { date: this.date, time, reason: this.rescheduleReason.trim() };
  }
}
