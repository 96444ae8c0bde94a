import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Banner from '../../../../renderer/lib/ui/Banner.svelte';
import Button from '../../../../renderer/lib/ui/Button.svelte';
import Choice from '../../../../renderer/lib/ui/Choice.svelte';
import Keyboard from '../../../../renderer/lib/ui/Keyboard.svelte';
import Keypad from '../../../../renderer/lib/ui/Keypad.svelte';
import Rating from '../../../../renderer/lib/ui/Rating.svelte';
import TextField from '../../../../renderer/lib/ui/TextField.svelte';
import Timer from '../../../../renderer/lib/ui/Timer.svelte';

const words = (text: string): ReturnType<typeof createRawSnippet> =>
  createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

/** The value of an attribute of the first element that has it. */
const attribute = (html: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(html)?.[1];
const keys = (html: string): string[] =>
  Array.from(html.matchAll(/<button[^>]*>(?:<!--.*?-->)*([^<]*)/gu), ([, key = '']) => key).filter(
    (key) => key !== '',
  );

describe('a text field', () => {
  it('is named by its label and described by hint and message', () => {
    const { body } = render(TextField, {
      props: { label: 'NIK', hint: '16 angka pada KTP', error: 'NIK terdiri atas 16 angka.' },
    });
    const id = attribute(body, 'for') ?? '';
    expect(attribute(body, 'id')).toBe(id);
    expect(attribute(body, 'aria-describedby')).toBe(`${id}-hint ${id}-message`);
    expect(attribute(body, 'aria-invalid')).toBe('true');
    expect(body).toContain('NIK terdiri atas 16 angka.');
  });

  it('is not invalid without an error and keeps good news away from an error', () => {
    const { body } = render(TextField, { props: { label: 'NIK', success: 'NIK sesuai.' } });
    expect(attribute(body, 'aria-invalid')).toBeUndefined();
    expect(body).toContain('NIK sesuai.');
    const wrong = render(TextField, { props: { label: 'NIK', success: 'NIK sesuai.', error: 'Periksa.' } });
    expect(wrong.body).not.toContain('NIK sesuai.');
  });

  it('lets the browser remember nothing of a visitor', () => {
    const { body } = render(TextField, { props: { label: 'Nama' } });
    expect(attribute(body, 'autocomplete')).toBe('off');
    expect(attribute(body, 'spellcheck')).toBe('false');
  });

  it('shows pasted markup as text', () => {
    const { body } = render(TextField, { props: { label: 'Nama', error: '<script>', value: '<script>' } });
    expect(body).not.toContain('<script>');
  });
});

describe('a button', () => {
  it('announces its shortcut and shows it', () => {
    const { body } = render(Button, { props: { children: words('Panggil'), shortcut: 'F2' } });
    expect(attribute(body, 'aria-keyshortcuts')).toBe('F2');
    expect(body).toContain('F2</kbd>');
    expect(attribute(body, 'type')).toBe('button');
  });

  it('says when it is busy and stays focusable', () => {
    const { body } = render(Button, { props: { children: words('Simpan'), busy: true } });
    expect(attribute(body, 'aria-busy')).toBe('true');
    expect(body).not.toMatch(/\sdisabled/u);
  });
});

describe('choices and ratings', () => {
  it('are native radios of one group', () => {
    const { body } = render(Choice, {
      props: { name: 'service', value: 'A', title: 'Konsultasi', group: 'A' },
    });
    expect(body).toMatch(/<input[^>]*type="radio"[^>]*name="service"[^>]*checked/u);
  });

  it('say every answer in words and keep the order of the questionnaire', () => {
    const labels = ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'];
    const options = labels.map((label, index) => ({ value: index + 1, label }));
    for (const look of ['faces', 'stars', 'words'] as const) {
      const { body } = render(Rating, { props: { legend: 'Biaya', options, look } });
      const places = labels.map((label) => body.indexOf(label));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(body.match(/type="radio"/gu)).toHaveLength(4);
    }
  });
});

describe('the on-screen keys', () => {
  it('have every letter, digit and mark that Indonesian names and addresses need', () => {
    const { body } = render(Keyboard, { props: {} });
    expect(keys(body).join('')).toMatch(
      /^1234567890qwertyuiopasdfghjkl(?:'|&#39;|&apos;)zxcvbnm,\.-\/@SpasiSelesai$/u,
    );
  });

  it('never take the focus by Tab', () => {
    for (const component of [Keyboard, Keypad]) {
      const { body } = render(component, { props: {} });
      expect(body.match(/<button/gu)?.length).toBe(body.match(/tabindex="-1"/gu)?.length);
    }
  });

  it('offer a done key on the keypad only to those who listen to it', () => {
    expect(render(Keypad, { props: {} }).body).not.toContain('Selesai');
    expect(render(Keypad, { props: { ondone: () => undefined } }).body).toContain('Selesai');
  });
});

describe('a banner', () => {
  it.each([
    ['info', 'status'],
    ['ok', 'status'],
    ['warn', 'status'],
    ['danger', 'alert'],
    ['offline', 'alert'],
  ] as const)('of tone %s is a %s', (tone, role) => {
    expect(attribute(render(Banner, { props: { tone, title: 'Koneksi terputus.' } }).body, 'role')).toBe(
      role,
    );
  });
});

describe('a timer', () => {
  it("runs on the hub's clock", () => {
    const { body } = render(Timer, { props: { startedAt: 0, dueAt: 600_000, now: () => 348_000 } });
    expect(body).toContain('Sisa waktu');
    expect(body).toContain('04.12');
    expect(attribute(body, 'data-state')).toBe('normal');
  });

  it('stands still where the step was finished', () => {
    const props = { startedAt: 0, dueAt: 600_000, now: () => 900_000, stoppedAt: 540_000 };
    const { body } = render(Timer, { props });
    expect(body).toContain('01.00');
    expect(attribute(body, 'data-state')).toBe('amber');
  });
});
