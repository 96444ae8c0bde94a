/** How slips look, as a coordinator changes it before it is stored. */
import {
  NO_OVERRIDES,
  type CodePageName,
  type PrinterOverrides,
  type SlipField,
  type SlipSettings,
} from '../../../shared/domain/slip-settings.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';

type Density = NonNullable<PrinterOverrides['density']>;

/** A select holds words: `auto` leaves it to what is known of the model; its own type also has null. */
type Choice<T extends string> = T | 'auto' | null;

export class SlipForm {
  show = $state<Record<SlipField, boolean>>({} as Record<SlipField, boolean>);
  header = $state({ id: '', en: '' });
  footer = $state({ id: '', en: '' });
  logo = $state(false);
  paper = $state<Choice<'58' | '80'>>('auto');
  codePage = $state<Choice<CodePageName>>('auto');
  cutter = $state<Choice<'yes' | 'no'>>('auto');
  qr = $state<Choice<'native' | 'raster'>>('auto');
  density = $state<Choice<`${Density}`>>('auto');
  #stored = $state('');

  constructor(slip: SlipSettings, overrides: PrinterOverrides = NO_OVERRIDES) {
    this.show = { ...slip.show };
    this.header = { ...slip.header };
    this.footer = { ...slip.footer };
    this.logo = slip.logo;
    this.paper = overrides.paperMm === null ? 'auto' : `${overrides.paperMm}`;
    this.codePage = overrides.codePage ?? 'auto';
    this.cutter = overrides.cutter === null ? 'auto' : overrides.cutter ? 'yes' : 'no';
    this.qr = overrides.qr ?? 'auto';
    this.density = overrides.density === null ? 'auto' : `${overrides.density}`;
    this.#stored = this.#asText();
  }

  /** Whether something differs from what is stored. */
  get changed(): boolean {
    return this.#asText() !== this.#stored;
  }

  get slip(): SlipSettings {
    return {
      show: { ...this.show },
      header: trimmed(this.header),
      footer: trimmed(this.footer),
      logo: this.logo,
    };
  }

  get overrides(): PrinterOverrides {
    return {
      paperMm: this.paper === '58' ? 58 : this.paper === '80' ? 80 : null,
      codePage: this.codePage === 'auto' ? null : this.codePage,
      cutter: this.cutter === 'yes' ? true : this.cutter === 'no' ? false : null,
      qr: this.qr === 'auto' ? null : this.qr,
      density: this.density === 'auto' || this.density === null ? null : (Number(this.density) as Density),
    };
  }

  toSend(): CommandInput<'printer:configure'> {
    return { slip: this.slip, overrides: this.overrides };
  }

  /** What is shown is what is stored from now on. */
  saved(): void {
    this.#stored = this.#asText();
  }

  #asText(): string {
    return JSON.stringify([this.slip, this.overrides]);
  }
}

function trimmed({ id, en }: { readonly id: string; readonly en: string }): { id: string; en: string } {
  return { id: id.trim(), en: en.trim() };
}
