/** A version of the questionnaire as it is typed: it begins as the one in force. */
import { formatDecimal } from '../../../shared/domain/figure-format.ts';
import { add, fraction, toNumber, ZERO } from '../../../shared/domain/fraction.ts';
import {
  HIGHEST_NIK,
  intervalFlaw,
  LOWEST_NIK,
  readWeight,
  weighsOne,
  writeWeight,
  type IntervalFlaw,
} from '../../../shared/domain/office-data/survey-version.ts';
import { exactWeight, type Mutu, type Ratio, type SkmVersion } from '../../../shared/domain/skm-version.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { Lang } from '../../lib/i18n.ts';
import { keptText, typedText, type TypedText } from '../office-data/typed-text.ts';

type VersionFields = CommandInput<'survey-version:save'>['survey'];
type ElementFields = VersionFields['elements'][number];

export interface TypedElement {
  readonly code: string;
  name: TypedText;
  question: TypedText;
  labels: TypedText[];
  weight: string;
}

export interface TypedInterval {
  readonly mutu: Mutu;
  from: string;
  label: TypedText;
}

/** A value of two decimals as people write it; NaN where it is none. */
function readNik(typed: string): number {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN;
}

export class SurveyVersionForm {
  effectiveFrom = $state('');
  source = $state<TypedText>({ id: '', en: '' });
  elements = $state<TypedElement[]>([]);
  intervals = $state<TypedInterval[]>([]);
  /** Sent once with something amiss: from then on it is said. */
  tried = $state(false);

  constructor(from: SkmVersion, effectiveFrom: string, lang: Lang) {
    this.effectiveFrom = effectiveFrom;
    this.source = typedText(from.source);
    this.elements = from.elements.map(({ code, name, question, labels }) => ({
      code,
      name: typedText(name),
      question: typedText(question),
      labels: labels.map(typedText),
      weight: writeWeight(exactWeight(from, code), lang === 'id' ? ',' : '.'),
    }));
    this.intervals = from.intervals.map(({ mutu, from: nik, label }) => ({
      mutu,
      from: formatDecimal(nik, 2, lang),
      label: typedText(label),
    }));
  }

  weighAlike(): void {
    for (const element of this.elements) element.weight = `1/${this.elements.length}`;
  }

  /** Null where one of them is not a weight. */
  get weights(): readonly Ratio[] | null {
    const weights = this.elements.map(({ weight }) => readWeight(weight)).filter((weight) => weight !== null);
    return weights.length === this.elements.length ? weights : null;
  }

  get weighsOne(): boolean {
    return this.weights !== null && weighsOne(this.weights);
  }

  /** What the weights are together, as far as they are weights. */
  get sum(): number {
    const known = this.elements.map(({ weight }) => readWeight(weight)).filter((weight) => weight !== null);
    return toNumber(known.map(([n, d]) => fraction(n, d)).reduce(add, ZERO));
  }

  get bounds(): readonly { readonly mutu: Mutu; readonly from: number }[] {
    return this.intervals.map(({ mutu, from }) => ({ mutu, from: readNik(from) }));
  }

  get intervalFlaw(): IntervalFlaw | null {
    const outside = this.bounds.find(({ from }) => !(from >= LOWEST_NIK && from <= HIGHEST_NIK));
    return outside === undefined ? intervalFlaw(this.bounds) : { mutu: outside.mutu, flaw: 'decimals' };
  }

  isWhole({ name, question, labels }: TypedElement): boolean {
    return [name, question, ...labels].every(({ id }) => id.trim() !== '');
  }

  /** @returns null where something is missing or does not fit */
  toSend(): VersionFields | null {
    this.tried = true;
    const { weights } = this;
    const words = [this.source, ...this.intervals.map(({ label }) => label)];
    if (this.effectiveFrom === '' || words.some(({ id }) => id.trim() === '')) return null;
    if (!this.elements.every((element) => this.isWhole(element))) return null;
    if (weights === null || !this.weighsOne || this.intervalFlaw !== null) return null;
    return {
      effectiveFrom: this.effectiveFrom,
      source: keptText(this.source),
      elements: this.elements.map((element, index) => elementToSend(element, weights[index] ?? [1, 9])),
      intervals: this.intervals.map(({ mutu, label }, index) => ({
        mutu,
        from: this.bounds[index]?.from ?? LOWEST_NIK,
        label: keptText(label),
      })),
    };
  }
}

function elementToSend({ code, name, question, labels }: TypedElement, weight: Ratio): ElementFields {
  return {
    code: code as ElementFields['code'],
    name: keptText(name),
    question: keptText(question),
    labels: labels.map(keptText) as ElementFields['labels'],
    weight: [...weight],
  };
}
