import type { Contact } from './types.ts';

/** What older documents give under the ministry's former name; the host changed, the page may have too. */
export const FORMER_DOMAIN =
  'Dokumen sumber memuat domain kemdikbud.go.id; pastikan alamat ini sudah berlaku.';

/** Complaint channels every office has. */
export const NATIONAL_CONTACTS: readonly Contact[] = [
  {
    kind: 'lapor',
    label: { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR! (national complaints portal)' },
    value: 'https://www.lapor.go.id',
    verified: true,
  },
  {
    kind: 'ministry',
    label: { id: 'ULT Kemendikdasmen', en: 'Service unit of the ministry' },
    value: 'https://ult.kemendikdasmen.go.id',
    verified: true,
  },
];

export function website(url: string): Contact {
  return {
    kind: 'website',
    label: { id: 'Laman', en: 'Website' },
    value: url,
    verified: false,
    note: FORMER_DOMAIN,
  };
}

export function letterTo(address: string): Contact {
  return { kind: 'letter', label: { id: 'Surat', en: 'Letter' }, value: address, verified: true };
}
