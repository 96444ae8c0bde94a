import { describe, expect, it } from 'vitest';
import { pointsToVisitor } from '../../../../shared/domain/cases/allegation.ts';

const VISIT = {
  ticket: 'A-007',
  code: '7K3F-Q9',
  name: 'Siti Rahmawati, S.Pd.',
  institution: 'SDN Contoh 1 Banjarbaru',
};

describe('an allegation (Z-08)', () => {
  it.each([
    'Pengunjung A-007 menunggu lama',
    'nomor a7 tidak dilayani',
    'Tiket A 007.',
    'kode 7k3fq9',
    'Ibu Rahmawati mengeluh',
    'SITI merasa diabaikan',
    'Guru dari SDN Contoh 1 Banjarbaru',
  ])('names the visitor in "%s"', (text) => {
    expect(pointsToVisitor(text, VISIT)).toBe(true);
  });

  it.each([
    'Petugas tidak menyapa dan berbicara dengan nada tinggi',
    'Layanan konsultasi diputus sebelum selesai pada 23 November 2026',
    'Loket A dan 7 menit menunggu',
    'Antrean A-0071 bukan miliknya',
  ])('names nobody in "%s"', (text) => {
    expect(pointsToVisitor(text, VISIT)).toBe(false);
  });

  it('is not held against a visitor without a name or an institution of their own', () => {
    const bare = { ...VISIT, name: 'Ani', institution: 'Umum' };
    expect(pointsToVisitor('Petugas bersikap ani umum', bare)).toBe(false);
  });
});
