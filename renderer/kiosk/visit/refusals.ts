import type { ShownError } from '../../../shared/messages/errors.ts';
import type { Draft } from './draft.ts';
import type { VisitScreen } from './visit-screens.ts';

/** Where a refused last tap leads: to the question whose answer was refused, with its message. */
export function screenAfterRefusal(code: ShownError, draft: Draft): VisitScreen {
  switch (code) {
    case 'id-required':
      return 'extra-id-type';
    case 'id-invalid':
      return draft.askId ? 'extra-id-number' : 'id-number';
    case 'phone-required':
      return 'extra-phone';
    case 'phone-invalid':
      return draft.askPhone ? 'extra-phone' : 'phone';
    case 'name-invalid':
      return draft.who === 'new' ? 'name' : 'behalf-name';
    case 'service-unknown':
    case 'service-closed':
    case 'topic-unknown':
      return 'service';
    case 'handle-expired':
    case 'visitor-not-found':
      return 'find-method';
    default:
      return 'review';
  }
}
