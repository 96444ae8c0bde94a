import { describe, expect, test } from 'vitest';
import {
  serviceLine,
  serviceName,
  serviceOptions,
  topicOptions,
} from '../../../../renderer/lib/officer/services.ts';
import type { DeskService } from '../../../../shared/protocol/desk/board.ts';

const consultation: DeskService = {
  id: 'consultation',
  letter: 'A',
  name: { id: 'Konsultasi', en: 'Consultation' },
  active: true,
  topics: [{ id: 'curriculum', name: { id: 'Kurikulum', en: 'Curriculum' } }],
};
const complaints: DeskService = {
  id: 'complaints',
  letter: 'Z',
  name: { id: 'Pengaduan', en: 'Complaints' },
  active: true,
  topics: [],
};
const board = { services: [consultation, complaints] };

describe('services on a desk', () => {
  test('are offered with their letter, in the office’s order and the desk’s language', () => {
    expect(serviceOptions(board, 'id')).toEqual([
      { value: 'consultation', label: 'A · Konsultasi' },
      { value: 'complaints', label: 'Z · Pengaduan' },
    ]);
    expect(serviceOptions(board, 'en').map(({ label }) => label)).toEqual([
      'A · Consultation',
      'Z · Complaints',
    ]);
  });

  test('have a name where the office still has them, and an empty one where not', () => {
    expect(serviceName(board, 'complaints', 'id')).toBe('Pengaduan');
    expect(serviceName(board, 'loans', 'id')).toBe('');
    expect(serviceName(board, null, 'id')).toBe('');
  });

  test('offer the topics they have, and none before one is chosen', () => {
    expect(topicOptions(board, 'consultation', 'en')).toEqual([{ value: 'curriculum', label: 'Curriculum' }]);
    expect(topicOptions(board, 'complaints', 'en')).toEqual([]);
    expect(topicOptions(board, null, 'en')).toEqual([]);
  });

  test('stand in one line in the office’s order, whatever order they were given in', () => {
    expect(serviceLine(board, ['complaints', 'consultation'], 'id')).toBe('A Konsultasi, Z Pengaduan');
    expect(serviceLine(board, [], 'id')).toBe('');
  });
});
