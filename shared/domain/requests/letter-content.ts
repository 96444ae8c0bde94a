/** A letter as it was written: kept with it, so that no later change of a text, a name or an address changes it. */
export interface LetterContent {
  /** Letterhead. */
  readonly ministry: string;
  readonly office: string;
  readonly address: string;
  readonly number: string;
  readonly subject: string;
  /** It has its subject as a title and no addressee. */
  readonly titled: boolean;
  /** In full, "23 November 2026". */
  readonly date: string;
  /** Line by line. */
  readonly addressee: readonly string[];
  readonly body: string;
  readonly signer: { readonly title: string; readonly name: string };
}

export type LetterPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] };

const FACT = /^([^:]{1,40}?) +: (.+)$/;
const ITEM = /^- (.+)$/;

/** Reads a body: an empty line parts paragraphs, `Hal : isi` is a line of facts, `- isi` one of a list. */
export function partsOf(body: string): readonly LetterPart[] {
  const parts: LetterPart[] = [];
  let open = false;
  for (const line of body.split('\n')) {
    const last = parts.at(-1);
    const fact = FACT.exec(line);
    const item = ITEM.exec(line);
    if (line.trim() === '') open = false;
    else if (fact) {
      const said = { label: fact[1] ?? '', value: fact[2] ?? '' };
      if (open && last?.kind === 'facts')
        parts.splice(-1, 1, { kind: 'facts', facts: [...last.facts, said] });
      else parts.push({ kind: 'facts', facts: [said] });
      open = true;
    } else if (item) {
      const said = item[1] ?? '';
      if (open && last?.kind === 'items')
        parts.splice(-1, 1, { kind: 'items', items: [...last.items, said] });
      else parts.push({ kind: 'items', items: [said] });
      open = true;
    } else {
      if (open && last?.kind === 'paragraph')
        parts.splice(-1, 1, { kind: 'paragraph', text: `${last.text}\n${line}` });
      else parts.push({ kind: 'paragraph', text: line });
      open = true;
    }
  }
  return parts;
}
