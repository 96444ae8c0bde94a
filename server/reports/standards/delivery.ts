/** The six published components of a service, each as its items, from what the office holds of it (domain 5.6). */
import type { DeliveryPart } from '../../../shared/domain/office-data/standards.ts';
import type { ContactData } from '../../../shared/domain/office-data/texts.ts';
import type { Office, OfficeService } from '../../office/office.ts';
import { standardText } from '../visits/texts.ts';

export function deliveryOf(office: Office, service: OfficeService): Readonly<Record<DeliveryPart, string[]>> {
  return {
    requirements: [...service.requirements.map(({ id }) => id), ...leadTime(service)],
    procedure: procedureOf(office),
    time: [service.standardText.id, ...milestonesOf(service)],
    fee: [service.fee.id],
    product: [service.product.id],
    complaints: complaintsOf(office),
  };
}

/** C-01: said once, also where the requirements say it already. */
function leadTime({ leadWorkingDays, requirements }: OfficeService): string[] {
  if (leadWorkingDays === null) return [];
  if (requirements.some(({ id }) => id.includes(`${leadWorkingDays} hari kerja`))) return [];
  return [`Diajukan paling lambat ${leadWorkingDays} hari kerja sebelum pelaksanaan`];
}

/** The steps of the procedure in force, each with its time standard. */
function procedureOf({ pos }: Office): string[] {
  return pos.steps.map(({ name, standard }) => `${name.id} (${standardText(standard)})`);
}

function milestonesOf({ milestones }: OfficeService): string[] {
  return milestones.map(({ name, workingDays }) => `${name.id}: ${workingDays} hari kerja`);
}

/** C-07, C-08. A contact is printed as a fact once somebody checked it. */
function complaintsOf({ data }: Office): string[] {
  const { workingDays } = data.settings.complaints;
  const where = data.address?.verified === true ? `, ${data.address.text}` : '';
  return [
    ...data.contacts.filter(({ verified }) => verified).map(channelOf),
    `Tatap muka di Unit Layanan Terpadu ${data.shortName}${where}`,
    'Kotak saran di ruang layanan',
    `Pengaduan diproses paling lambat ${workingDays} hari kerja dan hasilnya disampaikan kepada pelapor`,
  ];
}

function channelOf({ label, value }: ContactData): string {
  return `${label.id}: ${value}`;
}
