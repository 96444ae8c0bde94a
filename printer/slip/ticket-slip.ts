/**
 * Everything a ticket says, as plain data that can be stored as JSON with its job. It has no place for a name or an
 * ID number: a ticket lies on benches and floors (domain 3.5). Texts may be any Unicode; what the printer's code page lacks is printed plainly.
 */
export interface TicketSlip {
  readonly language: 'id' | 'en';
  /** The office's own name, without "Unit Layanan Terpadu". */
  readonly officeName: string;
  readonly serviceName: string;
  /** As shown everywhere, for example `A-007`. */
  readonly number: string;
  /** When the number was given: ms since epoch, UTC. */
  readonly issuedAt: number;
  /** The office's IANA zone, for example `Asia/Makassar`. */
  readonly timeZone: string;
  /** Where to go, for example `Loket 2`; null while the visitor is not yet routed (H-04). */
  readonly destination: string | null;
  /** Tickets before this one when it was given; null where the office does not say. */
  readonly waitingAhead: number | null;
  /** Whole minutes from and to; null when no honest estimate can be made. */
  readonly estimate: { readonly from: number; readonly to: number } | null;
  /** How often the number is called before it is passed over (domain 5.1: three). */
  readonly maxCalls: number;
  /** The service's own sentence about its fee, for example `Layanan ini tidak dipungut biaya`. */
  readonly feeText: string;
  /** The visit's short code, for example `7K3F-Q9`. */
  readonly code: string;
  /** What the QR code holds, as UTF-8; at most 213 bytes, beyond which the slip carries the code alone. */
  readonly qrContent: string;
  /** An address of the office's choice, such as its on-line twin of the service; null when there is none. */
  readonly externalLink: string | null;
  /** Heads the slip CETAK ULANG, so that of two slips with one number the later is known. */
  readonly reprint: boolean;
}
