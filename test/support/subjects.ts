/** Requests of data subjects that a test changes a little; all persons from the fake ranges. */
import { randomUUID } from 'node:crypto';
import type { CommandInput } from '../../shared/protocol/commands.ts';

export function aRequest(
  changes: Partial<CommandInput<'subject:register'>> = {},
): CommandInput<'subject:register'> {
  return {
    idempotencyKey: randomUUID(),
    kind: 'access',
    channel: 'in-person',
    proof: 'ktp',
    date: '2026-11-23',
    time: '08:30',
    requester: { name: 'Hj. Rusmiati, S.Pd.', phone: '', contact: '' },
    ...changes,
  };
}
