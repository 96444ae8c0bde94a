import type { KioskService, VisitorFound } from '../../../../shared/protocol/kiosk.ts';
import { emptyDraft, type Draft } from '../../../../renderer/kiosk/visit/draft.ts';

export const TODAY = '2026-11-23';
export const KEY = 'k'.repeat(32);

/** A draft as it stands after the guest book of a visitor of domain 7's fake ranges. */
export function aDraft(changes: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft(1_000, KEY),
    who: 'new',
    name: 'Noor Hasanah',
    idType: 'nik',
    idNumber: '6372991205909001',
    phone: '081200000001',
    institution: 'SDN Contoh 1 Banjarbaru',
    role: 'Guru',
    regency: '6372',
    behalf: 'self',
    letter: false,
    serviceId: 'konsultasi',
    ...changes,
  };
}

export function aService(changes: Partial<KioskService> = {}): KioskService {
  return {
    id: 'konsultasi',
    letter: 'A',
    name: { id: 'Konsultasi', en: 'Consultation' },
    description: { id: '', en: '' },
    requirements: [],
    standard: { id: '1 hari kerja', en: '1 working day' },
    fee: { id: 'Tidak dipungut biaya', en: 'Free of charge' },
    idRule: 'optional',
    phoneRule: 'optional',
    topics: [],
    waiting: 0,
    ...changes,
  };
}

export function aFoundVisitor(changes: Partial<VisitorFound> = {}): VisitorFound {
  return {
    handle: 'h'.repeat(40),
    name: 'N••• H••••••',
    institution: 'SDN Contoh 1 Banjarbaru',
    hasId: true,
    hasPhone: true,
    ...changes,
  };
}
