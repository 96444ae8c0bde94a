/** The service charter (maklumat pelayanan, domain 5.5) as a page to sign and hang up. */
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { ReportDefinition } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { standardsReport } from './service-standards.ts';

export const charterReport: ReportDefinition<ReportInput> = {
  id: 'charter',
  group: 'service',
  name: { id: 'Maklumat pelayanan', en: 'Service charter' },
  description: {
    id: 'Satu halaman janji layanan untuk ditandatangani dan dipasang.',
    en: 'One page with the promise of service, to be signed and hung up.',
  },
  may: standardsReport.may,
  asks: { periods: [], filters: [] },
  input: reportInput,
  personal: false,
  formats: ['pdf'],
  build({ office, now, progress }) {
    progress(1);
    return Promise.resolve({
      title: 'MAKLUMAT PELAYANAN',
      subtitle: office.data.name,
      orientation: 'portrait',
      fileName: 'maklumat-pelayanan',
      blocks: [{ kind: 'statement', text: office.data.charter.id }],
      signatures: signaturesOf(office, now, ['head']),
    });
  },
};
