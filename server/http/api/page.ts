/** The interface for other programs, for people to read: Indonesian first, whole in itself, made of this office's own types. */
import { html, raw } from 'hono/html';
import { z } from 'zod';
import type { ErrorCode } from '../../../shared/errors.ts';
import { apiTexts, type ApiTexts } from '../../../shared/messages/api.ts';
import type { RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Office } from '../../office/office.ts';
import { refusalOf, STATUS } from './answers.ts';
import { exampleOf } from './example.ts';
import { offeredHere, submittedBody } from './request-schema.ts';

type Html = ReturnType<typeof html>;

/** Colours are the reader's own (light, dark, high contrast): nothing here is branded. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin-block: 0 .5rem; }
h2 { margin-block: 2rem .5rem; }
pre { padding: 1rem; overflow-x: auto; border: 1px solid GrayText; border-radius: .5rem; }
code, pre { font: .9rem/1.5 ui-monospace, monospace; }
table { width: 100%; border-collapse: collapse; }
th:first-child, td:first-child { white-space: nowrap; }
th, td { padding: .4rem .6rem; border-block-end: 1px solid GrayText; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.twin { font-style: italic; }
[lang=en] { margin-block-start: 3rem; border-block-start: 3px double GrayText; }
`;

/** What a program may be refused, beside what only officers meet. */
const REFUSALS: readonly ErrorCode[] = [
  'json-invalid',
  'application-unknown',
  'request-unknown',
  'method-unknown',
  'key-reused',
  'body-too-long',
  'body-not-json',
  'bad-input',
  'request-field',
  'request-type-unknown',
  'name-invalid',
  'phone-invalid',
  'day-ahead',
  'day-past',
  'loan-period',
];

export function apiPage(office: Office, origin: string, today: string): Html {
  const types = offeredHere(office);
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${apiTexts.id.title} · ${office.data.shortName}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <p>${office.data.name}</p>
          <h1>${apiTexts.id.title}</h1>
          ${guide(apiTexts.id)} ${example(office, types, origin, today)} ${typeTables(office, types)}
          ${refusalTable()}
          <section lang="en">
            <h2>${apiTexts.en.title}</h2>
            ${guide(apiTexts.en)}
            <p>${apiTexts.en.refusals.text}</p>
          </section>
        </main>
      </body>
    </html>`;
}

function guide(t: ApiTexts): Html {
  return html`<p>${t.lead}</p>
    <p><a href="/api/openapi.json">${t.document}</a></p>
    <h2>${t.steps.title}</h2>
    <ol>
      ${t.steps.list.map((step) => html`<li>${step}</li>`)}
    </ol>
    <h2>${t.retry.title}</h2>
    <p>${t.retry.text}</p>
    <p>${t.limits}</p>`;
}

function example(office: Office, types: readonly RequestType[], origin: string, today: string): Html {
  const t = apiTexts.id.example;
  const type = types.find(({ loan }) => loan !== undefined) ?? types[0];
  if (!type) return html``;
  const body = JSON.stringify(exampleOf(office, type, today), null, 2);
  const answer = {
    number: `${type.series}-${today.slice(0, 4)}-0007`,
    code: '7K3F-Q9',
    type: type.id,
    receivedOn: today,
    dueDay: today,
    state: type.states[0]?.told,
  };
  return html`<h2>${t.title}</h2>
    <h3>${t.ask}</h3>
    <pre tabindex="0" aria-label="${t.ask}">
curl ${origin}/api/requests \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -H "Content-Type: application/json" \\
  -d '${body}'</pre>
    <h3>${t.answer}</h3>
    <pre tabindex="0" aria-label="${t.answer}">${JSON.stringify(answer, null, 2)}</pre>
    <h3>${t.follow}</h3>
    <pre tabindex="0" aria-label="${t.follow}">
curl ${origin}/api/requests/7K3F-Q9 -H "Authorization: Bearer $TOKEN"</pre>`;
}

function typeTables(office: Office, types: readonly RequestType[]): Html {
  const t = apiTexts.id.types;
  if (types.length === 0)
    return html`<h2>${t.title}</h2>
      <p>${t.none}</p>`;
  return html`<h2>${t.title} / ${apiTexts.en.types.title}</h2>
    ${types.map((type) => {
      const rows = rowsOf(z.toJSONSchema(submittedBody(office, type), { io: 'input' }) as Shape);
      return html`<h3>${type.name.id} / <span class="twin" lang="en">${type.name.en}</span></h3>
        <table>
          <tr>
            <th scope="col">${t.field}</th>
            <th scope="col">${t.name}</th>
            <th scope="col">${t.form}</th>
          </tr>
          ${rows.map(
            ({ path, title, twin, form, required }) =>
              html`<tr>
                <td><code>${path}</code></td>
                <td>${title} <span class="twin" lang="en">${twin}</span></td>
                <td>${form} (${required ? t.required : t.optional})</td>
              </tr>`,
          )}
        </table>`;
    })}`;
}

/** What of a JSON schema is read here. */
interface Shape {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly anyOf?: readonly Shape[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
}

interface Row {
  readonly path: string;
  readonly title: string;
  readonly twin: string;
  readonly form: string;
  readonly required: boolean;
}

function rowsOf({ properties = {}, required = [] }: Shape, at = ''): Row[] {
  return Object.entries(properties).flatMap(([id, shape]) => {
    const path = at + id;
    if (shape.properties !== undefined) return rowsOf(shape, `${path}.`);
    const { title = shape.description ?? '', description = '' } = shape;
    const twin = shape.title === undefined ? '' : description;
    return [{ path, title, twin, form: formOf(shape), required: required.includes(id) }];
  });
}

function formOf(shape: Shape): string {
  if (shape.const !== undefined) return `"${shape.const}"`;
  if (shape.enum !== undefined) return shape.enum.map((one) => `"${one}"`).join(', ');
  if (shape.anyOf !== undefined) return shape.anyOf.map(formOf).join(' / ');
  if (shape.format === 'date') return 'YYYY-MM-DD';
  if (shape.pattern?.includes('T') === true) return 'YYYY-MM-DDTHH:MM';
  return shape.maxLength === undefined ? (shape.type ?? '') : `${shape.type ?? ''} ≤ ${shape.maxLength}`;
}

function refusalTable(): Html {
  const t = apiTexts.id.refusals;
  return html`<h2>${t.title}</h2>
    <p>${t.text}</p>
    <table>
      <tr>
        <th scope="col">HTTP</th>
        <th scope="col">${t.code}</th>
        <th scope="col">${t.meaning}</th>
      </tr>
      ${REFUSALS.map((code) => {
        const { message } = refusalOf({ code }).body;
        return html`<tr>
          <td>${STATUS[code] ?? 422}</td>
          <td><code>${code}</code></td>
          <td>${message.id} <span class="twin" lang="en">${message.en}</span></td>
        </tr>`;
      })}
    </table>`;
}
