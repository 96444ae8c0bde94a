import type { Scheduler } from '../lib/controllers/scheduler.ts';
import type { WebAudioPort } from './web-audio-port.ts';

/** `ask`: the browser wants a touch first and the page asks for it. `mute`: nothing is heard, a mark says so. */
export type SoundState = 'starting' | 'on' | 'ask' | 'mute';

/** An unattended TV must not hide its board behind a question that nobody answers. */
const ASKS_FOR_MS = 30_000;

/** Whether the voice can be heard, and the one touch a plain browser wants before it may. */
export class Sound {
  state = $state<SoundState>('starting');
  readonly #port: Pick<WebAudioPort, 'audible'>;
  readonly #scheduler: Scheduler;

  constructor(port: Pick<WebAudioPort, 'audible'>, scheduler: Scheduler) {
    this.#port = port;
    this.#scheduler = scheduler;
  }

  /** @param mayAsk false in Electron, where no touch is needed and nobody stands by */
  async start(mayAsk: boolean): Promise<void> {
    if (await this.#port.audible()) {
      this.changed(true);
      return;
    }
    if (this.state !== 'starting') return;
    this.state = mayAsk ? 'ask' : 'mute';
    this.#scheduler.after(ASKS_FOR_MS, () => this.later());
  }

  /** Called from within a touch or a key press, which is what the browser waits for. */
  async activate(): Promise<void> {
    this.changed(await this.#port.audible());
  }

  /** Goes on without sound; the mark stays and can be pressed any time. */
  later(): void {
    if (this.state === 'ask') this.state = 'mute';
  }

  /** Told by the audio port: the context runs, or does not any more. */
  changed(audible: boolean): void {
    if (audible) this.state = 'on';
    else if (this.state === 'on') this.state = 'mute';
  }
}
