/** What the shipped types of request share: being withdrawn, being given to somebody, fields that come again. */
import type {
  RequestField,
  RequestState,
  RequestStep,
} from '../../../../shared/domain/requests/request-type.ts';

export const WITHDRAWN: RequestState = {
  id: 'withdrawn',
  name: { id: 'Dibatalkan pemohon', en: 'Withdrawn by the applicant' },
  told: { id: 'Permohonan dibatalkan', en: 'The request was withdrawn' },
  waitsFor: 'nobody',
};

/** Why, in an officer's own words. */
export function reason(id: string, en: string): RequestField {
  return { id: 'reason', label: { id, en }, kind: 'long-text', required: true };
}

/** What is withheld as exempt is so by a decree after a consequence test (UU 14/2008 Ps 19). */
export const exemptionDecree: RequestField = {
  id: 'decree',
  label: { id: 'Nomor SK pengecualian', en: 'Number of the decree of exemption' },
  kind: 'text',
  required: false,
  requiredWhen: { field: 'grounds', exempt: true },
};

/** The applicant takes it back; an officer puts it on record. */
export function withdraw(from: readonly string[], to = WITHDRAWN.id): RequestStep {
  return {
    id: 'withdraw',
    name: { id: 'Catat Pembatalan', en: 'Record Withdrawal' },
    from,
    to,
    by: ['assignee', 'front-office', 'coordinator'],
    asks: [reason('Keterangan pemohon', 'What the applicant said')],
    marks: ['withdrawn'],
  };
}

/** Disposisi (K-02, P-02): its own fields (to whom, instruction, limit, nature) are asked by every such step. */
export function dispose(from: readonly string[], to: string): RequestStep {
  return {
    id: 'dispose',
    name: { id: 'Disposisikan', en: 'Assign' },
    from,
    to,
    by: ['front-office', 'coordinator', 'person-in-charge'],
    asks: [],
    marks: ['disposed'],
  };
}

/** The number the applicant has in the office's own online application (Dangsanak, SILANDAP). */
export function externalReference(application: string): RequestField {
  return {
    id: 'external-reference',
    label: { id: `Nomor referensi ${application}`, en: `Reference number in ${application}` },
    kind: 'text',
    required: false,
  };
}
