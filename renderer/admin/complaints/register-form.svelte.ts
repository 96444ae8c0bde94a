/** The form of a complaint that came by another channel than the kiosk, while it is typed. */
import type {
  ComplaintChannel,
  ComplaintKind,
  ComplaintType,
} from '../../../shared/domain/complaints/codes.ts';
import { checkPhone } from '../../../shared/domain/identity.ts';
import type { RegisterComplaint } from '../../../shared/protocol/admin/complaints.ts';
import { longEnough } from '../../lib/officer/long-enough.ts';

export class RegisterForm {
  kind = $state<ComplaintKind>('complaint');
  channel = $state<ComplaintChannel | null>(null);
  receivedOn = $state('');
  type = $state<ComplaintType | null>(null);
  text = $state('');
  who = $state<'named' | 'anonymous'>('named');
  name = $state('');
  phone = $state('');
  email = $state('');
  address = $state('');
  concernsOfficerId = $state<string | null>(null);
  externalId = $state('');
  tried = $state(false);
  /** One for this form: sent twice, it is registered once. */
  readonly #key = crypto.randomUUID();

  constructor(today: string) {
    this.receivedOn = today;
  }

  get phoneFits(): boolean {
    return this.phone.trim() === '' || checkPhone(this.phone).state === 'valid';
  }

  /** As the hub takes it; null while something is missing. */
  toRegister(today: string): RegisterComplaint | null {
    const named = this.who === 'named';
    const typed = this.kind === 'suggestion' || this.type !== null;
    const dated = this.receivedOn !== '' && this.receivedOn <= today;
    const who = !named || (this.name.trim() !== '' && this.phoneFits);
    if (this.channel === null || !typed || !dated || !who || !longEnough(this.text)) return null;
    return {
      idempotencyKey: this.#key,
      kind: this.kind,
      channel: this.channel,
      receivedOn: this.receivedOn,
      type: this.kind === 'suggestion' ? null : this.type,
      text: this.text.trim(),
      complainant: named
        ? { name: this.name.trim(), phone: this.phone, email: this.email, address: this.address }
        : null,
      concernsOfficerId: this.concernsOfficerId,
      externalId: this.channel === 'sp4n-lapor' ? this.externalId : '',
    };
  }
}
