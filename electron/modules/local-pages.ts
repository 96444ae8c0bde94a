/** The few pages the shell shows by itself, before there is a hub to show any. */

/** Links of local pages lead here; the shell takes them as orders and no network ever sees them (RFC 2606). */
const ORDER_BASE = 'https://shell.invalid/';

export const ORDERS = ['open-kiosk', 'open-desk', 'close'] as const;
export type Order = (typeof ORDERS)[number];

/** @returns the order that a link of a local page stands for, null for any other address */
export function orderOf(address: string): Order | null {
  return ORDERS.find((order) => address === ORDER_BASE + order) ?? null;
}

/** Whether this is one of the pages below, which nobody but the shell can open. */
export function isLocalPage(address: string): boolean {
  return address.startsWith('data:text/html');
}

const STYLE = `
  :root { color-scheme: light; font-family: system-ui, sans-serif; background: #faf7f1; color: #12263a; }
  body { min-height: 100vh; margin: 0; display: grid; place-content: center; text-align: center; gap: 1.5rem; padding: 2rem; box-sizing: border-box; font-size: 1.5rem; line-height: 1.5; }
  h1 { font-size: 2.5rem; margin: 0; }
  p { margin: 0; max-width: 42rem; }
  .en { color: #47566a; font-size: 1.25rem; }
  .code { font-size: 3rem; font-weight: 700; letter-spacing: .12em; }
  nav { display: grid; gap: 1rem; justify-content: center; }
  a { display: block; padding: 1rem 2rem; border-radius: .75rem; background: #0b5d66; color: #fff; text-decoration: none; }
  a.quiet { background: none; color: #0b5d66; border: 2px solid; }
  a:focus-visible { outline: 4px solid #1f4fd8; outline-offset: 3px; }
`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function page(body: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Unit Layanan Terpadu</title>
    <meta http-equiv="Content-Security-Policy" content="${policy}"><style>${STYLE}</style></head><body>${body}</body></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}

function link(order: Order, id: string, en: string, quiet = false): string {
  return `<a${quiet ? ' class="quiet"' : ''} href="${ORDER_BASE}${order}">${id} <span lang="en">· ${en}</span></a>`;
}

export function startingPage(): string {
  return page(`<h1>Memulai…</h1><p class="en" lang="en">Starting…</p>`);
}

/** Why the hub cannot run, and what to do about it. */
export function refusedPage(text: string): string {
  return page(`<h1>Layanan belum dapat dijalankan</h1><p>${escape(text)}</p>
    <nav>${link('close', 'Tutup', 'Close', true)}</nav>`);
}

/**
 * Until the first coordinator exists nobody could leave a locked kiosk, so the first start shows the code, and the
 * kiosk opens on request.
 * @param desk - the address of the officers' page
 */
export function setupPage(code: string, desk: string): string {
  return page(`<h1>Penyiapan pertama</h1>
    <p>Belum ada akun koordinator. Buka <strong>${escape(desk)}</strong> dan masukkan kode ini:</p>
    <p class="en" lang="en">There is no coordinator account yet. Open the address above and enter this code:</p>
    <p class="code">${escape(code)}</p>
    <nav>${link('open-desk', 'Buat Akun', 'Create account')}
    ${link('open-kiosk', 'Buka Kiosk', 'Open kiosk', true)}
    ${link('close', 'Tutup', 'Close', true)}</nav>`);
}
