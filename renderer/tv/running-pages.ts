/** A text cut into pages of whole words, for a running text that may not run (reduced motion). */
export function pagesOf(text: string, most: number): string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .reduce<string[]>((pages, word) => {
      const last = pages.at(-1);
      if (last === undefined || last.length + 1 + word.length > most) return [...pages, word];
      return [...pages.slice(0, -1), `${last} ${word}`];
    }, []);
}

/** Which item is shown now, when each stays for that long. Undefined where there is none. */
export function turnOf<T>(items: readonly T[], now: number, everyMs: number): T | undefined {
  return items[Math.floor(now / everyMs) % Math.max(1, items.length)];
}
