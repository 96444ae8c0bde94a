import type { SubmitSurvey } from '../../../shared/protocol/kiosk.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import type { Hub } from './hub.ts';
import { sendUntilAnswered } from './send-until-answered.ts';

/** Step 6 of the POS is open this long; a later answer would be refused. */
const GIVE_UP_MS = 10 * 60_000;

/**
 * Sends finished surveys in the background, so that nobody stands and waits for a lost connection after the thanks.
 * A visit is rated once, so an answer that arrives twice is refused and does no harm.
 */
export function surveyOutbox(
  hub: Hub,
  scheduler: Scheduler,
  clock: () => number,
): (survey: SubmitSurvey) => void {
  return (survey) => {
    const until = clock() + GIVE_UP_MS;
    void sendUntilAnswered(() => hub.send('survey:submit', survey), {
      scheduler,
      isOver: () => clock() > until,
    });
  };
}
