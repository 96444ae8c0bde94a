import type { RequestForm } from '../../../shared/protocol/kiosk-requests.ts';
import type { Problem } from '../controllers/hub.ts';

/** Where a refused last tap leads: the question whose answer was refused; one that is not asked is none. */
export function questionOfRefusal({ code, details }: Problem, { loan, lead }: RequestForm): string {
  switch (code) {
    case 'facility-taken':
      return `${loan?.from ?? ''}/time`;
    case 'loan-period':
      return `${loan?.to ?? ''}/time`;
    case 'day-past':
      return lead?.field ?? `${loan?.from ?? ''}/day`;
    case 'request-late':
      return lead?.field ?? '';
    case 'phone-invalid':
      return 'applicant/phone';
    case 'request-field': {
      const field = String(details?.field ?? '');
      return field === 'address' || field === 'idNumber' ? `applicant/${field}` : field;
    }
    default:
      return '';
  }
}
