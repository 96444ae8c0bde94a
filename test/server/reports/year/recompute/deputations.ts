import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';

interface Deputation {
  readonly at: number;
  readonly ticket: string;
  readonly service: string;
  readonly giver: string;
  readonly taker: string;
  readonly basis: string;
  readonly letter: string | null;
  readonly by: string;
  readonly reason: string;
}

export function deputations(year: TheYear, { from, to }: Asked): Essence[] {
  const rows = year.rows<Deputation>(
    `SELECT d."createdAt" AS at, v.ticket, v."serviceId" AS service, d."fromOfficerId" AS giver, d."toOfficerId" AS taker,
       d.basis, d."letterNumber" AS letter, d."orderedBy" AS by, d.reason
     FROM deputation d JOIN visit v ON v.id = d."visitId" WHERE v.day BETWEEN ? AND ?`,
    from,
    to,
  );
  return [
    {
      table: '',
      columns: [
        'Waktu',
        'Nomor',
        'Layanan',
        'Dari',
        'Kepada',
        'Dasar',
        'Nomor surat',
        'Diperintahkan oleh',
        'Alasan',
      ],
      rows: rows.map((one) => [
        one.at,
        one.ticket,
        year.serviceName(one.service),
        year.officerName(one.giver),
        year.officerName(one.taker),
        one.basis === 'letter' ? 'Surat penugasan' : 'Lisan',
        one.letter,
        one.by,
        one.reason,
      ]),
      footer: null,
    },
  ];
}
