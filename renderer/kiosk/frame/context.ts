import { getContext, setContext } from 'svelte';
import type { LocalText } from '../../../shared/domain/pos.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import { kioskAppointmentTexts } from '../../../shared/messages/kiosk-appointment.ts';
import { kioskComplaintTexts } from '../../../shared/messages/kiosk-complaint.ts';
import { kioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import { kioskRequestTexts } from '../../../shared/messages/kiosk-request.ts';
import { kioskReturningTexts } from '../../../shared/messages/kiosk-returning.ts';
import { kioskVisitTexts } from '../../../shared/messages/kiosk-visit.ts';
import { kioskTexts } from '../../../shared/messages/kiosk.ts';
import { requestFollowTexts } from '../../../shared/messages/request-follow.ts';
import { surveyTexts } from '../../../shared/messages/survey.ts';
import type { Problem } from '../controllers/hub.ts';
import type { Kiosk } from '../controllers/kiosk.svelte.ts';

const KEY = Symbol('kiosk');

/** Called once by the root component. */
export function provideKiosk(kiosk: Kiosk): void {
  setContext(KEY, kiosk);
}

export function useKiosk(): Kiosk {
  return getContext<Kiosk>(KEY);
}

/** The kiosk's texts in the visitor's language; read through it, so that they change with the language. */
export class Words {
  readonly #kiosk: Kiosk;

  constructor(kiosk: Kiosk) {
    this.#kiosk = kiosk;
  }
  get lang(): 'id' | 'en' {
    return this.#kiosk.prefs.lang;
  }
  get frame(): typeof kioskTexts.id {
    return kioskTexts[this.lang];
  }
  get visit(): typeof kioskVisitTexts.id {
    return kioskVisitTexts[this.lang];
  }
  get labels(): typeof kioskLabels.id {
    return kioskLabels[this.lang];
  }
  get returning(): typeof kioskReturningTexts.id {
    return kioskReturningTexts[this.lang];
  }
  get appointment(): typeof kioskAppointmentTexts.id {
    return kioskAppointmentTexts[this.lang];
  }
  get complaint(): typeof kioskComplaintTexts.id {
    return kioskComplaintTexts[this.lang];
  }
  get request(): typeof kioskRequestTexts.id {
    return kioskRequestTexts[this.lang];
  }
  get follow(): typeof requestFollowTexts.id {
    return requestFollowTexts[this.lang];
  }
  get survey(): typeof surveyTexts.id {
    return surveyTexts[this.lang];
  }
  /** A text of the office's own data. */
  of(text: LocalText): string {
    return text[this.lang];
  }
  /** What a refusal asks to be done. */
  problem(problem: Problem | null): string | undefined {
    return problem === null ? undefined : errorText(problem.code, this.lang, problem.details);
  }
}

export function useWords(): Words {
  return new Words(useKiosk());
}
