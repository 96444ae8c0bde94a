/** Who asks, as it is sealed: what the type needs of them is there and can be right. */
import { checkPhone, normaliseId } from '../../../shared/domain/identity.ts';
import { applicantId } from '../../../shared/domain/requests/applicant-id.ts';
import { checkName } from '../../../shared/domain/name.ts';
import type { RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import type { VisitorRow } from '../../../db/repositories/visitors.ts';
import type { Context } from '../../context.ts';
import { phoneHash } from '../complaints/identity.ts';
import { idHash } from '../guest-book.ts';
import { phoneToUse } from '../privacy/shown-visitor.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';

/** What was left out is as the guest book has it, where its person still lets it be used; unsealed only where it is asked for. */
export function withGuestBook(
  { vault }: Pick<Context, 'vault'>,
  { applicant: rules }: RequestType,
  visitor: VisitorRow,
  given: Pick<Applicant, 'phone' | 'idNumber'>,
): Pick<Applicant, 'phone' | 'idNumber'> {
  const sealed = rules.idNumber === 'none' || visitor.restrictedAt !== null ? null : nikCipher(visitor);
  const kept = sealed === null ? undefined : vault.unseal(sealed);
  return {
    phone: given.phone.trim() || (phoneToUse(visitor) ?? ''),
    idNumber: given.idNumber.trim() || (kept ?? ''),
  };
}

/** The guest book takes other cards too; the register of law asks for the NIK (Perki 1/2021 Ps 29). */
export function nikCipher({ idType, idCipher }: Pick<VisitorRow, 'idType' | 'idCipher'>): string | null {
  return idType === 'nik' ? idCipher : null;
}

/** As a request keeps it: sealed, and found again by phone or ID number. */
export function sealApplicant(
  context: Context,
  applicant: Applicant,
): Pick<RequestRow, 'applicantCipher' | 'phoneHash' | 'idHash'> {
  const { phone, idNumber } = applicant;
  return {
    applicantCipher: context.vault.seal(JSON.stringify(applicant)),
    phoneHash: phone === '' ? null : phoneHash(context, phone),
    idHash: idNumber === '' ? null : idHash(context, 'nik', normaliseId('nik', idNumber)),
  };
}

/** What the type does not ask for is not kept. */
export function checkApplicant(
  { applicant: rules }: RequestType,
  given: Applicant,
  today: string,
): Result<Applicant> {
  const name = checkName(given.name);
  if (!name.ok) return refuse('name-invalid');
  const phone = given.phone.trim() === '' ? null : checkPhone(given.phone);
  if (phone === null ? rules.phone === 'required' : phone.state !== 'valid') return refuse('phone-invalid');
  const address = rules.address === 'none' ? '' : given.address.trim();
  if (address === '' && rules.address === 'required') return refuse('request-field', { field: 'address' });
  const idNumber =
    rules.idNumber === 'none' || given.idNumber.trim() === '' ? '' : applicantId(given.idNumber, today);
  if (idNumber === undefined || (idNumber === '' && rules.idNumber === 'required'))
    return refuse('request-field', { field: 'idNumber' });
  return ok({
    name: name.value,
    institution: given.institution.trim(),
    phone: phone?.state === 'valid' ? phone.value : '',
    email: given.email.trim(),
    address,
    idNumber,
  });
}
