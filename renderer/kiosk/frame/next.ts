import type { IconName } from '../../lib/ui/icons.ts';

/** The main button of a question. */
export interface Next {
  readonly label: string;
  readonly icon?: IconName;
  readonly busy?: boolean;
}
