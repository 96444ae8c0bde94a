/** What an office says of itself: names, texts, contacts and links. A link is data, and shown as fact once verified. */
import { ok, refuse, type Result } from '../../result.ts';
import type { LocalText } from '../pos.ts';

export const CONTACT_KINDS = [
  'letter',
  'phone',
  'whatsapp',
  'email',
  'website',
  'complaint-form',
  'app',
  'facebook',
  'instagram',
  'lapor',
  'ministry',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ContactData {
  readonly kind: ContactKind;
  readonly label: LocalText;
  /** A number, an address or a URL as people use it. */
  readonly value: string;
  /** Somebody of the office confirmed that it is so today (domain 1.6). */
  readonly verified: boolean;
  /** What is doubtful. */
  readonly note?: string | undefined;
}

export interface IdentityData {
  readonly name: string;
  readonly shortName: string;
  /** Null where it is not known. */
  readonly address: { readonly text: string; readonly verified: boolean } | null;
  /** The office's colour, `#rrggbb`. */
  readonly accent: string;
}

export interface TextsData {
  /** Maklumat pelayanan. */
  readonly charter: LocalText;
  /** A visitor is shown that version of the notice (UU 27/2022). */
  readonly privacy: { readonly version: string; readonly short: LocalText; readonly long: LocalText };
  readonly runningText: readonly LocalText[];
  /** Null where some service has a charge. */
  readonly feeNote: LocalText | null;
}

const WEB: ReadonlySet<ContactKind> = new Set(['website', 'complaint-form', 'lapor', 'ministry']);
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** With or without the country, blanks and hyphens as people write them. */
const PHONE = /^(\+?\d[\d\s()-]{5,19}\d)$/;

/** Whether a contact has the form of its kind, so that a QR of it leads somewhere. */
export function contactFits({ kind, value }: Pick<ContactData, 'kind' | 'value'>): boolean {
  const said = value.trim();
  if (WEB.has(kind)) return isWebAddress(said);
  if (kind === 'email') return EMAIL.test(said);
  if (kind === 'phone' || kind === 'whatsapp') return PHONE.test(said);
  return said !== '';
}

export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { hostname, username } = new URL(value);
  return hostname.includes('.') && username === '';
}

export function checkContacts(contacts: readonly ContactData[]): Result<true> {
  const wrong = contacts.find((contact) => !contactFits(contact));
  return wrong === undefined ? ok(true) : refuse('contact-form', { contact: wrong.label.id });
}

/**
 * The notice as it is kept: other words are another version, named after the day they began.
 * @param today `YYYY-MM-DD`
 */
export function nextNotice(
  before: TextsData['privacy'],
  words: Pick<TextsData['privacy'], 'short' | 'long'>,
  today: string,
): TextsData['privacy'] {
  if (JSON.stringify([before.short, before.long]) === JSON.stringify([words.short, words.long]))
    return before;
  const [day, round = '1'] = before.version.split('.');
  return { ...words, version: day === today ? `${today}.${Number(round) + 1}` : today };
}
