/** Who signs: the name below a place to sign, or a line for it, and one for the NIP. */
import type { Content } from 'pdfmake/interfaces.js';
import type { ReportDocument } from '../document.ts';

type Signatures = ReportDocument['signatures'];

const BEFORE = 'before-signatures';
const AFTER = 'after-signatures';

export function signaturesContent(those: Signatures): Content[] {
  if (those.length === 0) return [];
  const empty = { text: '' };
  const columns = those.map(signature);
  // one alone stands at the right, as on letters
  const placed = columns.length === 1 ? [empty, ...columns] : columns;
  const block = { unbreakable: true, margin: [0, 28, 0, 0], columnGap: 20, columns: placed } as Content;
  return [mark(BEFORE), block, mark(AFTER)];
}

function signature({ place, title, name }: Signatures[number]): Content {
  return {
    stack: [
      { text: place === '' ? ' ' : place },
      { text: `${title},` },
      { text: name === '' ? '(………………………………………)' : name, bold: name !== '', margin: [0, 46, 0, 0] },
      { text: 'NIP. …………………………………' },
    ],
  };
}

/** The layout tells of a block that is kept whole where it would have begun; of these it tells where they came to stand. */
function mark(id: string): Content {
  return { id, text: '\u200b', fontSize: 0.1, lineHeight: 0.1 };
}

interface Placed {
  readonly id?: string | undefined;
  readonly pageNumbers: readonly number[];
  /** 0 is the top of what can be printed on. */
  readonly startPosition: { readonly verticalRatio: number };
}

/** More than a margin that went over with it, less than the lowest row: a mark above it is the first of its page. */
const TOP = 0.015;

/** Watches a layout for signatures that came to a page without anything to sign. */
export class SignaturesWatch {
  #before: Placed | null = null;
  #after: Placed | null = null;

  look(node: Placed): void {
    if (node.id === BEFORE) this.#before = node;
    if (node.id === AFTER) this.#after = node;
  }

  get alone(): boolean {
    if (this.#before === null || this.#after === null) return false;
    return this.#before.startPosition.verticalRatio < TOP || pageOf(this.#after) > pageOf(this.#before);
  }
}

function pageOf({ pageNumbers }: Placed): number {
  return pageNumbers.at(-1) ?? 0;
}
