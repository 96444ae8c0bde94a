import { parsePriorityCode } from './cases/priority-code.ts';
import { parseCode } from './numbering.ts';
import { parseFollowUrl } from './ticket-qr.ts';

/** What a scanner that types like a keyboard has just typed. */
export type Scan =
  /** The code of a ticket, an appointment or a service ahead of everybody, or the address in a ticket's QR as it is. */
  | { readonly kind: 'ticket'; readonly code: string }
  | { readonly kind: 'id'; readonly digits: string }
  | { readonly kind: 'unknown' };

/** The shortest number worth taking for an identity: NISN has 10 digits, NIP 18; cards print 8 and more. */
const ID_DIGITS = /^\d{8,18}$/;

/** Tells a ticket's QR (`ULT-7K3F-Q9`, the bare code, or an address) from the number on an identity card. */
export function parseScan(text: string): Scan {
  if (parseFollowUrl(text) !== undefined) return { kind: 'ticket', code: text.trim() };
  const code = parseCode(text) ?? parsePriorityCode(text);
  if (code !== undefined) return { kind: 'ticket', code };
  const digits = text.replace(/[\s.-]/g, '');
  return ID_DIGITS.test(digits) ? { kind: 'id', digits } : { kind: 'unknown' };
}
