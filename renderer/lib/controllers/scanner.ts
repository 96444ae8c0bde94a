import type { Clock } from '../../../shared/clock.ts';
import { editOf, isTextElement, typeInto, writeEdit, type TextElement } from './field-editor.ts';
import { NO_SCAN, SCAN_PAUSE_MS, scanKey, scanPause, type ScanState, type ScanStep } from './scan-machine.ts';
import { browserScheduler, monotonicClock, type Scheduler } from './scheduler.ts';

export interface ScannerOptions {
  /**
   * A code was scanned. Nothing of it is in the focused field: a screen that wants it there puts it there.
   * @param field the text field that had the focus, if any
   */
  readonly onScan: (text: string, field: TextElement | undefined) => void;
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
}

/** Puts the focused control back as it was before the burst. */
type Restore = () => void;

/** What a control holds now, to be put back; undefined for what plain keys do not change. */
function remember(element: Element | null): Restore | undefined {
  if (isTextElement(element)) {
    const edit = editOf(element);
    return () => writeEdit(element, edit, 'historyUndo', null);
  }
  if (!(element instanceof HTMLSelectElement)) return undefined;
  // A list jumps to what is typed.
  const { value } = element;
  return () => {
    if (element.value === value) return;
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

/** Listens to a USB barcode or QR scanner on the keyboard's events of a page. */
export class Scanner {
  readonly #onScan: ScannerOptions['onScan'];
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  #state: ScanState = NO_SCAN;
  #restore: Restore | undefined;
  #cancel: (() => void) | undefined;

  constructor(options: ScannerOptions) {
    this.#onScan = options.onScan;
    this.#clock = options.clock ?? monotonicClock;
    this.#scheduler = options.scheduler ?? browserScheduler;
  }

  /** Listens before anything else on the page does. @returns a function that stops listening */
  listen(target: Document): () => void {
    const heard = (event: KeyboardEvent): void => this.#key(event);
    target.addEventListener('keydown', heard, { capture: true });
    return () => {
      this.#cancel?.();
      target.removeEventListener('keydown', heard, { capture: true });
    };
  }

  #key(event: KeyboardEvent): void {
    // A key held down repeats as fast as a scanner types, and a chord is a command: neither is a scan.
    const foreign = event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.isComposing;
    const step = scanKey(this.#state, foreign ? 'Unidentified' : event.key, this.#clock.now());
    if (step.swallow) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.#apply(step);
    this.#cancel?.();
    if (this.#state.text === '') return;
    this.#cancel = this.#scheduler.after(SCAN_PAUSE_MS, () => {
      this.#apply(scanPause(this.#state, this.#clock.now()));
    });
  }

  #apply(step: ScanStep): void {
    this.#state = step.state;
    const active = document.activeElement;
    const field = isTextElement(active) ? active : undefined;
    if (step.giveBack !== '' && field !== undefined) typeInto(field, step.giveBack);
    if (step.begins) this.#restore = remember(active);
    // The first two keys were seen by the field before anyone could know: put it back as it was.
    if (step.scan !== null) this.#restore?.();
    // No burst, nothing remembered: what a visitor typed does not outlive the visit in here.
    if (step.state.text === '') this.#restore = undefined;
    if (step.scan !== null) this.#onScan(step.scan, field);
  }
}
