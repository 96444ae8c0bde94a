/** Slips of nobody, to see how the office's slips look: its own name and services, a number nobody was given. */
import type { SlipOf } from '../../printer/slip/render-slip.ts';
import { lastDayOfCode } from '../../shared/domain/cases/priority-code.ts';
import { complaintNumber } from '../../shared/domain/complaints/complaint.ts';
import { numberOfYear } from '../../shared/domain/numbering.ts';
import { recapTexts as t } from '../../shared/messages/recap.ts';
import type { SlipKind } from '../../shared/protocol/desk/printing.ts';
import type { Context } from '../context.ts';
import { appointmentSlip } from './appointment-slip.ts';
import { complaintReceipt, priorityCodeSlip } from './redress-slips.ts';
import { requestReceipt } from './request-slip.ts';
import type { NewSlip } from './store-slip.ts';
import { testSlip } from './test-slip.ts';

const CODE = '7K3F-Q9';
const PRIORITY_CODE = '7K3F-Q9XM';
const HOUR = 3_600_000;

export function sampleSlip(
  context: Pick<Context, 'office' | 'clock' | 'printing' | 'publicUrl'>,
  kind: SlipKind,
  language: 'id' | 'en',
): NewSlip {
  switch (kind) {
    case 'ticket':
    case 'reprint':
      return { kind, slip: sampleTicket(context, language, kind === 'reprint') };
    case 'appointment':
      return { kind, slip: sampleAppointment(context, language) };
    case 'complaint-receipt':
      return { kind, slip: sampleReceipt(context, language) };
    case 'priority-code':
      return { kind, slip: sampleCode(context, language) };
    case 'request-receipt':
      return { kind, slip: sampleRequest(context, language) };
    case 'test-page':
      return { kind, slip: testSlip(context) };
    case 'recap':
      return { kind, slip: sampleRecap(context) };
    default:
      return kind satisfies never;
  }
}

function sampleTicket(
  { office, clock }: Pick<Context, 'office' | 'clock'>,
  language: 'id' | 'en',
  reprint: boolean,
): SlipOf['ticket'] {
  const { data, services, counters } = office();
  const [service] = services.values();
  const [counter] = counters;
  return {
    language,
    officeName: data.name,
    serviceName: service?.name[language] ?? '',
    number: `${service?.letter ?? 'A'}-007`,
    issuedAt: clock.now(),
    timeZone: data.zone,
    destination: counter === undefined ? null : office().counterName(counter.id),
    waitingAhead: 3,
    estimate: { from: 15, to: 25 },
    maxCalls: data.settings.maxCalls,
    feeText: service?.fee[language] ?? '',
    code: CODE,
    qrContent: `ULT-${CODE}`,
    externalLink: null,
    reprint,
  };
}

function sampleAppointment(
  context: Pick<Context, 'office' | 'clock'>,
  language: 'id' | 'en',
): SlipOf['appointment'] {
  const [serviceId = ''] = context.office().services.keys();
  return appointmentSlip(context, { serviceId, at: context.clock.now() + 24 * HOUR, code: CODE }, language);
}

function sampleReceipt(
  context: Pick<Context, 'office' | 'clock'>,
  language: 'id' | 'en',
): SlipOf['complaint-receipt'] {
  const { calendar, workingTime, data } = context.office();
  const receivedOn = calendar.day(context.clock.now());
  const due = workingTime.addWorkingDays(receivedOn, data.settings.complaints.workingDays);
  const number = complaintNumber('complaint', Number(receivedOn.slice(0, 4)), 7);
  return complaintReceipt(
    context,
    { kind: 'complaint', language, number, receivedOn, code: CODE },
    { dueDay: due.ok ? due.value : null, reprint: false },
  );
}

function sampleRequest(
  context: Pick<Context, 'office' | 'clock' | 'publicUrl'>,
  language: 'id' | 'en',
): SlipOf['request-receipt'] {
  const { calendar, workingTime, typesInForce } = context.office();
  const receivedOn = calendar.day(context.clock.now());
  const due = workingTime.addWorkingDays(receivedOn, 1);
  const [type] = typesInForce;
  const number = numberOfYear(type?.series ?? 'KON', Number(receivedOn.slice(0, 4)), 7);
  return requestReceipt(
    context,
    { language, number, receivedOn, code: CODE },
    { typeName: type?.name ?? { id: '', en: '' }, dueDay: due.ok ? due.value : null, reprint: false },
  );
}

function sampleCode(
  context: Pick<Context, 'office' | 'clock'>,
  language: 'id' | 'en',
): SlipOf['priority-code'] {
  const { calendar, data } = context.office();
  const validUntil = lastDayOfCode(calendar.day(context.clock.now()), data.settings.priorityCodeDays);
  return priorityCodeSlip(context, { code: PRIORITY_CODE, validUntil }, { language, reprint: false });
}

function sampleRecap({ office, clock }: Pick<Context, 'office' | 'clock'>): SlipOf['recap'] {
  const { data, services, calendar } = office();
  const now = clock.now();
  const [serviceId = ''] = services.keys();
  const rows = [
    { label: t.given, value: '12' },
    { label: t.results.solved, value: '9' },
    { label: t.results.rescheduled, value: '2' },
    { label: t.results.skipped, value: '1' },
  ];
  return {
    officeName: data.name,
    day: calendar.day(now),
    printedAt: now,
    timeZone: data.zone,
    sections: [
      { title: office().serviceName(serviceId).id, rows },
      { title: t.survey, rows: [{ label: t.rated, value: '7' }] },
    ],
  };
}
