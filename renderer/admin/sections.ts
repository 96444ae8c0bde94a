/** Every section of administration: who may open it, where it stands, and its screen, loaded when it is opened. */
import type { Component } from 'svelte';
import type { AdminTexts } from '../../shared/messages/admin.ts';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';
import type { Lang } from '../lib/i18n.ts';
import type { IconName } from '../lib/ui/icons.ts';

export interface SectionProps {
  /** What in the section is open: the address after the section's own id, in parts. */
  readonly path: readonly string[];
}

export interface Section {
  /** Its address after `#`. */
  readonly id: string;
  readonly group: keyof AdminTexts['groups'];
  readonly icon: IconName;
  readonly name: Readonly<Record<Lang, string>>;
  readonly may: readonly OfficerRole[];
  readonly load: () => Promise<{ readonly default: Component<SectionProps> }>;
}

export const SECTIONS: readonly Section[] = [];

/** The sections an officer may open, in order. */
export function sectionsFor(roles: readonly OfficerRole[]): readonly Section[] {
  return SECTIONS.filter(({ may }) => may.some((role) => roles.includes(role)));
}
