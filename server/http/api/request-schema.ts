/**
 * What another program sends, as schemas: made from this office's own types of request, so that what is checked and what
 * the description of the interface says are the same thing.
 */
import { z } from 'zod';
import { CHANNEL_NAMES, COMPLAINT_CHANNELS } from '../../../shared/domain/complaints/codes.ts';
import type { LocalText } from '../../../shared/domain/pos.ts';
import { OBJECTION_GROUNDS, REFUSAL_GROUNDS } from '../../../shared/domain/requests/grounds.ts';
import { MOST_ANSWER, MOMENT } from '../../../shared/domain/requests/request-form.ts';
import type { RequestField, RequestType } from '../../../shared/domain/requests/request-type.ts';
import { isOfferedAt } from '../../../shared/domain/requests/type-versions.ts';
import * as f from '../../../shared/protocol/fields.ts';
import type { Office } from '../../office/office.ts';

/** Types that other programs may hand in here, by id. */
export function offeredHere({ typesInForce, services, facilities }: Office): RequestType[] {
  const lent = facilities.some(({ active }) => active);
  return typesInForce
    .filter((type) => isOfferedAt(type, 'programs'))
    .filter(({ serviceId, loan }) => services.has(serviceId) && (loan === undefined || lent));
}

/** In Indonesian first, as people read it in the description. */
function named<S extends z.ZodType>(schema: S, { id, en }: LocalText): S {
  return schema.meta({ title: id, description: en });
}

/** A request of that type. Fields nobody asked for are refused: a misspelt one would be lost otherwise. */
export function submittedBody(office: Office, type: RequestType) {
  const channels = COMPLAINT_CHANNELS.map((id) => `${id}: ${CHANNEL_NAMES[id].id}`).join('; ');
  return named(
    z.strictObject({
      type: z.literal(type.id),
      idempotencyKey: f.idempotencyKey
        .optional()
        .describe('Kunci pengiriman, bila tidak memakai header Idempotency-Key'),
      channel: z.enum(COMPLAINT_CHANNELS).default('web').describe(`Kanal. ${channels}`),
      receivedOn: f.officeDay.optional().describe('Tanggal diterima, bawaan hari ini'),
      applicant: applicantOf(type),
      answers: z.strictObject(
        Object.fromEntries(type.form.map((field) => [field.id, answerOf(field, office)])),
      ),
    }),
    type.name,
  );
}

const NAMES = {
  name: { id: 'Nama', en: 'Name' },
  institution: { id: 'Asal instansi', en: 'Institution' },
  phone: { id: 'Telepon atau WhatsApp', en: 'Phone or WhatsApp' },
  email: { id: 'Surel', en: 'E-mail' },
  address: { id: 'Alamat', en: 'Address' },
  idNumber: { id: 'Nomor identitas', en: 'Identification number' },
} satisfies Record<string, LocalText>;

const LONGEST = { phone: 24, address: 250, idNumber: 40 };

/** Who asks; what the type does not ask for is not taken. */
function applicantOf({ applicant: rules }: RequestType) {
  const asked = (['phone', 'address', 'idNumber'] as const)
    .filter((id) => rules[id] !== 'none')
    .map((id) => {
      const text = f.line(LONGEST[id]);
      return [id, named(rules[id] === 'required' ? text.min(1) : text.default(''), NAMES[id])] as const;
    });
  return z.strictObject({
    name: named(f.line(100).min(1), NAMES.name),
    institution: named(f.line(150).default(''), NAMES.institution),
    email: named(f.line(120).default(''), NAMES.email),
    ...(Object.fromEntries(asked) as Record<string, z.ZodType<string>>),
  });
}

function answerOf(field: RequestField, office: Office): z.ZodType {
  const schema = named(kindOf(field, office), field.label);
  return field.required ? schema : schema.optional();
}

function kindOf({ kind, required, choices = [] }: RequestField, office: Office): z.ZodType {
  const least = required ? 1 : 0;
  switch (kind) {
    case 'text':
      return f.line(MOST_ANSWER).min(least);
    case 'long-text':
      return f.text(MOST_ANSWER).min(least);
    case 'choice':
      return z.enum(choices.map(({ id }) => id));
    case 'day':
      return f.officeDay;
    case 'moment':
      return z.string().regex(MOMENT);
    case 'whole-number':
      return z.union([z.int().min(0).max(999_999), z.string().regex(/^\d{1,6}$/)]).transform(String);
    case 'phone':
      return f.line(24).min(least);
    case 'facility':
      return z.enum(office.facilities.filter(({ active }) => active).map(({ id }) => id));
    case 'grounds':
      return z.array(z.enum(REFUSAL_GROUNDS.map(({ id }) => id))).min(least);
    case 'objection-ground':
      return z.enum(OBJECTION_GROUNDS.map(({ id }) => id));
  }
}
