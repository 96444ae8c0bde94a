/**
 * Breaks text between words into lines of at most `width` characters. A word longer than a line is cut at the edge:
 * nothing is lost. Empty text gives no line.
 *
 * @param width characters, at least 1
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** As `wrap`, in as few lines, but with the last as long as the others where words allow it. */
export function wrapEvenly(text: string, width: number): string[] {
  const widest = wrap(text, width);
  if (widest.length < 2) return widest;
  const longestWord = Math.max(...text.split(' ').map((word) => word.length));
  const share = Math.ceil((text.length + 1) / widest.length) - 1;
  for (let narrower = Math.max(longestWord, share); narrower < width; narrower += 1) {
    const lines = wrap(text, narrower);
    if (lines.length === widest.length) return lines;
  }
  return widest;
}

function pieces(word: string, width: number): string[] {
  const cut: string[] = [];
  for (let at = 0; at < word.length; at += width) cut.push(word.slice(at, at + width));
  return cut;
}
