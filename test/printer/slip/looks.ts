import type { Logo } from '../../../printer/logo/logo.ts';
import { PROFILE_58MM, PROFILE_80MM, type PrinterProfile } from '../../../printer/profile.ts';
import type { SlipLook } from '../../../printer/slip/render-slip.ts';
import type {
  AppointmentSlip,
  ComplaintReceiptSlip,
  PriorityCodeSlip,
  RecapSlip,
  RequestReceiptSlip,
  TestSlip,
} from '../../../printer/slip/slips.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../shared/domain/slip-settings.ts';

/** How an office has it that has set nothing, with what a test wants otherwise. */
export function aLook(changes: Partial<SlipLook> = {}): SlipLook {
  return { profile: PROFILE_58MM, settings: DEFAULT_SLIP_SETTINGS, logo: null, ...changes };
}

/** With the code pages most printers have, set to Latin 1. */
export const LATIN_58MM: PrinterProfile = {
  ...PROFILE_58MM,
  codePage: 'wpc1252',
  codePages: { ascii: 0, pc437: 0, pc850: 2, pc858: 19, wpc1252: 16 },
};
export const LATIN_80MM: PrinterProfile = {
  ...PROFILE_80MM,
  codePage: LATIN_58MM.codePage,
  codePages: LATIN_58MM.codePages,
};

/** A black square of 16 dots. */
export const SQUARE: Logo = {
  58: { width: 16, height: 16, dots: Buffer.alloc(32, 0xff).toString('base64') },
  80: { width: 16, height: 16, dots: Buffer.alloc(32, 0xff).toString('base64') },
};

const OFFICE = 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Utara';
const ZONE = 'Asia/Makassar';

/** Thursday, 26 November 2026, 10.30 WITA. */
export function anAppointment(changes: Partial<AppointmentSlip> = {}): AppointmentSlip {
  return {
    language: 'id',
    officeName: OFFICE,
    serviceName: 'Konsultasi Mutu Pendidikan',
    at: Date.UTC(2026, 10, 26, 2, 30),
    timeZone: ZONE,
    code: '7K3F-Q9',
    qrContent: 'ULT-7K3F-Q9',
    graceMinutes: 15,
    ...changes,
  };
}

export function aReceipt(changes: Partial<ComplaintReceiptSlip> = {}): ComplaintReceiptSlip {
  return {
    language: 'id',
    officeName: OFFICE,
    kind: 'complaint',
    number: 'ADU-2026-0007',
    receivedOn: '2026-11-23',
    dueDay: '2026-11-30',
    code: '7K3F-Q9',
    qrContent: 'ULT-7K3F-Q9',
    reprint: false,
    ...changes,
  };
}

export function aRequestReceipt(changes: Partial<RequestReceiptSlip> = {}): RequestReceiptSlip {
  return {
    language: 'id',
    officeName: OFFICE,
    typeName: 'Peminjaman sarana dan prasarana',
    number: 'PIN-2026-0007',
    receivedOn: '2026-11-23',
    dueDay: '2026-11-24',
    code: '7K3F-Q9',
    qrContent: 'http://192.168.1.10:8080/p#7K3F-Q9',
    page: '192.168.1.10:8080/p',
    reprint: false,
    ...changes,
  };
}

export function aCodeSlip(changes: Partial<PriorityCodeSlip> = {}): PriorityCodeSlip {
  return {
    language: 'id',
    officeName: OFFICE,
    code: '7K3F-Q9XM',
    qrContent: 'ULT-7K3F-Q9XM',
    validUntil: '2027-02-21',
    reprint: false,
    ...changes,
  };
}

export function aTestPage(changes: Partial<TestSlip> = {}): TestSlip {
  return {
    officeName: OFFICE,
    at: Date.UTC(2026, 10, 23, 1, 5),
    timeZone: ZONE,
    printer: 'usb:04b8:0e15 EPSON TM-T20II',
    ...changes,
  };
}

export function aRecap(changes: Partial<RecapSlip> = {}): RecapSlip {
  return {
    officeName: OFFICE,
    day: '2026-11-23',
    printedAt: Date.UTC(2026, 10, 23, 8, 2),
    timeZone: ZONE,
    sections: [
      {
        title: 'Kunjungan',
        rows: [
          { label: 'Terdaftar', value: '42' },
          { label: 'Dijadwalkan ulang', value: '2' },
        ],
      },
      {
        title: 'Per layanan',
        rows: [{ label: 'A Konsultasi mutu pendidikan/program', value: '18' }],
      },
    ],
    ...changes,
  };
}
