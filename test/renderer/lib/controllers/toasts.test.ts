import { expect, it } from 'vitest';
import { Toasts } from '../../../../renderer/lib/controllers/toasts.svelte.ts';
import { FakeTime } from '../fake-time.ts';

it('shows a message long enough to be read, a longer one for longer', () => {
  const time = new FakeTime();
  const toasts = new Toasts(time);
  toasts.show('Tersimpan.', 'ok');
  toasts.show('Nomor A-007 dipanggil ke Loket 2. Mohon tunggu pemohon datang ke loket Anda.');
  time.pass(4_600);
  expect(toasts.list.map((toast) => toast.tone)).toEqual(['info']);
  time.pass(10_000);
  expect(toasts.list).toEqual([]);
});

it('takes away the message that was dismissed and no other', () => {
  const toasts = new Toasts(new FakeTime());
  toasts.show('Satu');
  toasts.show('Dua');
  toasts.dismiss(toasts.list[0]?.id ?? -1);
  expect(toasts.list.map((toast) => toast.text)).toEqual(['Dua']);
});
