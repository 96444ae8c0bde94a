import type { SlipSettings } from '../../shared/domain/slip-settings.ts';
import type { SlipKind } from '../../shared/protocol/desk/printing.ts';
import type { Logo } from '../logo/logo.ts';
import type { PrinterProfile } from '../profile.ts';
import { encodeSlip } from './encode.ts';
import { layoutTicket, type SlipElement } from './layout.ts';
import type { AppointmentSlip, RecapSlip, TestSlip } from './slips.ts';
import type { TicketSlip } from './ticket-slip.ts';

/** What each kind of job puts on paper. */
export interface SlipOf {
  readonly ticket: TicketSlip;
  /** Headed CETAK ULANG whatever the slip itself says. */
  readonly reprint: TicketSlip;
  readonly appointment: AppointmentSlip;
  readonly 'test-page': TestSlip;
  readonly recap: RecapSlip;
}

/** What besides its own words decides how a slip looks. */
export interface SlipLook {
  readonly profile: PrinterProfile;
  readonly settings: SlipSettings;
  readonly logo: Logo | null;
  /** An earlier attempt may have reached paper: whatever kind of slip it is, it is headed CETAK ULANG. */
  readonly again?: boolean;
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
  ticket: (slip, { profile, again }) =>
    layoutTicket({ ...slip, reprint: slip.reprint || again === true }, profile.columns),
  reprint: (slip, { profile }) => layoutTicket({ ...slip, reprint: true }, profile.columns),
  appointment: notYet,
  'test-page': notYet,
  recap: notYet,
};

function notYet(): never {
  throw new TypeError('no such slip yet');
}
