/**
 * Whether an address is a window's own page of the hub. So a kiosk cannot be led to the officers' desk, let alone off
 * this PC.
 * @param page - the window's own address, such as http://127.0.0.1:8477/kiosk
 */
export function isOwnPage(address: string, page: string | null): boolean {
  if (page === null || !URL.canParse(address)) return false;
  const [to, own] = [new URL(address), new URL(page)];
  return (
    to.origin === own.origin && withoutSlash(to.pathname) === withoutSlash(own.pathname) && to.username === ''
  );
}

/**
 * Whether a window may go to an address: to its own page, or to a page of the same hub that belongs to it as well.
 * @param neighbours - paths of those pages, such as /admin
 */
export function mayGo(address: string, page: string | null, neighbours: readonly string[] = []): boolean {
  if (page === null) return false;
  const pages = [page, ...neighbours.map((path) => new URL(path, page).href)];
  return pages.some((one) => isOwnPage(address, one));
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
