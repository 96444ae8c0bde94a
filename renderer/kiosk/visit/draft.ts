import type { VulnerableGroup } from '../../../shared/domain/calling.ts';
import type { IdType } from '../../../shared/domain/identity.ts';
import type { OnBehalf, VisitorFound } from '../../../shared/protocol/kiosk.ts';
import type { VisitScreen } from './visit-screens.ts';

/** How a returning visitor is looked up (domain 3.4): one thing they know and a second one, or their old ticket. */
export type FindMethod = 'phone' | 'id' | 'ticket';

/** For oneself, or for another person with one of the two letters (domain 5.1). */
export type Behalf = 'self' | OnBehalf['document'];

/**
 * Everything one visitor types or chooses, in one object: replacing it by a fresh one forgets the visitor.
 * Nothing of it is kept anywhere else.
 */
export interface Draft {
  /** First touch, ms of the page's steady clock: step 1 of the POS runs from here. */
  startedAt: number;
  /** One visitor, one number: every retry of the last tap carries this key. */
  idempotencyKey: string;
  /** The questions left behind, so that a correction leads straight back to the review. */
  done: VisitScreen[];

  who: 'new' | 'returning' | null;
  findMethod: FindMethod | null;
  /** The number a returning visitor is looked up by. */
  findNumber: string;
  findIdType: IdType | null;
  lastDigits: string;
  ticketCode: string;
  found: VisitorFound | null;

  name: string;
  idType: IdType | null;
  idNumber: string;
  /** The NIK about which the visitor said "no, this is not a family card number". */
  notKk: string;
  phone: string;
  institution: string;
  role: string;
  /** The role is none of those offered: it is typed. */
  ownRole: boolean;
  /** Kemendagri code, or `other` with the name in `regencyTyped`. */
  regency: string;
  regencyTyped: string;

  behalf: Behalf | null;
  behalfName: string;
  letter: boolean | null;
  letterNumber: string;
  /** `YYYY-MM-DD`. */
  letterDate: string;

  serviceId: string | null;
  topicId: string | null;
  /** The chosen service asks for what the guest book lacks. */
  askId: boolean;
  askPhone: boolean;
  purpose: string;
  priority: VulnerableGroup | null;
  /** A service ahead of everybody (Z-04), typed or scanned before the first question. */
  priorityCode: string | null;
}

export function emptyDraft(startedAt: number, idempotencyKey: string): Draft {
  return {
    startedAt,
    idempotencyKey,
    done: [],
    who: null,
    findMethod: null,
    findNumber: '',
    findIdType: null,
    lastDigits: '',
    ticketCode: '',
    found: null,
    name: '',
    idType: null,
    idNumber: '',
    notKk: '',
    phone: '',
    institution: '',
    role: '',
    ownRole: false,
    regency: '',
    regencyTyped: '',
    behalf: null,
    behalfName: '',
    letter: null,
    letterNumber: '',
    letterDate: '',
    serviceId: null,
    topicId: null,
    askId: false,
    askPhone: false,
    purpose: '',
    priority: null,
    priorityCode: null,
  };
}

const KEY_BYTES = 16;

/** 32 hex digits. Not randomUUID(): a kiosk in a browser on the office network is no "secure context". */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
