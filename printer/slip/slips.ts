/*
 * What is printed beside tickets (ticket-slip.ts), as plain data stored as JSON with its job; which one it is, the
 * job's kind says.
 */

/** What a visitor takes home whose visit goes on another day. Neither name nor ID number. */
export interface AppointmentSlip {
  readonly language: 'id' | 'en';
  readonly officeName: string;
  readonly serviceName: string;
  /** When to come: ms since epoch, UTC. */
  readonly at: number;
  readonly timeZone: string;
  /** The appointment's code, which the kiosk takes as typed or scanned. */
  readonly code: string;
  readonly qrContent: string;
  /** Minutes after which it counts as missed. */
  readonly graceMinutes: number;
}

/** What a complainant takes home: how to follow it. Neither who they are nor what they said. */
export interface ComplaintReceiptSlip {
  readonly language: 'id' | 'en';
  readonly officeName: string;
  readonly kind: 'complaint' | 'suggestion';
  readonly number: string;
  /** The office days, `YYYY-MM-DD`; a suggestion is not due. */
  readonly receivedOn: string;
  readonly dueDay: string | null;
  /** What it is followed with at the kiosk. */
  readonly code: string;
  readonly qrContent: string;
  readonly reprint: boolean;
}

/** What an applicant takes home: how to follow the request. Neither who they are nor what they asked for. */
export interface RequestReceiptSlip {
  readonly language: 'id' | 'en';
  readonly officeName: string;
  /** What kind of request it is. */
  readonly typeName: string;
  readonly number: string;
  /** The office days, `YYYY-MM-DD`; null where the holidays of that year are not decreed yet. */
  readonly receivedOn: string;
  readonly dueDay: string | null;
  /** What it is followed with, at the kiosk and on the office's Wi-Fi. */
  readonly code: string;
  readonly qrContent: string;
  /** The page of that Wi-Fi as one types it; null where the office has none. */
  readonly page: string | null;
  readonly reprint: boolean;
}

/** A service ahead of everybody (Z-04): the code and how it is used. Neither whose it is nor why. */
export interface PriorityCodeSlip {
  readonly language: 'id' | 'en';
  readonly officeName: string;
  readonly code: string;
  readonly qrContent: string;
  /** Its last office day; null where it has none. */
  readonly validUntil: string | null;
  readonly reprint: boolean;
}

/** Shows what the printer can do: width, letters of the code page, both kinds of QR code, the cut. */
export interface TestSlip {
  readonly officeName: string;
  readonly at: number;
  readonly timeZone: string;
  /** The port and the model, as the desk shows them. */
  readonly printer: string;
}

/** The day's figures, for the file of the one who closes up. Figures only, no names. */
export interface RecapSlip {
  readonly officeName: string;
  /** The office day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly printedAt: number;
  readonly timeZone: string;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: string }[];
  }[];
}
