/** What a form or a step asks, while it is filled in. The hub checks by the same rule (`request-form.ts`). */
import {
  askedFields,
  checkAnswers,
  type Answers,
  type FormOffice,
} from '../../../../shared/domain/requests/request-form.ts';
import type { RequestField } from '../../../../shared/domain/requests/request-type.ts';

export class AnswerForm {
  readonly #fields: readonly RequestField[];
  /** By field id; of grounds, several ids. */
  texts = $state<Record<string, string>>({});
  lists = $state<Record<string, string[]>>({});
  readonly #office: FormOffice;

  constructor(fields: readonly RequestField[], facilities: readonly string[] = []) {
    this.#fields = fields;
    this.#office = { facilities };
    for (const { id, kind } of fields) {
      if (kind === 'grounds') this.lists[id] = [];
      else this.texts[id] = '';
    }
  }

  /** Takes over what another form was told, where it is asked here too and still fits. */
  takeOver(told: AnswerForm): void {
    for (const field of this.#fields) {
      const given = told.lists[field.id] ?? told.texts[field.id] ?? '';
      if (!checkAnswers([field], { [field.id]: given }, this.#office).ok) continue;
      if (typeof given === 'string') this.texts[field.id] = given;
      else this.lists[field.id] = [...given];
    }
  }

  /** What was chosen of a list; null while nothing is. */
  chosen(fieldId: string): string | null {
    const text = this.texts[fieldId] ?? '';
    return text === '' ? null : text;
  }

  /** The fields that are asked beside what is filled in so far. */
  get asked(): readonly RequestField[] {
    return askedFields(this.#fields, { ...this.texts, ...this.lists } satisfies Answers);
  }

  /** As the hub takes it; what is not asked any more is left out. */
  get answers(): Record<string, string | string[]> {
    return Object.fromEntries(this.asked.map(({ id }) => [id, this.lists[id] ?? this.texts[id] ?? '']));
  }

  /** What is wrong with one field; null where nothing is. */
  flawOf(field: RequestField): 'required' | 'unfit' | null {
    const given = this.lists[field.id] ?? (this.texts[field.id] ?? '').trim();
    if (given.length === 0) return field.required ? 'required' : null;
    return checkAnswers([field], { [field.id]: given }, this.#office).ok ? null : 'unfit';
  }

  get fits(): boolean {
    return this.asked.every((field) => this.flawOf(field) === null);
  }
}
