import { expect, it } from 'vitest';
import {
  isLocalPage,
  orderOf,
  refusedPage,
  setupPage,
  startingPage,
} from '../../../electron/modules/local-pages.ts';

function html(address: string): string {
  return decodeURIComponent(address.slice(address.indexOf(',') + 1));
}

it('shows the code and where to enter it on the first start', () => {
  const page = html(setupPage('7K3FQ9AB', 'http://127.0.0.1:8477/desk'));
  expect(page).toContain('7K3FQ9AB');
  expect(page).toContain('http://127.0.0.1:8477/desk');
});

it('allows no script and no network in any of its pages', () => {
  for (const page of [startingPage(), refusedPage('x'), setupPage('x', 'y')]) {
    expect(html(page)).toContain("default-src 'none'");
    expect(isLocalPage(page)).toBe(true);
  }
});

it('shows what the hub says as text, never as markup', () => {
  expect(html(refusedPage('<script>&"'))).toContain('&lt;script&gt;&amp;&quot;');
});

it('takes its own links as orders, and no other address', () => {
  const links = [...html(setupPage('x', 'y')).matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(links.map(orderOf)).toEqual(['open-desk', 'open-kiosk', 'close']);
  for (const address of [
    'https://shell.invalid/',
    'https://shell.invalid/close/x',
    'http://shell.invalid/close',
  ]) {
    expect(orderOf(address), address).toBeNull();
  }
});

it('does not take a page of the hub for one of its own', () => {
  expect(isLocalPage('http://127.0.0.1:8477/kiosk')).toBe(false);
});
