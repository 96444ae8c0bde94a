/** A type of request as it is edited: typed words and numbers, and what they would change. */
import type { LocalText } from '../../../shared/domain/pos.ts';
import type { FieldKind, RequestType } from '../../../shared/domain/requests/request-type.ts';
import { checkTypeChange, revisedType } from '../../../shared/domain/requests/type-change.ts';
import { isOfferedAt } from '../../../shared/domain/requests/type-versions.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { Refusal } from '../../../shared/result.ts';
import { keptText, noText, typedText, type TypedText } from '../office-data/typed-text.ts';

type ChangeFields = CommandInput<'request-type:save'>['change'];

interface TypedChoice {
  id: string | null;
  label: TypedText;
}

export interface TypedField {
  id: string | null;
  label: TypedText;
  kind: FieldKind | null;
  required: boolean;
  kiosk: boolean;
  choices: TypedChoice[];
}

export interface TypedDocument {
  id: string | null;
  name: TypedText;
  required: boolean;
}

interface TypedClock {
  id: string;
  days: string;
  /** Null where the clock has none. */
  extension: string | null;
}

export const TYPE_PARTS = ['name', 'form', 'documents', 'limits', 'flow', 'history'] as const;
export type TypePart = (typeof TYPE_PARTS)[number];

const typedNew = (text: LocalText): TypedText => ({ ...typedText(text) });
/** What cannot be read is no limit at all. */
const daysOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0);
const isEmpty = ({ id }: TypedText): boolean => id.trim() === '';

export class TypeForm {
  name = $state<TypedText>(noText());
  kiosk = $state(true);
  programs = $state(true);
  fields = $state<TypedField[]>([]);
  documents = $state<TypedDocument[]>([]);
  clocks = $state<TypedClock[]>([]);
  /** Null where the type asks for no event. */
  lead = $state<string | null>(null);
  /** Reviewed once with something missing: from then on it is said. */
  tried = $state(false);

  constructor(type: RequestType) {
    this.name = typedNew(type.name);
    this.kiosk = isOfferedAt(type, 'kiosk');
    this.programs = isOfferedAt(type, 'programs');
    this.fields = type.form.map(({ id, label, kind, required, kiosk = false, choices = [] }) => ({
      ...{ id, kind, required, kiosk, label: typedNew(label) },
      choices: choices.map((choice) => ({ id: choice.id, label: typedNew(choice.label) })),
    }));
    this.documents = type.documents.map(({ id, name, required }) => ({ id, required, name: typedNew(name) }));
    this.clocks = type.clocks.map(({ id, workingDays, extension }) => ({
      ...{ id, days: String(workingDays) },
      extension: extension ? String(extension.workingDays) : null,
    }));
    this.lead = type.lead ? String(type.lead.workingDays) : null;
  }

  addField(): void {
    this.fields.push({ id: null, label: noText(), kind: 'text', required: false, kiosk: true, choices: [] });
  }

  addDocument(): void {
    this.documents.push({ id: null, name: noText(), required: true });
  }

  get change(): ChangeFields {
    return {
      name: keptText(this.name),
      closedTo: [
        ...(this.kiosk ? [] : (['kiosk'] as const)),
        ...(this.programs ? [] : (['programs'] as const)),
      ],
      form: this.fields.map(changedField),
      documents: this.documents.map(({ id, name, required }) => ({ id, required, name: keptText(name) })),
      clocks: this.clocks.map(({ id, days, extension }) => ({
        ...{ id, workingDays: daysOf(days) },
        extension: extension === null ? null : daysOf(extension),
      })),
      leadWorkingDays: this.lead === null ? null : daysOf(this.lead),
    };
  }

  /** The part that has a text too few; null where every text is there. */
  get lacking(): TypePart | null {
    if (isEmpty(this.name)) return 'name';
    const words = this.fields.flatMap(({ label, kind, choices }) => [
      label,
      ...(kind === 'choice' ? choices.map((choice) => choice.label) : []),
    ]);
    if (words.some(isEmpty)) return 'form';
    return this.documents.some(({ name }) => isEmpty(name)) ? 'documents' : null;
  }

  revised(delivered: RequestType, version: number, effectiveFrom: string): RequestType {
    return revisedType(delivered, this.change, { version, effectiveFrom });
  }

  /** Why it could not be published; null where it could. */
  flaw(delivered: RequestType): Refusal | null {
    const checked = checkTypeChange(delivered, this.revised(delivered, 1, ''));
    return checked.ok ? null : checked.error;
  }
}

function changedField({
  id,
  label,
  kind,
  required,
  kiosk,
  choices,
}: TypedField): ChangeFields['form'][number] {
  const ways = kind === 'choice' ? choices : [];
  return {
    ...{ id, required, kiosk, kind: kind ?? 'text', label: keptText(label) },
    choices: ways.map((choice) => ({ id: choice.id, label: keptText(choice.label) })),
  };
}
