/** A type of request in named lines, and what of it differs from another version. */
import type { LocalText } from '../../../shared/domain/pos.ts';
import {
  REQUEST_DOORS,
  type RequestField,
  type RequestType,
} from '../../../shared/domain/requests/request-type.ts';
import { isOfferedAt } from '../../../shared/domain/requests/type-versions.ts';
import { adminRequestTypesTexts } from '../../../shared/messages/admin-request-types.ts';
import type { Lang } from '../../lib/i18n.ts';

interface TypeLine {
  /** The same thing of another version has the same one, whatever it is called there. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** Both languages, where they differ. */
const both = ({ id, en }: LocalText): string => (id === en ? id : `${id} / ${en}`);

/** Where it is offered, the desk first. */
export function doorsText(type: RequestType, lang: Lang): string {
  const { doors } = adminRequestTypesTexts[lang];
  const open = REQUEST_DOORS.filter((door) => isOfferedAt(type, door));
  return [doors.desk, ...open.map((door) => doors[door])].join(', ');
}

function fieldText({ label, kind, required, kiosk, choices = [] }: RequestField, lang: Lang): string {
  const { lines: t, kinds } = adminRequestTypesTexts[lang];
  const said = [both(label), kinds[kind], required ? t.required : t.optional];
  if (kiosk) said.push(t.kiosk);
  const ways = choices.map((choice) => both(choice.label)).join('; ');
  return ways === '' ? said.join(', ') : `${said.join(', ')}: ${ways}`;
}

export function typeLines(type: RequestType, lang: Lang): TypeLine[] {
  const t = adminRequestTypesTexts[lang].lines;
  return [
    { key: 'name', label: t.name, text: both(type.name) },
    { key: 'doors', label: t.doors, text: doorsText(type, lang) },
    ...type.form.map((field) => ({
      ...{ key: `field.${field.id}`, label: t.field(field.label[lang]), text: fieldText(field, lang) },
    })),
    ...type.documents.map(({ id, name, required }) => ({
      key: `document.${id}`,
      label: t.document(name[lang]),
      text: `${both(name)}, ${required ? t.required : t.optional}`,
    })),
    ...type.clocks.flatMap(({ id, name, workingDays, extension }) => {
      // the name says how long, too: what is left of it says what for
      const label = name[lang];
      return [
        { key: `clock.${id}`, label, text: t.days(workingDays) },
        ...(extension
          ? [{ key: `extension.${id}`, label: t.extension(label), text: t.days(extension.workingDays) }]
          : []),
      ];
    }),
    ...(type.lead
      ? [
          {
            key: 'lead',
            label: adminRequestTypesTexts[lang].leadName,
            text: t.days(type.lead.workingDays),
          },
        ]
      : []),
  ];
}

export interface TypeDifference {
  readonly key: string;
  readonly label: string;
  /** Null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** In the order of the newer one; what is gone follows. */
export function typeDifferences(before: RequestType, after: RequestType, lang: Lang): TypeDifference[] {
  const was = typeLines(before, lang);
  const is = typeLines(after, lang);
  const of = (lines: readonly TypeLine[], key: string): TypeLine | undefined =>
    lines.find((line) => line.key === key);
  const keys = [...new Set([...is, ...was].map(({ key }) => key))];
  const different = keys.flatMap((key) => {
    const [one, other] = [of(was, key), of(is, key)];
    if (one?.text === other?.text) return [];
    const label = (other ?? one)?.label ?? '';
    return [{ key, label, before: one?.text ?? null, after: other?.text ?? null }];
  });
  return [
    ...different,
    ...moved('order', before.form, after.form, lang),
    ...movedDocuments(before, after, lang),
  ];
}

function movedDocuments(before: RequestType, after: RequestType, lang: Lang): TypeDifference[] {
  const listed = ({ documents }: RequestType): Listed[] =>
    documents.map(({ id, name }) => ({ id, label: name }));
  return moved('documentOrder', listed(before), listed(after), lang);
}

interface Listed {
  readonly id: string;
  readonly label: LocalText;
}

/** What both have stands in another order. */
function moved(
  key: 'order' | 'documentOrder',
  before: readonly Listed[],
  after: readonly Listed[],
  lang: Lang,
): TypeDifference[] {
  const kept = before.filter(({ id }) => after.some((one) => one.id === id));
  const now = after.filter(({ id }) => before.some((one) => one.id === id));
  if (kept.every(({ id }, place) => now[place]?.id === id)) return [];
  const names = (those: readonly Listed[]): string => those.map(({ label }) => label[lang]).join(' → ');
  const { lines: t } = adminRequestTypesTexts[lang];
  return [{ key, label: t[key], before: names(kept), after: names(now) }];
}
