/** What the on-screen keys may type into. */
export type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** A field's text and its selection, in UTF-16 units as the DOM counts them. */
export interface Edit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The field after typing `text` at the caret; unchanged when it would grow past `maxLength`. */
export function typed(field: Edit, text: string, maxLength = Infinity): Edit {
  const value = field.value.slice(0, field.start) + text + field.value.slice(field.end);
  if (value.length > maxLength && value.length > field.value.length) return field;
  const caret = field.start + text.length;
  return { value, start: caret, end: caret };
}

/** The field after one backspace: the selection goes, or the character (never half of one) before the caret. */
export function erased(field: Edit): Edit {
  const before = field.value.slice(0, field.start);
  const kept =
    field.start === field.end ? before.slice(0, before.length - lastCharacter(before).length) : before;
  return { value: kept + field.value.slice(field.end), start: kept.length, end: kept.length };
}

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

/** How a field wants its capitals, as in HTML's autocapitalize attribute. */
export type Capitals = 'none' | 'words' | 'sentences' | 'characters';

/** Whether the next letter at the caret begins in a capital, so that names need no Shift. */
export function startsCapital(field: Edit, capitals: Capitals): boolean {
  const before = field.value.slice(0, field.start);
  switch (capitals) {
    case 'none':
      return false;
    case 'characters':
      return true;
    case 'words':
      return /(^|[\s.\-/(])$/u.test(before);
    case 'sentences':
      return /(^\s*|[.!?]\s+)$/u.test(before);
    default:
      return capitals satisfies never;
  }
}

export function isTextElement(node: unknown): node is TextElement {
  if (node instanceof HTMLTextAreaElement) return true;
  return node instanceof HTMLInputElement && ['text', 'tel', 'search', 'password', 'url'].includes(node.type);
}

/** What a field says of itself; anything but HTML's four words counts as none. */
export function capitalsOf(element: TextElement): Capitals {
  const wish = element.getAttribute('autocapitalize');
  return wish === 'words' || wish === 'sentences' || wish === 'characters' ? wish : 'none';
}

export function editOf(element: TextElement): Edit {
  const end = element.value.length;
  return {
    value: element.value,
    start: element.selectionStart ?? end,
    end: element.selectionEnd ?? end,
  };
}

/** Writes an edit into a field as if typed: value, caret, and the `input` event that bindings listen to. */
export function writeEdit(element: TextElement, edit: Edit, inputType: string, data: string | null): void {
  if (element.disabled || element.readOnly) return;
  const changed = element.value !== edit.value;
  element.value = edit.value;
  element.setSelectionRange(edit.start, edit.end);
  if (changed) element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data }));
}

/** Types `text` at the caret of the element, within its maxlength. */
export function typeInto(element: TextElement, text: string): void {
  const limit = element.maxLength < 0 ? Infinity : element.maxLength;
  writeEdit(element, typed(editOf(element), text, limit), 'insertText', text);
}

export function eraseIn(element: TextElement): void {
  writeEdit(element, erased(editOf(element)), 'deleteContentBackward', null);
}

export function clearField(element: TextElement): void {
  writeEdit(element, { value: '', start: 0, end: 0 }, 'deleteContentBackward', null);
}
