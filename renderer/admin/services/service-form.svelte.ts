/** A service as it is typed, and what of it is missing before it can be sent. */
import type { ServiceLetter } from '../../../shared/domain/numbering.ts';
import { isOffered, type ServiceData } from '../../../shared/domain/office-data/service.ts';
import type { TimeStandard } from '../../../shared/domain/pos.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { keptText, noText, typedText, type TypedText } from '../office-data/typed-text.ts';

export type ServiceFields = CommandInput<'service:save'>['service'];

interface TypedTopic extends TypedText {
  readonly topicId: string;
  shown: boolean;
  /** Was there before this form: it is hidden, not removed. */
  readonly kept: boolean;
}
interface TypedMilestone extends TypedText {
  days: string;
}
interface TypedOnline {
  name: string;
  url: string;
  verified: boolean;
  readonly note: string | undefined;
}

/** The parts of a service, each with a form of its own. */
export type Part = 'name' | 'time' | 'rules' | 'requirements' | 'topics' | 'milestones' | 'online';

const isBetween = (typed: string, least: number, most: number): boolean =>
  /^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
const isTyped = (text: TypedText): boolean => text.id.trim() !== '';

export class ServiceForm {
  letter = $state<ServiceLetter | null>(null);
  name = $state<TypedText>(noText());
  description = $state<TypedText>(noText());
  kind = $state<TimeStandard['kind']>('working-days');
  amount = $state('1');
  standardText = $state<TypedText>(noText());
  handling = $state('15');
  fee = $state<TypedText>({ id: 'Tanpa biaya', en: 'Free of charge' });
  product = $state<TypedText>(noText());
  leadDays = $state('');
  idRule = $state<ServiceFields['idRule']>('optional');
  phoneRule = $state<ServiceFields['phoneRule']>('optional');
  requirements = $state<TypedText[]>([]);
  topics = $state<TypedTopic[]>([]);
  milestones = $state<TypedMilestone[]>([]);
  online = $state<TypedOnline[]>([]);
  active = $state(true);
  /** Sent once with something missing: from then on its messages are shown. */
  tried = $state(false);

  constructor(service: ServiceData | null) {
    if (service === null) return;
    this.letter = service.letter;
    this.name = typedText(service.name);
    this.description = typedText(service.description);
    this.kind = service.standard.kind;
    this.amount = service.standard.kind === 'as-needed' ? '1' : String(service.standard.n);
    this.standardText = typedText(service.standardText);
    this.handling = String(service.handlingMinutes);
    this.fee = typedText(service.fee);
    this.product = typedText(service.product);
    this.leadDays = service.leadWorkingDays === null ? '' : String(service.leadWorkingDays);
    this.idRule = service.idRule;
    this.phoneRule = service.phoneRule;
    this.requirements = service.requirements.map(typedText);
    this.topics = service.topics.map((topic) => ({
      ...typedText(topic.name),
      topicId: topic.id,
      shown: isOffered(topic),
      kept: true,
    }));
    this.milestones = service.milestones.map(({ name, workingDays }) => ({
      ...typedText(name),
      days: String(workingDays),
    }));
    this.online = service.online.map(({ name, url, verified, note }) => ({
      name,
      url: url ?? '',
      verified,
      note,
    }));
    this.active = isOffered(service);
  }

  get amountFits(): boolean {
    return this.kind === 'as-needed' || isBetween(this.amount, 1, 1_000);
  }

  get handlingFits(): boolean {
    return isBetween(this.handling, 1, 480);
  }

  get leadFits(): boolean {
    return this.leadDays.trim() === '' || isBetween(this.leadDays, 1, 365);
  }

  daysFit(days: string): boolean {
    return isBetween(days, 1, 365);
  }

  urlFits(url: string): boolean {
    return url.trim() === '' || /^https?:\/\/[^\s/]+\S*$/i.test(url.trim());
  }

  /** Whether a part can be sent. */
  fits(part: Part): boolean {
    switch (part) {
      case 'name':
        return this.letter !== null && isTyped(this.name) && isTyped(this.description);
      case 'time':
        return (
          this.amountFits &&
          this.handlingFits &&
          this.leadFits &&
          [this.standardText, this.fee, this.product].every(isTyped)
        );
      case 'rules':
        return true;
      case 'requirements':
        return this.requirements.every(isTyped);
      case 'topics':
        return this.topics.every(isTyped);
      case 'milestones':
        return this.milestones.every((one) => isTyped(one) && this.daysFit(one.days));
      case 'online':
        return this.online.every(({ name, url }) => name.trim() !== '' && this.urlFits(url));
    }
  }

  addTopic(): void {
    this.topics.push({ ...noText(), topicId: crypto.randomUUID(), shown: true, kept: false });
  }

  /** The whole service as it is sent; asked for once it fits. */
  toFields(): ServiceFields {
    const { letter, kind } = this;
    if (letter === null) throw new Error('a service has a letter before it is sent');
    return {
      letter,
      name: keptText(this.name),
      description: keptText(this.description),
      requirements: this.requirements.map(keptText),
      standard: kind === 'as-needed' ? { kind } : { kind, n: Number(this.amount) },
      standardText: keptText(this.standardText),
      milestones: this.milestones.map((one) => ({ name: keptText(one), workingDays: Number(one.days) })),
      leadWorkingDays: this.leadDays.trim() === '' ? null : Number(this.leadDays),
      fee: keptText(this.fee),
      product: keptText(this.product),
      idRule: this.idRule,
      phoneRule: this.phoneRule,
      handlingMinutes: Number(this.handling),
      topics: this.topics.map((one) => ({ id: one.topicId, name: keptText(one), active: one.shown })),
      online: this.online.map(({ name, url, verified, note }) => ({
        name: name.trim(),
        url: url.trim() === '' ? null : url.trim(),
        verified,
        ...(note === undefined ? {} : { note }),
      })),
      active: this.active,
    };
  }
}
