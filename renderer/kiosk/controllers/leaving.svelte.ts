/** The officers' hidden way out of the kiosk, where a shell offers one (Electron). */
export class Leaving {
  shown = $state(false);
  pin = $state('');
  wrong = $state(false);
  busy = $state(false);

  readonly #leave: ((pin: string) => Promise<boolean>) | undefined;

  /** @param leave checks the coordinator's PIN and closes the window; undefined in a browser */
  constructor(leave: ((pin: string) => Promise<boolean>) | undefined) {
    this.#leave = leave;
  }

  open(): void {
    if (this.#leave === undefined) return;
    this.close();
    this.shown = true;
  }

  close(): void {
    this.shown = false;
    this.pin = '';
    this.wrong = false;
  }

  async leave(): Promise<void> {
    if (this.#leave === undefined || this.pin === '' || this.busy) return;
    this.busy = true;
    this.wrong = !(await this.#leave(this.pin));
    this.busy = false;
    this.pin = '';
  }
}
