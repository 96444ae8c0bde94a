/** How many cards of at least `cardHeight` fit; never none, so that a narrow place still shows one row. */
export function pageSize(room: number, cardHeight: number, gap: number, columns: number): number {
  if (cardHeight <= 0) return columns;
  return Math.max(1, Math.floor((room + gap) / (cardHeight + gap))) * columns;
}

/** One page of the items; a page beyond the end is the last one. */
export function pageOf<T>(
  items: readonly T[],
  size: number,
  page: number,
): { readonly items: readonly T[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { items: items.slice(shown * size, (shown + 1) * size), page: shown, pages };
}

/** Paragraphs in groups of at most so many characters, in order; a longer one stands alone. */
export function packed(paragraphs: readonly string[], limit: number): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let length = Infinity;
  for (const paragraph of paragraphs) {
    if (length + paragraph.length > limit) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(paragraph);
    length += paragraph.length;
  }
  return groups;
}
