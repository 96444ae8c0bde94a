/** Complaints that a test changes a little; all persons from the fake ranges. */
import { randomUUID } from 'node:crypto';
import type { CommandInput } from '../../shared/protocol/commands.ts';

/** Who complains in these tests. */
export const LESTARI = { name: 'Lestari Binti', phone: '081200000031' } as const;

export function aComplaint(
  changes: Partial<CommandInput<'complaint:submit'>> = {},
): CommandInput<'complaint:submit'> {
  return {
    idempotencyKey: randomUUID(),
    kind: 'complaint',
    type: 'procedure',
    text: 'Antrean dipanggil tidak berurutan.',
    complainant: LESTARI,
    language: 'id',
    ...changes,
  };
}

export function aRegisteredComplaint(
  changes: Partial<CommandInput<'complaint:register'>> = {},
): CommandInput<'complaint:register'> {
  return {
    idempotencyKey: randomUUID(),
    kind: 'complaint',
    channel: 'letter',
    receivedOn: '2026-11-23',
    type: 'procedure',
    text: 'Surat keterangan belum diterima.',
    complainant: { ...LESTARI, email: '', address: '' },
    concernsOfficerId: null,
    externalId: '',
    ...changes,
  };
}

/** Somebody was spoken to on the fake clock's first day at nine. */
export function aMessage(
  complaintId: string,
  changes: Partial<CommandInput<'complaint:tell'>> = {},
): CommandInput<'complaint:tell'> {
  const when = { date: '2026-11-23', time: '09:00' };
  return { complaintId, way: 'phone', ...when, text: 'Hasilnya disampaikan lewat telepon.', ...changes };
}
