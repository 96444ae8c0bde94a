/** A booking as an officer types it: the guest book of who calls or writes, what for, and when. */
import { checkId } from '../../../shared/domain/identity.ts';
import { checkName } from '../../../shared/domain/name.ts';
import type { KioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import type { BookAppointment } from '../../../shared/protocol/desk/appointments.ts';
import type { GuestBook } from '../../../shared/protocol/kiosk.ts';
import { longEnough } from '../../lib/officer/long-enough.ts';
import { parseTime } from '../../lib/time/office-time.ts';

export class BookingForm {
  name = $state('');
  idType = $state<GuestBook['idType']>('none');
  idNumber = $state('');
  phone = $state('');
  institution = $state('');
  role = $state('');
  regency = $state('');
  serviceId = $state<string | null>(null);
  topicId = $state<string | null>(null);
  officerId = $state<string | null>(null);
  date = $state('');
  time = $state('');
  reason = $state('');
  /** Sent once with something missing: from then on its messages are shown. */
  tried = $state(false);

  /** @returns what the name or the ID number lacks, in words; nothing where it is right */
  flaws(labels: KioskLabels, today: string): { readonly name?: string; readonly idNumber?: string } {
    const name = checkName(this.name);
    const id = checkId(this.idType, this.idNumber, { today });
    return {
      ...(name.ok ? {} : { name: labels.nameErrors[name.error] }),
      ...(this.idType === 'none' || id.state === 'valid' ? {} : { idNumber: labels.idErrors[id.code] }),
    };
  }

  /** The booking as the hub takes it, or null while something is missing. */
  toBook(): BookAppointment | null {
    const time = parseTime(this.time);
    const { serviceId, topicId, officerId, date } = this;
    if (serviceId === null || date === '' || time === null || !longEnough(this.reason)) return null;
    return {
      guestBook: {
        name: this.name.trim(),
        idType: this.idType,
        idNumber: this.idType === 'none' ? '' : this.idNumber.trim(),
        phone: this.phone.trim(),
        institution: this.institution.trim(),
        role: this.role.trim(),
        regency: this.regency.trim(),
      },
      ...{ serviceId, topicId, officerId, date, time },
      reason: this.reason.trim(),
    };
  }
}
