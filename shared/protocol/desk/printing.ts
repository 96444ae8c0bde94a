/** The printer and its jobs, as officers see and steer them. */
import { z } from 'zod';
import {
  CODE_PAGES,
  MOST_SLIP_TEXT,
  SLIP_FIELDS,
  type PrinterOverrides,
  type SlipSettings,
} from '../../domain/slip-settings.ts';
import * as f from '../fields.ts';
import type { PrinterState } from '../kiosk.ts';

const ownText = f.line(MOST_SLIP_TEXT).trim();
const localText = z.object({ id: ownText, en: ownText });

export const slipSettings = z.object({
  show: z.record(z.enum(SLIP_FIELDS), z.boolean()),
  header: localText,
  footer: localText,
  logo: z.boolean(),
});

export const printerOverrides = z.object({
  paperMm: z.union([z.literal(58), z.literal(80)]).nullable(),
  codePage: z.enum(CODE_PAGES).nullable(),
  cutter: z.boolean().nullable(),
  qr: z.enum(['native', 'raster']).nullable(),
  density: z.union([z.literal(-2), z.literal(-1), z.literal(0), z.literal(1), z.literal(2)]).nullable(),
});

/** A change of nothing is refused. */
export const configurePrinter = z
  .object({ slip: slipSettings.optional(), overrides: printerOverrides.optional() })
  .refine(({ slip, overrides }) => slip !== undefined || overrides !== undefined);

/** The most a logo's file may weigh, in bytes, before it is made small and black and white. */
export const MOST_LOGO_BYTES = 512 * 1024;

/** The first eight bytes of every PNG, as base64 begins with them. */
const PNG_BEGINS = 'iVBORw0KGgo';

/** A PNG as base64; null takes the logo away. */
export const setLogo = z.object({
  png: z
    .base64()
    .startsWith(PNG_BEGINS)
    .max(Math.ceil(MOST_LOGO_BYTES / 3) * 4)
    .nullable(),
});

export const SLIP_KINDS = [
  'ticket',
  'reprint',
  'appointment',
  'complaint-receipt',
  'priority-code',
  'request-receipt',
  'test-page',
  'recap',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** How a slip would look with settings that are not stored yet. */
export const previewSlip = z.object({
  kind: z.enum(SLIP_KINDS),
  language: f.language,
  slip: slipSettings,
  overrides: printerOverrides,
});

export const printRecap = z.object({ day: f.officeDay });
export const printAppointment = z.object({ appointmentId: f.id });
/** Takes a job that waits out of the line; the paper that may already have come out stays in the record. */
export const cancelPrintJob = z.object({ jobId: f.id, reason: f.reason });
/** Has a job that was given up tried again. */
export const retryPrintJob = z.object({ jobId: f.id });

/** One printer as it is known to be. */
export interface PrinterReport {
  /** As the setting names it, `usb:04b8:0202`. */
  readonly port: string;
  /** Maker and model; null while nothing answered. */
  readonly model: string | null;
  readonly serial: string | null;
  readonly state: PrinterState;
  /** What `error` means, a code of the printer's (`cutter-jam`, `access-denied` ...); null otherwise. */
  readonly cause: string | null;
  /** Since when it is so, ms; null before anything was known. */
  readonly since: number | null;
  /** Whether slips come out here now. With two printers the second takes over while the first is in trouble. */
  readonly inUse: boolean;
}

export interface PrintJobView {
  readonly jobId: string;
  readonly kind: SlipKind;
  /** The number on it; empty for a slip without one. */
  readonly ticket: string;
  readonly visitId: string | null;
  readonly state: 'queued' | 'printing' | 'printed' | 'failed' | 'cancelled';
  /** Why it failed or waits; null where nothing is wrong. */
  readonly error: string | null;
  /** Why an officer took it out of the line; null otherwise. */
  readonly reason: string | null;
  /** Whether an earlier try may have left paper, so that the next is headed CETAK ULANG. */
  readonly uncertain: boolean;
  readonly attempts: number;
  readonly createdAt: number;
  readonly endedAt: number | null;
  /** Which printer it came out of; null before. */
  readonly printedBy: string | null;
}

export interface PrinterOverview {
  /** In the order of the setting; empty where nothing is printed (ULT_PRINTER=none). */
  readonly printers: readonly PrinterReport[];
  /** Today's jobs that wait, failed or were printed last, newest first; at most 50. */
  readonly jobs: readonly PrintJobView[];
  readonly slip: SlipSettings;
  readonly overrides: PrinterOverrides;
  readonly hasLogo: boolean;
  /** What is known or set of the printer in use. */
  readonly profile: {
    readonly paperMm: 58 | 80;
    readonly codePage: string;
    readonly cutter: boolean;
    readonly qr: 'native' | 'raster';
    /** Whether the model was recognised. */
    readonly known: boolean;
  };
}

/** Made from the very bytes that would be printed. */
export interface SlipPreview {
  /** `data:image/png;base64,...` */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  /** How many bytes the printer would be sent. */
  readonly bytes: number;
}
