import type { SurveyOpened } from '../../../shared/protocol/kiosk.ts';

/** Who has not come to the kiosk by then has left; their number can still be rated from the first screen. */
const GOOD_FOR_MS = 10 * 60_000;

interface Request {
  readonly survey: SurveyOpened;
  readonly at: number;
}

/** Surveys a desk asked for while another visitor stood at the kiosk, in the order they were asked for. */
export class SurveyRequests {
  readonly #clock: () => number;
  #waiting: readonly Request[] = [];

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Asking twice for one visit is asking once. */
  add(survey: SurveyOpened): void {
    const others = this.#waiting.filter((request) => request.survey.visitId !== survey.visitId);
    this.#waiting = [...others, { survey, at: this.#clock() }];
  }

  /** The next one that is still good; it is not given again. */
  take(): SurveyOpened | undefined {
    const oldest = this.#clock() - GOOD_FOR_MS;
    const [next, ...rest] = this.#waiting.filter(({ at }) => at >= oldest);
    this.#waiting = rest;
    return next?.survey;
  }
}
