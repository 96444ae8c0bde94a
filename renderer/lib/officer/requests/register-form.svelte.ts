/** A request that came by any channel, while it is typed. */
import type { ComplaintChannel } from '../../../../shared/domain/complaints/codes.ts';
import { checkPhone } from '../../../../shared/domain/identity.ts';
import {
  APPLICANT_FIELDS,
  ruleOf,
  type ApplicantField,
} from '../../../../shared/domain/requests/applicant-fields.ts';
import { applicantId } from '../../../../shared/domain/requests/applicant-id.ts';
import type { OfferedRequestType, RegisterRequest } from '../../../../shared/protocol/desk/requests.ts';
import { AnswerForm } from './answer-form.svelte.ts';

/** The visit it begins in, with what its guest book has. */
export interface OfVisit {
  readonly id: string;
  readonly prefilled: Partial<Record<ApplicantField, string>>;
  /** Masked; the hub fills it in. */
  readonly kept: Partial<Record<ApplicantField, string>>;
}

export class RegisterForm {
  type = $state.raw<OfferedRequestType | null>(null);
  answers = $state.raw(new AnswerForm([]));
  channel = $state<ComplaintChannel>('in-person');
  receivedOn = $state('');
  applicant = $state<Record<ApplicantField, string>>({
    name: '',
    institution: '',
    phone: '',
    email: '',
    address: '',
    idNumber: '',
  });
  seen = $state<string[]>([]);
  lateOverride = $state('');
  tried = $state(false);
  /** One for this form: sent twice, it is registered once. */
  readonly #key = crypto.randomUUID();
  readonly #today: string;
  readonly #visit: OfVisit | null;

  constructor(today: string, visit: OfVisit | null = null) {
    this.#today = today;
    this.receivedOn = today;
    this.#visit = visit;
    Object.assign(this.applicant, visit?.prefilled);
  }

  /** What the guest book has of that field, masked: left empty, it is taken from there. */
  kept(field: ApplicantField): string {
    return this.#visit?.kept[field] ?? '';
  }

  choose(type: OfferedRequestType): void {
    this.type = type;
    this.tried = false;
    this.seen = [];
    this.answers = new AnswerForm(
      type.form,
      type.facilities.map(({ id }) => id),
    );
  }

  /** The type has another form now: what was filled in stays, where it is asked still. */
  renew(type: OfferedRequestType): void {
    const { answers, seen } = this;
    this.choose(type);
    this.answers.takeOver(answers);
    this.seen = seen.filter((id) => type.documents.some((document) => document.id === id));
  }

  /** What is asked of the applicant; the rest is not kept. */
  get asked(): readonly { readonly field: ApplicantField; readonly required: boolean }[] {
    const { type } = this;
    if (type === null) return [];
    return APPLICANT_FIELDS.flatMap((field) => {
      const rule = ruleOf(type.applicant, field);
      return rule === 'none' ? [] : [{ field, required: rule === 'required' }];
    });
  }

  flawOf(field: ApplicantField): 'required' | 'unfit' | null {
    const given = this.applicant[field].trim();
    if (given === '' && this.kept(field) !== '') return null;
    if (given === '')
      return this.asked.some((one) => one.field === field && one.required) ? 'required' : null;
    if (field === 'phone') return checkPhone(given).state === 'valid' ? null : 'unfit';
    return field === 'idNumber' && applicantId(given, this.#today) === undefined ? 'unfit' : null;
  }

  /** As the hub takes it; null while something is missing. */
  toRegister(today: string): RegisterRequest | null {
    const { type } = this;
    const dated = this.receivedOn !== '' && this.receivedOn <= today;
    if (type === null || !dated || !this.answers.fits) return null;
    if (APPLICANT_FIELDS.some((field) => this.flawOf(field) !== null)) return null;
    return {
      idempotencyKey: this.#key,
      typeId: type.id,
      typeVersion: type.version,
      visitId: this.#visit?.id ?? null,
      channel: this.channel,
      receivedOn: this.receivedOn,
      applicant: { ...this.applicant },
      answers: this.answers.answers,
      seen: [...this.seen],
      lateOverride: this.lateOverride.trim(),
    };
  }
}
