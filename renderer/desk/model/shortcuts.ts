/** From a key press to an action. Keys rest while someone types in a field or answers a dialog. */
import { keyOf, type ActionId } from './actions.ts';

/** The parts of a KeyboardEvent that matter here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** A key held down repeats: one press is one action. */
  readonly repeat: boolean;
}

export interface Where {
  readonly typing: boolean;
  readonly dialogOpen: boolean;
}

export function actionForKey(
  press: KeyPress,
  where: Where,
  possible: readonly ActionId[],
): ActionId | undefined {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return undefined;
  if (where.typing || where.dialogOpen) return undefined;
  return possible.find((action) => keyOf(action) === press.key);
}

/** Whether keys go into this element as text. */
export function takesText(element: Element | null): boolean {
  if (element === null) return false;
  const tag = element.tagName.toLowerCase();
  if (tag === 'textarea') return true;
  if (tag === 'input') return !NOT_TYPED.has((element as HTMLInputElement).type);
  return (element as HTMLElement).isContentEditable;
}

const NOT_TYPED = new Set(['radio', 'checkbox', 'button', 'submit', 'range']);
