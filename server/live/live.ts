/** What use-cases may tell the screens; each is called after the commit. */
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { Tally } from '../../shared/domain/calling.ts';
import type { AdminTopic } from '../../shared/protocol/admin/frame.ts';
import type { KioskEvent, SurveyOpened } from '../../shared/protocol/kiosk.ts';
import type { DeskTv } from '../../shared/protocol/tv.ts';

/** What a counter called today, with the counter's id. */
export type CounterTally = { readonly counterId: string } & Tally;

export interface Live {
  /** A visit changed. `steps` are its steps as they are now; `before` is where it stood, null for a new one. */
  visitChanged(
    what: string,
    visit: VisitRow,
    steps: readonly StepRunRow[],
    before: VisitRow | null,
    tally?: CounterTally,
  ): void;
  countersChanged(seq: number): void;
  officersChanged(seq: number): void;
  stagesChanged(seq: number): void;
  /** Pages of administration load that topic again; what it holds is told to nobody who may not ask for it. */
  adminChanged(topic: AdminTopic): void;
  /** A case went on: those who work on it ask again, every desk hears how much waits for its officer. */
  casesChanged(): void;
  /** Something was raised, seen or answered: supervision is told, each level what is theirs. */
  escalationsChanged(): void;
  staffCallsChanged(answeredDeviceId?: string): void;
  surveyRequested(survey: SurveyOpened): void;
  /** To one kiosk, or to all where `deviceId` is null. */
  tellKiosk(deviceId: string | null, event: KioskEvent): void;
  printerChanged(): void;
  openStateChanged(): void;
  newDay(): void;
  /** Something of the office's data is different: kiosks, TVs, desks and administration show it from now on. */
  officeChanged(): void;
  /** Settings of the TV or its emergency text, as they are now. */
  tvChanged(seq: number, tv: DeskTv): void;
  /** Ends the connections that were opened with one session's token. */
  sessionOver(tokenHash: string): void;
  /** Ends the connections of an officer whose account changed or session ended. */
  signOut(officerId: string): void;
}
