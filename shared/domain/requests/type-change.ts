/**
 * What an office may change of a type of request: its words, its form, its documents and its limits. States, steps, who takes
 * them and what the engine reads stay as delivered, so every version goes the same way.
 */
import { ok, refuse, type Result } from '../../result.ts';
import { sameValue } from '../office-data/differences.ts';
import type { LocalText } from '../pos.ts';
import { whyFieldStays, whyDocumentStays } from './kept-parts.ts';
import type {
  FieldKind,
  RequestClock,
  RequestDocument,
  RequestDoor,
  RequestField,
  RequestType,
} from './request-type.ts';
import { isOfferedAt } from './type-versions.ts';

/** Kinds of a field that an office may add; the others are read by the engine. */
export const ADDABLE_KINDS = ['text', 'long-text', 'choice', 'day', 'whole-number'] as const;

export const MOST_FIELDS = 20;
export const MOST_DOCUMENTS = 20;
export const MOST_CHOICES = 12;
/** An event need not be announced earlier than this. */
const LONGEST_LEAD = 60;

/** Null ids are new: they are named after their Indonesian words. */
export interface FieldChange {
  readonly id: string | null;
  readonly label: LocalText;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly kiosk: boolean;
  readonly choices: readonly { readonly id: string | null; readonly label: LocalText }[];
}

export interface TypeChange {
  readonly name: LocalText;
  readonly closedTo: readonly RequestDoor[];
  readonly form: readonly FieldChange[];
  readonly documents: readonly (Omit<RequestDocument, 'id'> & { readonly id: string | null })[];
  readonly clocks: readonly {
    readonly id: string;
    readonly workingDays: number;
    /** Null where the clock has none. */
    readonly extension: number | null;
  }[];
  /** Null where the type asks for no event. */
  readonly leadWorkingDays: number | null;
}

/** A type as it is edited. */
export function changeOf(type: RequestType): TypeChange {
  return {
    name: type.name,
    closedTo: type.closedTo ?? [],
    form: type.form.map(({ id, label, kind, required, kiosk = false, choices = [] }) => ({
      ...{ id, label, kind, required, kiosk, choices },
    })),
    documents: type.documents,
    clocks: type.clocks.map(({ id, workingDays, extension }) => ({
      ...{ id, workingDays, extension: extension?.workingDays ?? null },
    })),
    leadWorkingDays: type.lead?.workingDays ?? null,
  };
}

/** The delivered type with those changes, as a version of its own. What may not be changed is not looked at. */
export function revisedType(
  delivered: RequestType,
  change: TypeChange,
  made: { readonly version: number; readonly effectiveFrom: string },
): RequestType {
  const { lead, ...rest } = delivered;
  const fieldIds = named(change.form, delivered.form);
  const documentIds = named(
    change.documents.map(({ id, name }) => ({ id, label: name })),
    delivered.documents,
  );
  return {
    ...rest,
    ...made,
    ...(change.closedTo.length > 0 ? { closedTo: change.closedTo } : {}),
    name: change.name,
    form: change.form.map((field, place) => revisedField(delivered, field, fieldIds[place] ?? '')),
    documents: change.documents.map(({ name, required }, place) => ({
      ...{ id: documentIds[place] ?? '', name, required },
    })),
    clocks: delivered.clocks.map((clock) =>
      revisedClock(
        clock,
        change.clocks.find(({ id }) => id === clock.id),
      ),
    ),
    ...(lead ? { lead: { ...lead, workingDays: change.leadWorkingDays ?? lead.workingDays } } : {}),
  };
}

function revisedField({ form }: RequestType, change: FieldChange, id: string): RequestField {
  const { kind, label, required } = change;
  const { personal, guestBook, requiredWhen } = form.find((one) => one.id === id) ?? {};
  const ids = named(change.choices, []);
  const choices = change.choices.map((choice, place) => ({ id: ids[place] ?? '', label: choice.label }));
  return {
    ...{ id, label, kind, required },
    ...(requiredWhen ? { requiredWhen } : {}),
    ...(kind === 'choice' ? { choices } : {}),
    ...(personal ? { personal } : {}),
    ...(change.kiosk ? { kiosk: true as const } : {}),
    ...(guestBook ? { guestBook } : {}),
  };
}

/** The limit is in the name too, as people read it. */
function revisedClock(clock: RequestClock, change: TypeChange['clocks'][number] | undefined): RequestClock {
  const workingDays = change?.workingDays ?? clock.workingDays;
  const { extension } = clock;
  return {
    ...clock,
    workingDays,
    name: {
      id: clock.name.id.replace(/\d+ hari kerja/, `${workingDays} hari kerja`),
      en: clock.name.en.replace(
        /\d+ working days?/,
        `${workingDays} working day${workingDays === 1 ? '' : 's'}`,
      ),
    },
    ...(extension
      ? { extension: { ...extension, workingDays: change?.extension ?? extension.workingDays } }
      : {}),
  };
}

/** An id for each, which nothing delivered has: answers of one version never seem to answer another question. */
function named(
  those: readonly { readonly id: string | null; readonly label: LocalText }[],
  delivered: readonly { readonly id: string }[],
): string[] {
  const taken = new Set([...delivered, ...those].map(({ id }) => id));
  return those.map(({ id, label }) => {
    if (id !== null) return id;
    const words = label.id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const stem = words.slice(0, 40) || 'isian';
    let name = stem;
    for (let n = 2; taken.has(name); n += 1) name = `${stem}-${n}`;
    taken.add(name);
    return name;
  });
}

/** How few and how many working days a limit of a type may have. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** What the office owes may be promised earlier, never later; the time the law leaves the applicant is theirs. */
export function limitsOf({ of, workingDays }: Pick<RequestClock, 'of' | 'workingDays'>): Limits {
  return { least: of === 'office' ? 1 : workingDays, most: workingDays };
}

/** C-01 e: an office may ask to be told earlier, up to a quarter of a year. */
export function leadLimits({ workingDays }: { readonly workingDays: number }): Limits {
  return { least: workingDays, most: LONGEST_LEAD };
}

/**
 * Whether a version may stand beside the delivered one.
 * @returns `request-type-field`, `request-type-document` with what has to stay, `request-type-order`, `request-type-choices`,
 * `request-type-kind`, `request-type-kiosk`, `request-type-double`, `request-type-limit` with the limits, `request-type-fixed`
 */
export function checkTypeChange(delivered: RequestType, changed: RequestType): Result<true> {
  const checks = [
    () => checkForm(delivered, changed),
    () => checkDocuments(delivered, changed),
    () => checkLimits(delivered, changed),
    () => checkTheRest(delivered, changed),
  ];
  for (const check of checks) {
    const fits = check();
    if (!fits.ok) return fits;
  }
  return ok(true);
}

function checkForm(delivered: RequestType, changed: RequestType): Result<true> {
  const { form } = changed;
  for (const field of delivered.form) {
    const now = form.find(({ id }) => id === field.id);
    if (whyFieldStays(delivered, field.id) !== null && !staysAs(field, now))
      return refuse('request-type-field', { field: field.label.id });
  }
  const staying = (one: RequestField): boolean => whyFieldStays(delivered, one.id) !== null;
  const order = form.filter(staying).map(({ id }) => id);
  if (
    !sameValue(
      order,
      delivered.form.filter(staying).map(({ id }) => id),
    )
  )
    return refuse('request-type-order');
  for (const field of form) {
    const before = delivered.form.find(({ id }) => id === field.id);
    const kinds: readonly FieldKind[] = before ? [before.kind] : ADDABLE_KINDS;
    if (!kinds.includes(field.kind)) return refuse('request-type-kind', { field: field.label.id });
    if (field.kind === 'choice' && (field.choices ?? []).length < 2)
      return refuse('request-type-choices', { field: field.label.id });
    if (field.required && field.kiosk !== true && isOfferedAt(changed, 'kiosk'))
      return refuse('request-type-kiosk', { field: field.label.id });
  }
  const double = doubleOf(form) ?? form.flatMap(({ choices = [] }) => doubleOf(choices) ?? [])[0];
  return double === undefined ? ok(true) : refuse('request-type-double', { name: double });
}

/** Whoever reads the answer finds it as before; words may be others, and choices more. */
function staysAs(field: RequestField, now: RequestField | undefined): boolean {
  const choices = now?.choices ?? [];
  return (
    now?.required === field.required &&
    now.kiosk === field.kiosk &&
    (field.choices ?? []).every(({ id }) => choices.some((choice) => choice.id === id))
  );
}

function doubleOf(those: readonly { readonly id: string; readonly label: LocalText }[]): string | undefined {
  return those.find(
    ({ id, label }, place) =>
      those.findIndex((one) => one.id === id || one.label.id.trim() === label.id.trim()) < place,
  )?.label.id;
}

function checkDocuments(delivered: RequestType, { documents }: RequestType): Result<true> {
  const lacking = delivered.documents.find(
    ({ id }) =>
      whyDocumentStays(delivered, id) !== null && !documents.some((one) => one.id === id && one.required),
  );
  if (lacking) return refuse('request-type-document', { document: lacking.name.id });
  const double = doubleOf(documents.map(({ id, name }) => ({ id, label: name })));
  return double === undefined ? ok(true) : refuse('request-type-double', { name: double });
}

function checkLimits(delivered: RequestType, { clocks, lead }: RequestType): Result<true> {
  for (const clock of delivered.clocks) {
    const now = clocks.find(({ id }) => id === clock.id);
    const limits = [
      { days: now?.workingDays, ...limitsOf(clock) },
      ...(clock.extension
        ? [{ days: now?.extension?.workingDays, least: 1, most: clock.extension.workingDays }]
        : []),
    ];
    const broken = limits.find(({ days, least, most }) => !isWithin(days, { least, most }));
    if (broken)
      return refuse('request-type-limit', { name: clock.name.id, least: broken.least, most: broken.most });
  }
  if (!delivered.lead || isWithin(lead?.workingDays, leadLimits(delivered.lead))) return ok(true);
  return refuse('request-type-lead', { ...leadLimits(delivered.lead) });
}

function isWithin(days: number | undefined, { least, most }: Limits): boolean {
  return days !== undefined && Number.isInteger(days) && days >= least && days <= most;
}

/** Everything that cannot be changed is as delivered: what was built from it and the change again is the same. */
function checkTheRest(delivered: RequestType, changed: RequestType): Result<true> {
  const { version, effectiveFrom = '' } = changed;
  const again = revisedType(delivered, changeOf(changed), { version, effectiveFrom });
  return sameValue(again, changed) ? ok(true) : refuse('request-type-fixed');
}
