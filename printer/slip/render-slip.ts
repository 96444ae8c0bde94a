import type { SlipKind } from '../../shared/protocol/desk/printing.ts';
import type { SlipElement } from './elements.ts';
import { encodeSlip } from './encode.ts';
import { layoutAppointment } from './layouts/appointment.ts';
import { layoutComplaintReceipt } from './layouts/complaint-receipt.ts';
import { layoutPriorityCode } from './layouts/priority-code.ts';
import { layoutRecap } from './layouts/recap.ts';
import { layoutRequestReceipt } from './layouts/request-receipt.ts';
import { layoutTestPage } from './layouts/test-page.ts';
import { layoutTicket } from './layouts/ticket.ts';
import type { SlipLook } from './look.ts';
import type {
  AppointmentSlip,
  ComplaintReceiptSlip,
  PriorityCodeSlip,
  RecapSlip,
  RequestReceiptSlip,
  TestSlip,
} from './slips.ts';
import type { TicketSlip } from './ticket-slip.ts';

export type { SlipLook } from './look.ts';

/** What each kind of job puts on paper. */
export interface SlipOf {
  readonly ticket: TicketSlip;
  /** Headed CETAK ULANG whatever the slip itself says. */
  readonly reprint: TicketSlip;
  readonly appointment: AppointmentSlip;
  readonly 'complaint-receipt': ComplaintReceiptSlip;
  readonly 'priority-code': PriorityCodeSlip;
  readonly 'request-receipt': RequestReceiptSlip;
  readonly 'test-page': TestSlip;
  readonly recap: RecapSlip;
}

/**
 * The bytes of a slip for one printer; the same slip and look always give the same bytes.
 * Asynchronous only because libraries are loaded at first use (printer/load-drivers.ts).
 *
 * @throws RangeError or TypeError (as a rejection) when an instant or a zone is none, or the slip is not of its kind;
 *   no text makes it throw
 */
export async function renderSlip<K extends SlipKind>(
  kind: K,
  slip: SlipOf[K],
  look: SlipLook,
): Promise<Uint8Array> {
  const layout: Layouts[K] = LAYOUTS[kind];
  return await encodeSlip(layout(slip, look), look.profile);
}

type Layouts = { readonly [K in SlipKind]: (slip: SlipOf[K], look: SlipLook) => SlipElement[] };

const LAYOUTS: Layouts = {
  ticket: (slip, look) => layoutTicket({ ...slip, reprint: slip.reprint || look.again === true }, look),
  reprint: (slip, look) => layoutTicket({ ...slip, reprint: true }, look),
  appointment: layoutAppointment,
  'complaint-receipt': layoutComplaintReceipt,
  'priority-code': layoutPriorityCode,
  'request-receipt': layoutRequestReceipt,
  'test-page': layoutTestPage,
  recap: layoutRecap,
};
