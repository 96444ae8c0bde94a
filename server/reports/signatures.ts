/** Who signs a report: the office's leads by name where one person has that duty, else a line to write on. */
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import { formatDate } from '../../shared/domain/office-day-format.ts';
import type { Office } from '../office/office.ts';
import type { ReportDocument } from './document.ts';

const TITLES = {
  'back-office': 'Petugas Back Office',
  coordinator: 'Koordinator ULT',
  'person-in-charge': 'Penanggung Jawab ULT',
  'subdivision-head': 'Kepala Subbagian Umum',
  'information-officer': 'Pejabat Pengelola Informasi dan Dokumentasi',
  head: 'Kepala',
} as const satisfies Partial<Record<OfficerRole, string>>;
export type Signatory = keyof typeof TITLES;

/** Left to right; the last one, who answers for it, stands below place and day. */
export function signaturesOf(
  office: Office,
  now: number,
  who: readonly Signatory[],
): ReportDocument['signatures'] {
  const date = formatDate(office.calendar.day(now), 'id');
  return who.map((role, n) => ({
    place: n === who.length - 1 ? date : n === 0 ? 'Mengetahui,' : '',
    ...signatoryOf(office, role),
  }));
}

/** @returns also the name where one person alone has that duty */
export function signatoryOf(
  office: Office,
  role: Signatory,
): { readonly title: string; readonly name: string } {
  const title = role === 'head' ? `Kepala ${office.data.shortName}` : TITLES[role];
  return { title, name: onlyOne(office, role) };
}

function onlyOne({ officers }: Office, role: OfficerRole): string {
  const having = officers.filter(({ active, roles }) => active && roles.includes(role));
  return having.length === 1 ? (having[0]?.name ?? '') : '';
}
