/** A guest-book entry as officers may see it: nothing of who restricted its use, no phone of who withdrew their consent. */
import type { VisitorRow } from '../../../db/repositories/visitors.ts';
import type { IdType } from '../../../shared/domain/identity.ts';
import { maskName, maskPhone } from '../../../shared/domain/mask.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';

const NOBODY: VisitDetail['visitor'] = {
  name: '',
  idType: 'none',
  idMasked: '',
  phoneMasked: '',
  institution: '',
  role: '',
  regency: '',
};

export function shownOf(visitor: VisitorRow | undefined): VisitDetail['visitor'] {
  if (!visitor) return NOBODY;
  if (visitor.restrictedAt !== null) return { ...NOBODY, name: maskName(visitor.name) };
  const { name, idType, idMasked, institution, role, regency } = visitor;
  const phone = phoneToUse(visitor);
  return {
    name,
    idType: idType as IdType,
    idMasked,
    phoneMasked: phone === null ? '' : maskPhone(phone),
    institution,
    role,
    regency,
  };
}

/** E.164; null where there is none or its person does not wish to be reached by it any more. */
export function phoneToUse(visitor: VisitorRow | undefined): string | null {
  if (visitor?.restrictedAt !== null || visitor.contactWithheldAt !== null) return null;
  return visitor.phone;
}
