import type { IconName } from '../../lib/ui/icons.ts';

/** One thing that waits for somebody, in words, with the way to where it is dealt with. */
export interface Concern {
  readonly id: string;
  readonly tone: 'danger' | 'warn' | 'info';
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly link: string;
}
