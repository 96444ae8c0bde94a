/** A request as it could be sent, made of a type's own form, so that the example on the page always holds. */
import { daysFrom } from '../../../shared/domain/days.ts';
import { OBJECTION_GROUNDS } from '../../../shared/domain/requests/grounds.ts';
import type { RequestField, RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Office } from '../../office/office.ts';

/** Far enough ahead for what must come some working days before its event. */
const DAYS_AHEAD = 28;

export function exampleOf(office: Office, type: RequestType, today: string): object {
  const { phone, address, idNumber } = type.applicant;
  const ahead = daysFrom(today, DAYS_AHEAD);
  const asked = type.form.filter(({ required }) => required);
  return {
    type: type.id,
    applicant: {
      name: 'Noor Hasanah',
      institution: 'SDN Contoh 1',
      ...(phone === 'required' ? { phone: '081200000017' } : {}),
      ...(address === 'required' ? { address: 'Jalan Contoh 1' } : {}),
      ...(idNumber === 'required' ? { idNumber: '6372995205909002' } : {}),
    },
    answers: Object.fromEntries(
      asked.map((field) => [field.id, exampleAnswer(field, { type, office, ahead })]),
    ),
  };
}

function exampleAnswer(
  { id, kind, label, choices = [] }: RequestField,
  { type: { loan }, office, ahead }: { type: RequestType; office: Office; ahead: string },
): string | readonly string[] {
  switch (kind) {
    case 'text':
    case 'long-text':
      return label.id;
    case 'choice':
      return choices[0]?.id ?? '';
    case 'day':
      return ahead;
    case 'moment':
      return `${ahead}T${id === loan?.to ? '15:00' : '08:00'}`;
    case 'whole-number':
      return '40';
    case 'phone':
      return '081200000017';
    case 'facility':
      return office.facilities.find(({ active }) => active)?.id ?? '';
    case 'grounds':
      return ['17-j'];
    case 'objection-ground':
      return OBJECTION_GROUNDS[0]?.id ?? '';
  }
}
