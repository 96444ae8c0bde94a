import type { Lang } from '../i18n.ts';

/**
 * How one visitor wants the screen: contrast, size of text, language. Kept in memory only and forgotten on going
 * home, so that the next visitor starts afresh and nothing tells who stood here.
 */
export class DisplayPrefs {
  contrast = $state(false);
  largeText = $state(false);
  lang = $state<Lang>('id');

  toggleContrast(): void {
    this.contrast = !this.contrast;
  }

  toggleLargeText(): void {
    this.largeText = !this.largeText;
  }

  toggleLang(): void {
    this.lang = this.lang === 'id' ? 'en' : 'id';
  }

  reset(): void {
    this.contrast = false;
    this.largeText = false;
    this.lang = 'id';
  }

  /** Writes the wishes on the page's root; call it in an `$effect` of the root component. */
  applyTo(root: HTMLElement): void {
    root.toggleAttribute('data-theme', this.contrast);
    if (this.contrast) root.dataset.theme = 'contrast';
    root.toggleAttribute('data-text', this.largeText);
    if (this.largeText) root.dataset.text = 'large';
    root.lang = this.lang;
  }
}
