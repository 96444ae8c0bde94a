import type { Clock } from '../shared/clock.ts';
import type { PrinterPort } from './port.ts';
import type { PortSetting } from './port-setting.ts';
import type { PrinterProfile } from './profile.ts';

export interface OpenPortsContext {
  /** For the pictures of a printer made of files; asked anew for each slip. */
  readonly profile: () => PrinterProfile;
  readonly clock: Clock;
}

/**
 * The ports of ULT_PRINTER in its order, none of them open yet: a printer that is switched off must not keep the hub
 * from starting.
 */
export declare function openPorts(
  settings: readonly PortSetting[],
  context: OpenPortsContext,
): readonly PrinterPort[];
