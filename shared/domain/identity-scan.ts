import { parseCode } from './numbering.ts';

/** What a scanner that types like a keyboard has just typed. */
export type Scan =
  | { readonly kind: 'ticket'; readonly code: string }
  | { readonly kind: 'id'; readonly digits: string }
  | { readonly kind: 'unknown' };

/** The shortest number worth taking for an identity: NISN has 10 digits, NIP 18; cards print 8 and more. */
const ID_DIGITS = /^\d{8,18}$/;

/** Tells a ticket's QR (`ULT-7K3F-Q9`, or the bare code) from the number on an identity card. */
export function parseScan(text: string): Scan {
  const code = parseCode(text);
  if (code !== undefined) return { kind: 'ticket', code };
  const digits = text.replace(/[\s.-]/g, '');
  return ID_DIGITS.test(digits) ? { kind: 'id', digits } : { kind: 'unknown' };
}
