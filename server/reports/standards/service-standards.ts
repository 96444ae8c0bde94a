/**
 * The service standard (standar pelayanan) to be signed and published: fourteen components, from what the office's
 * services, procedure, contacts and texts say today (UU 25/2009 Ps 21, PermenPANRB 15/2014; domain 5.6).
 */
import { standardsOf } from '../../../db/seed/profiles/standards.ts';
import {
  DELIVERY_PARTS,
  itemsOf,
  MANAGEMENT_PARTS,
  numbered,
  STANDARD_NAMES,
  type StandardsData,
} from '../../../shared/domain/office-data/standards.ts';
import { isOffered } from '../../../shared/domain/office-data/service.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office, OfficeService } from '../../office/office.ts';
import type { ReportBlock, ReportCell, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { deliveryOf } from './delivery.ts';

export const standardsReport: ReportDefinition<ReportInput> = {
  id: 'service-standards',
  group: 'service',
  name: { id: 'Standar pelayanan', en: 'Service standards' },
  description: {
    id: 'Empat belas komponen standar setiap layanan menurut PermenPANRB 15/2014, dari data layanan, POS, kontak, dan teks yang berlaku hari ini.',
    en: 'The fourteen components of each service’s standard by PermenPANRB 15/2014, from the services, procedure, contacts and texts in force today.',
  },
  may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: [], filters: ['service'] },
  input: reportInput,
  personal: false,
  build({ office, now, progress }, { serviceId }) {
    const services = [...office.services.values()].filter(
      (service) => isOffered(service) && (serviceId === null || service.id === serviceId),
    );
    const standards = standardsOf(office.data);
    progress(1);
    return Promise.resolve({
      title: 'Standar Pelayanan',
      subtitle: [
        office.data.shortName,
        ...(services.length === 1 ? services.map(({ name }) => name.id) : []),
      ].join(', '),
      orientation: 'portrait',
      fileName: 'standar-pelayanan',
      blocks: [
        ...decreeBlock(standards),
        ...services.flatMap((service, n) => serviceBlocks(office, service, n)),
        ...(services.length > 1 ? [{ kind: 'page-break' as const }] : []),
        managementTable(standards, services.length > 1),
      ],
      signatures: signaturesOf(office, now, ['head']),
    });
  },
};

function decreeBlock({ decree }: StandardsData): ReportBlock[] {
  return decree.trim() === '' ? [] : [{ kind: 'paragraph', text: `Ditetapkan dengan ${decree.trim()}.` }];
}

/** Each service begins a page, so that it can be hung up alone. */
function serviceBlocks(office: Office, service: OfficeService, n: number): ReportBlock[] {
  const parts = deliveryOf(office, service);
  return [
    ...(n === 0 ? [] : [{ kind: 'page-break' as const }]),
    {
      ...tableOf(DELIVERY_PARTS.map((part) => [STANDARD_NAMES[part], numbered(parts[part])])),
      title: `${service.name.id}: penyampaian pelayanan (service delivery)`,
    },
  ];
}

function managementTable({ parts }: StandardsData, ofAll: boolean): ReportTable {
  return {
    ...tableOf(MANAGEMENT_PARTS.map((part) => [STANDARD_NAMES[part], numbered(itemsOf(parts[part]))])),
    title: `Pengelolaan pelayanan (manufacturing)${ofAll ? ', berlaku untuk seluruh layanan' : ''}`,
  };
}

function tableOf(rows: readonly (readonly [string, string])[]): ReportTable {
  return {
    kind: 'table',
    title: '',
    columns: [
      { label: 'No.', kind: 'whole', width: 0.06 },
      { label: 'Komponen', kind: 'text', width: 0.26 },
      { label: 'Uraian', kind: 'text' },
    ],
    rows: rows.map(([name, text], n): ReportCell[] => [n + 1, name, text]),
  };
}
