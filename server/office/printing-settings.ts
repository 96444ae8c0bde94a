/** What the office decided about its slips and its printer, kept as settings. */
import type { Database, Queryable } from '../../db/database.ts';
import { deleteSetting, getSetting, setSetting } from '../../db/repositories/settings.ts';
import type { Logo } from '../../printer/logo/logo.ts';
import {
  DEFAULT_SLIP_SETTINGS,
  NO_OVERRIDES,
  type PrinterOverrides,
  type SlipSettings,
} from '../../shared/domain/slip-settings.ts';

export interface PrintingSettings {
  readonly slip: SlipSettings;
  readonly overrides: PrinterOverrides;
  readonly logo: Logo | null;
}

const SLIP = 'printing.slip';
const OVERRIDES = 'printing.overrides';
const LOGO = 'printing.logo';

/** What an earlier release stored knows nothing of what was added since: that is as it is by default. */
export async function loadPrintingSettings(db: Database): Promise<PrintingSettings> {
  const slip = await getSetting<Partial<SlipSettings>>(db, SLIP);
  const overrides = await getSetting<Partial<PrinterOverrides>>(db, OVERRIDES);
  return {
    slip: {
      ...DEFAULT_SLIP_SETTINGS,
      ...slip,
      show: { ...DEFAULT_SLIP_SETTINGS.show, ...slip?.show },
    },
    overrides: { ...NO_OVERRIDES, ...overrides },
    logo: (await getSetting<Logo>(db, LOGO)) ?? null,
  };
}

/** Stores what was changed, and leaves the rest. */
export async function storePrintingSettings(
  db: Queryable,
  changed: { readonly slip?: SlipSettings | undefined; readonly overrides?: PrinterOverrides | undefined },
): Promise<void> {
  if (changed.slip !== undefined) await setSetting(db, SLIP, changed.slip);
  if (changed.overrides !== undefined) await setSetting(db, OVERRIDES, changed.overrides);
}

/** @param logo null takes it away */
export async function storeLogo(db: Queryable, logo: Logo | null): Promise<void> {
  if (logo === null) await deleteSetting(db, LOGO);
  else await setSetting(db, LOGO, logo);
}
