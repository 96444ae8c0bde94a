import type { Clock } from '../shared/clock.ts';
import type { PrinterPort } from './port.ts';
import { portName, type PortSetting } from './port-setting.ts';
import { createDeviceFilePort } from './ports/device-file.ts';
import { createFolderPort } from './ports/folder.ts';
import { createNetworkPort } from './ports/network.ts';
import { createSharePort } from './ports/share.ts';
import { createUsbPort } from './ports/usb/usb-port.ts';
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
export function openPorts(
  settings: readonly PortSetting[],
  context: OpenPortsContext,
): readonly PrinterPort[] {
  return settings.map((setting) => createPort(setting, context));
}

function createPort(setting: PortSetting, context: OpenPortsContext): PrinterPort {
  const name = portName(setting);
  switch (setting.kind) {
    case 'usb':
      return createUsbPort(setting.device === undefined ? { name } : { name, device: setting.device });
    case 'network':
      return createNetworkPort({ name, host: setting.host, port: setting.port });
    case 'share':
      return createSharePort({ name, path: setting.path });
    case 'device':
      return createDeviceFilePort({ name, path: setting.path });
    case 'file':
      return createFolderPort({ name, directory: setting.directory, ...context });
    default:
      return setting satisfies never;
  }
}
