/** The interface for other programs as an OpenAPI 3.1 document, made from the very schemas that check what they send. */
import { z } from 'zod';
import type { Office } from '../../office/office.ts';
import { refusalAnswer, stateAnswer, STATUS, submitAnswer, type ApiStatus } from './answers.ts';
import { offeredHere, submittedBody } from './request-schema.ts';

const SCHEMAS = '#/components/schemas/';
const ref = (name: string): { $ref: string } => ({ $ref: `${SCHEMAS}${name}` });
const json = (schema: object): object => ({ 'application/json': { schema } });

/** Control characters, as every reader of patterns knows them. */
const CONTROL = String.raw`\u0000-\u001f\u007f-\u009f`;

function schemaOf(schema: z.ZodType): object {
  const written = z.toJSONSchema(schema, {
    // as it is sent: what has a default need not be there
    io: 'input',
    override({ jsonSchema }) {
      if (jsonSchema.pattern !== undefined)
        jsonSchema.pattern = jsonSchema.pattern.replaceAll(String.raw`\p{Cc}`, CONTROL);
    },
  });
  delete written.$schema;
  return written;
}

/** `loan` as `RequestLoan`. */
export function schemaName(typeId: string): string {
  return `Request${typeId.charAt(0).toUpperCase()}${typeId.slice(1)}`;
}

export function openApiOf(office: Office, version: string): object {
  const types = offeredHere(office);
  const names = types.map(({ id }) => schemaName(id));
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: `Permohonan ${office.data.shortName}`,
      version,
      description:
        'Mengajukan permohonan dan membaca statusnya dari aplikasi lain. / Handing in requests and reading how they stand, from other programs.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths: {
      '/api/requests': { post: submitOperation(types, names) },
      '/api/requests/{code}': { get: STATE_OPERATION },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        ...Object.fromEntries(
          types.map((type) => [schemaName(type.id), schemaOf(submittedBody(office, type))]),
        ),
        SubmitAnswer: schemaOf(submitAnswer),
        StateAnswer: schemaOf(stateAnswer),
        Refusal: schemaOf(refusalAnswer),
      },
    },
  };
}

function submitOperation(types: readonly { readonly id: string }[], names: readonly string[]): object {
  const mapping = Object.fromEntries(types.map(({ id }) => [id, `${SCHEMAS}${schemaName(id)}`]));
  return {
    operationId: 'submitRequest',
    summary: 'Ajukan permohonan / Hand in a request',
    parameters: [
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description:
          'Kunci pengiriman; wajib di sini atau pada isian idempotencyKey. Kiriman ulang dengan kunci dan isi yang sama mendapat jawaban yang sama.',
        schema: { type: 'string', minLength: 16, maxLength: 64, pattern: '^[\\w-]+$' },
      },
    ],
    requestBody: {
      required: true,
      content: json({ oneOf: names.map(ref), discriminator: { propertyName: 'type', mapping } }),
    },
    responses: {
      '201': { description: 'Tercatat / Recorded', content: json(ref('SubmitAnswer')) },
      ...refusals([400, 401, 409, 413, 415, 422, 429]),
    },
  };
}

const STATE_OPERATION = {
  operationId: 'requestState',
  summary: 'Status permohonan / How a request stands',
  parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
  responses: {
    '200': { description: 'Status / State', content: json(ref('StateAnswer')) },
    ...refusals([401, 404, 429]),
  },
};

function refusals(statuses: readonly ApiStatus[]): object {
  const codesOf = (status: ApiStatus): string =>
    Object.entries(STATUS)
      .filter(([, one]) => one === status)
      .map(([code]) => code)
      .join(', ') || 'lihat code / see code';
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      { description: codesOf(status), content: json(ref('Refusal')) },
    ]),
  );
}
