import type { RequestForm } from '../../../../shared/protocol/kiosk-requests.ts';

/** The form of a loan, as the hub opens it for a visit. */
export function aLoanForm(changes: Partial<RequestForm> = {}): RequestForm {
  const label = { id: '', en: '' };
  const field = { label, required: true, kiosk: true } as const;
  return {
    ticket: 'M-004',
    typeId: 'loan',
    typeVersion: 1,
    typeName: { id: 'Peminjaman', en: 'Loan' },
    fields: [
      { ...field, id: 'facility', kind: 'facility' },
      { ...field, id: 'from', kind: 'moment' },
      { ...field, id: 'to', kind: 'moment' },
      { ...field, id: 'purpose', kind: 'long-text' },
    ],
    loan: { facility: 'facility', from: 'from', to: 'to' },
    facilities: [{ id: 'hall', name: { id: 'Aula', en: 'Hall' }, capacity: 100 }],
    name: 'M••••••• R•••',
    asks: [],
    given: {},
    lead: null,
    open: null,
    ...changes,
  };
}
