import type { SlipSettings } from '../../shared/domain/slip-settings.ts';
import type { Logo } from '../logo/logo.ts';
import type { PrinterProfile } from '../profile.ts';

/** What besides its own words decides how a slip looks. */
export interface SlipLook {
  readonly profile: PrinterProfile;
  readonly settings: SlipSettings;
  readonly logo: Logo | null;
  /** An earlier attempt may have reached paper: whatever kind of slip it is, it is headed CETAK ULANG. */
  readonly again?: boolean;
}
