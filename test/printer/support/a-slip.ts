import type { TicketSlip } from '../../../printer/slip/ticket-slip.ts';

/** The ticket drawn in domain 6.3, with what a test wants otherwise. 23 November 2026, 09.05 WITA. */
export function aSlip(changes: Partial<TicketSlip> = {}): TicketSlip {
  return {
    language: 'id',
    officeName: 'Balai Penjaminan Mutu Pendidikan Provinsi Kalimantan Utara',
    serviceName: 'Konsultasi Mutu Pendidikan',
    number: 'A-007',
    issuedAt: Date.UTC(2026, 10, 23, 1, 5),
    timeZone: 'Asia/Makassar',
    destination: null,
    waitingAhead: 3,
    estimate: { from: 25, to: 25 },
    maxCalls: 3,
    feeText: 'Layanan ini tidak dipungut biaya',
    code: '7K3F-Q9',
    qrContent: 'https://ult.example.com/s/7K3FQ9',
    externalLink: null,
    reprint: false,
    ...changes,
  };
}
