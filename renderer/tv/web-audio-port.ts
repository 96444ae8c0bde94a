import type { AudioPort, Clip } from './announcer.ts';
import { ATTENTION_CLIP, attentionTone } from './attention-tone.ts';

/** A hub on the same network answers at once; longer means it is gone, and the rest of the sentence must not wait. */
const LOAD_WITHIN_MS = 3_000;
/** Chromium starts an allowed context within a few milliseconds; one that needs a touch never. */
const START_WITHIN_MS = 1_000;
/** The audio clock may lag the wall clock by this much before it counts as standing still. */
const STALL_MS = 3_000;
const POLL_MS = 200;

/** Web Audio as the announcer's port: clips are fetched and decoded once and then scheduled to the sample. */
export class WebAudioPort implements AudioPort {
  readonly #urls: ReadonlyMap<string, string>;
  readonly #onAudible: (audible: boolean) => void;
  readonly #decoded = new Map<string, Promise<AudioBuffer | null>>();
  readonly #context = new AudioContext({ latencyHint: 'playback' });
  readonly #gain = this.#context.createGain();

  /** @param urls clip id to address; @param onAudible told whenever sound becomes possible or impossible */
  constructor(urls: ReadonlyMap<string, string>, onAudible: (audible: boolean) => void) {
    this.#urls = urls;
    this.#onAudible = onAudible;
    this.#gain.connect(this.#context.destination);
    this.#context.addEventListener('statechange', () => {
      this.#onAudible(this.#running());
    });
  }

  now(): number {
    return this.#context.currentTime;
  }

  volume(level: number): void {
    this.#gain.gain.setValueAtTime(level, this.now());
  }

  /** Starts the sound. In a plain browser it works only within a touch or a key press. */
  async audible(): Promise<boolean> {
    // resume() stays pending until a touch allows it, so it is not waited for alone.
    const resumed = this.#context.resume().catch(() => undefined);
    if (!this.#running()) await Promise.race([resumed, this.pause(START_WITHIN_MS / 1_000)]);
    this.#onAudible(this.#running());
    return this.#running();
  }

  /** Decodes every clip ahead, so that the first call is spoken at once and a lost hub silences nothing. */
  async preload(): Promise<void> {
    for (const id of this.#urls.keys()) await this.#buffer(id);
  }

  async load(id: string): Promise<Clip | null> {
    const buffer = await this.#buffer(id);
    return buffer === null
      ? null
      : { seconds: buffer.duration, play: (at: number) => this.#play(buffer, at) };
  }

  async until(at: number): Promise<boolean> {
    const deadline = performance.now() + (at - this.now()) * 1_000 + STALL_MS;
    while (this.now() < at) {
      if (performance.now() > deadline) return false;
      const remaining = (at - this.now()) * 1_000;
      await this.pause(Math.min(Math.max(remaining, 5), POLL_MS) / 1_000);
    }
    return true;
  }

  pause(seconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }

  #running(): boolean {
    return this.#context.state === 'running';
  }

  #play(buffer: AudioBuffer, at: number): () => void {
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#gain);
    source.start(at);
    return () => source.stop();
  }

  #buffer(id: string): Promise<AudioBuffer | null> {
    const known = this.#decoded.get(id);
    if (known !== undefined) return known;
    const decoding = this.#decode(id).catch(() => null);
    this.#decoded.set(id, decoding);
    // A clip that failed is tried again at the next call.
    void decoding.then((buffer) => {
      if (buffer === null) this.#decoded.delete(id);
    });
    return decoding;
  }

  async #decode(id: string): Promise<AudioBuffer | null> {
    if (id === ATTENTION_CLIP) return this.#tone();
    const url = this.#urls.get(id);
    if (url === undefined) return null;
    const response = await fetch(url, { signal: AbortSignal.timeout(LOAD_WITHIN_MS) });
    return response.ok ? this.#context.decodeAudioData(await response.arrayBuffer()) : null;
  }
  #tone(): AudioBuffer {
    const { sampleRate } = this.#context;
    const samples = attentionTone(sampleRate);
    const buffer = this.#context.createBuffer(1, samples.length, sampleRate);
    buffer.copyToChannel(samples, 0);
    return buffer;
  }
}
