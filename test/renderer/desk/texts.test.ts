import { describe, expect, test } from 'vitest';
import { actionText } from '../../../renderer/desk/work/action-text.ts';
import { callButtons } from '../../../renderer/desk/model/call-buttons.ts';
import { OfficerForm } from '../../../renderer/admin/staff/officer-form.svelte.ts';
import { visitorLines } from '../../../renderer/desk/work/visitor-lines.ts';
import { spanText } from '../../../renderer/desk/work/wait-text.ts';
import { kioskPlace, needsHand, unprintedList } from '../../../renderer/desk/model/notices.ts';
import { deskTexts } from '../../../shared/messages/desk.ts';
import { aDetail, anOfficer, aVisit, MINUTE, NOW, RULES } from './builders.ts';

const { id } = deskTexts;
const where = { calls: null, again: false, moreToCome: false, stage: 'front-office' as const };
const called = (calls: number, secondsAgo: number) => ({
  ...where,
  calls: callButtons({ calls, lastCalledAt: NOW - secondsAgo * 1_000 }, RULES, NOW),
});

describe('the words of a desk', () => {
  test('count the calls and the pause on the button, up to the third', () => {
    expect(actionText('recall', id, called(1, 18))).toBe('Panggil Ulang (2/3) · 12 dtk');
    expect(actionText('recall', id, called(1, 30))).toBe('Panggil Ulang (2/3)');
    expect(actionText('recall', id, called(2, 45))).toBe('Panggil Ulang (3/3)');
    expect(actionText('recall', id, called(3, 45))).toBe('Sudah dipanggil 3 kali');
  });

  test('count the pause before a number may be passed over only once every call was made', () => {
    expect(actionText('no-show', id, called(2, 1))).toBe('Tidak Hadir (Lewati)');
    expect(actionText('no-show', id, called(3, 10))).toBe('Tidak Hadir (Lewati) · 20 dtk');
    expect(actionText('no-show', id, called(3, 30))).toBe('Tidak Hadir (Lewati)');
  });

  test('say that another service follows when this one is finished', () => {
    expect(actionText('finish', id, where)).toBe('Selesai');
    expect(actionText('finish', id, { ...where, moreToCome: true })).toBe('Selesai dan Lanjut');
  });

  test('say what the next step is at each stage', () => {
    expect(actionText('start', id, where)).toBe('Hadir, Mulai Verifikasi');
    expect(actionText('start', id, { ...where, stage: 'helpdesk' })).toBe('Hadir, Mulai Layani');
  });

  test('give a wait in whole minutes', () => {
    expect(spanText(59_000, id.work, 'id')).toBe('Baru datang');
    expect(spanText(12.9 * MINUTE, id.work, 'id')).toBe('12 menit');
    expect(spanText(125 * MINUTE, id.work, 'id')).toBe('2 jam 05 menit');
  });

  test('tell which printer states need somebody to go there', () => {
    expect(needsHand('out-of-paper')).toBe(true);
    expect([needsHand('ready'), needsHand('none'), needsHand('unknown')]).toEqual([false, false, false]);
  });

  test('say where at the kiosk somebody waits, and nothing where that is not known', () => {
    const places = [
      'home',
      'find-last',
      'id-number',
      'role-name',
      'letter-date',
      'extra-phone',
      'survey-rating',
    ];
    expect(places.map((screen) => id.kioskPlaces[kioskPlace(screen) ?? ''])).toEqual([
      'halaman awal',
      'pencarian data',
      'buku tamu',
      'buku tamu',
      'surat',
      'pilihan layanan',
      'survei',
    ]);
    expect(kioskPlace('')).toBeNull();
  });

  test('name the first unprinted tickets and count the rest', () => {
    const jobs = Array.from({ length: 8 }, (_, at) => ({
      jobId: `j${at}`,
      visitId: null,
      ticket: `A-00${at + 1}`,
    }));
    expect(unprintedList(jobs)).toEqual({ shown: 'A-001, A-002, A-003, A-004, A-005, A-006', more: 2 });
  });
});

describe('the visitor’s data', () => {
  test('stay masked until they are asked for', () => {
    const lines = visitorLines(aDetail(aVisit()), null, id.visit, 'id');
    expect(lines).toContainEqual({ label: 'KTP (NIK)', value: '637299••••••9001' });
    const shown = visitorLines(
      aDetail(aVisit()),
      { idNumber: '6372991205909001', phone: '+62' },
      id.visit,
      'id',
    );
    expect(shown).toContainEqual({ label: 'KTP (NIK)', value: '6372991205909001' });
  });

  test('name a regency by its code, with or without its dot, and keep a typed one', () => {
    const detail = aDetail(aVisit());
    const regency = (code: string): string | undefined =>
      visitorLines({ ...detail, visitor: { ...detail.visitor, regency: code } }, null, id.visit, 'id').find(
        (line) => line.label === 'Kabupaten/kota',
      )?.value;
    expect([regency('6571'), regency('65.71'), regency('Makassar')]).toEqual([
      'Kota Tarakan',
      'Kota Tarakan',
      'Makassar',
    ]);
  });
});

describe('the form of an officer', () => {
  test('asks a new officer for a PIN of six, and leaves the one there is', () => {
    const fresh = new OfficerForm(null);
    fresh.name = 'Usman Datu';
    fresh.roles = ['helpdesk'];
    fresh.secret = '12345';
    expect(fresh.complete).toBe(false);
    fresh.secret = '123456';
    expect(fresh.complete).toBe(true);
    const known = new OfficerForm(anOfficer());
    expect(known.complete).toBe(true);
    expect(known.toUpdate('officer-1').secret).toBeNull();
  });

  test('needs a duty, and drops the services of who no longer serves', () => {
    const form = new OfficerForm(anOfficer({ serviceIds: ['data'] }));
    form.roles = ['front-office'];
    expect(form.toUpdate('officer-1').serviceIds).toEqual([]);
    form.roles = [];
    expect(form.complete).toBe(false);
  });
});
