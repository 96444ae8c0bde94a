import type { SkmAnswer } from '../../../shared/domain/skm.ts';
import type { SubmitSurvey, SurveyOpened } from '../../../shared/protocol/kiosk.ts';
import {
  elementAt,
  nextSurveyScreen,
  noAnswers,
  previousSurveyScreen,
  toSubmit,
  toSubmitAbandoned,
  type SurveyAnswers,
  type SurveyScreen,
} from '../survey/flow.ts';

/** One survey, from its invitation to the thanks. Dropping this object forgets the answers. */
export class SurveySession {
  readonly survey: SurveyOpened;
  answers: SurveyAnswers = $state(noAnswers());
  screen = $state.raw<SurveyScreen | { readonly at: 'end' }>({ at: 'start' });

  readonly #send: (survey: SubmitSurvey) => void;
  readonly #onEnd: () => void;

  /**
   * @param send takes the answers over and sees to it that they arrive
   * @param onEnd the thanks are on screen
   */
  constructor(survey: SurveyOpened, send: (survey: SubmitSurvey) => void, onEnd: () => void) {
    this.survey = survey;
    this.#send = send;
    this.#onEnd = onEnd;
  }

  /** A question that wants one touch was answered. */
  choose(answer: Partial<SurveyAnswers>): void {
    Object.assign(this.answers, answer);
    this.next();
  }

  answerElement(index: number, value: SkmAnswer): void {
    this.answers.elements[elementAt(this.survey.questionnaire, index).code] = value;
    this.next();
  }

  next(): void {
    if (this.screen.at === 'end') return;
    const next = nextSurveyScreen(this.survey.questionnaire, this.screen);
    if (next === undefined) this.finish();
    else this.screen = next;
  }

  /** @returns false on the first screen, from which back goes home */
  back(): boolean {
    const { screen, survey } = this;
    const before = screen.at === 'end' ? undefined : previousSurveyScreen(survey.questionnaire, screen);
    if (before !== undefined) this.screen = before;
    return before !== undefined;
  }

  /** [Selesai di sini] or the last screen: what there is is sent. */
  finish(): void {
    const submit = toSubmit(this.survey, $state.snapshot(this.answers));
    if (submit === null) return;
    this.#send(submit);
    this.forget();
    this.screen = { at: 'end' };
    this.#onEnd();
  }

  /** Nobody is there any more: the rating already given is kept, the rest is let go. */
  abandon(): void {
    const submit = toSubmitAbandoned(this.survey, $state.snapshot(this.answers));
    if (submit !== null) this.#send(submit);
    this.forget();
  }

  forget(): void {
    Object.assign(this.answers, noAnswers());
  }
}
