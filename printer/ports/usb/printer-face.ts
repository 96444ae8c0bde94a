import type { EndpointDescriptor, InterfaceDescriptor } from 'usb';

/** Where on a device the printer is: one alternate setting of one interface, and its endpoints. */
export interface PrinterFace {
  /** Its place among the device's interfaces. */
  readonly index: number;
  readonly interfaceNumber: number;
  readonly altSetting: number;
  /** Whether the interface has others. */
  readonly hasAlternates: boolean;
  /** Addresses; `inAddress` is null for a printer that only listens. */
  readonly outAddress: number;
  readonly inAddress: number | null;
}

/** A device that is no printer, or one that no data can be sent to. */
export type NoFace = 'no-printer' | 'no-out-endpoint';

const PRINTER_CLASS = 7;
const VENDOR_CLASS = 0xff;
/** IPP over USB: speaks HTTP, prints nothing of what is sent here. */
const IPP_PROTOCOL = 4;
/** Endpoint types, the lower two bits of bmAttributes. */
const BULK = 2;
const INTERRUPT = 3;

/**
 * The printer among a device's interfaces; a composite device has a scanner, a drawer or a memory card beside it. One
 * that answers is better than one that only listens.
 *
 * @param interfaces the alternate settings of each, as the configuration tells them
 * @param named whether the setting names this very device: then one without the printer class will do, of which there
 *   are many, if it has an interface of its maker's own kind
 */
export function findFace(
  interfaces: readonly (readonly InterfaceDescriptor[])[],
  named: boolean,
): PrinterFace | NoFace {
  const kinds = named ? [PRINTER_CLASS, VENDOR_CLASS] : [PRINTER_CLASS];
  const byKind = kinds.map((kind) => settingsOf(interfaces, kind)).find((settings) => settings.length > 0);
  if (byKind === undefined) return 'no-printer';
  const faces = byKind.flatMap((setting) => faceOf(setting) ?? []);
  return faces.find(({ inAddress }) => inAddress !== null) ?? faces[0] ?? 'no-out-endpoint';
}

interface Setting {
  readonly index: number;
  readonly descriptor: InterfaceDescriptor;
  readonly hasAlternates: boolean;
}

function settingsOf(interfaces: readonly (readonly InterfaceDescriptor[])[], kind: number): Setting[] {
  return interfaces.flatMap((alternates, index) =>
    alternates
      .filter(({ bInterfaceClass }) => bInterfaceClass === kind)
      .filter(({ bInterfaceProtocol }) => kind !== PRINTER_CLASS || bInterfaceProtocol !== IPP_PROTOCOL)
      .map((descriptor) => ({ index, descriptor, hasAlternates: alternates.length > 1 })),
  );
}

function faceOf({ index, descriptor, hasAlternates }: Setting): PrinterFace | undefined {
  const out = addressOf(descriptor.endpoints, false, [BULK]);
  if (out === undefined) return undefined;
  return {
    index,
    interfaceNumber: descriptor.bInterfaceNumber,
    altSetting: descriptor.bAlternateSetting,
    hasAlternates,
    outAddress: out,
    inAddress: addressOf(descriptor.endpoints, true, [BULK, INTERRUPT]) ?? null,
  };
}

/** The first endpoint of the first of these types there is. */
function addressOf(
  endpoints: readonly EndpointDescriptor[],
  isIn: boolean,
  types: readonly number[],
): number | undefined {
  const here = endpoints.filter(({ bEndpointAddress }) => ((bEndpointAddress & 0x80) !== 0) === isIn);
  for (const type of types) {
    const found = here.find(({ bmAttributes }) => (bmAttributes & 0x03) === type);
    if (found !== undefined) return found.bEndpointAddress;
  }
  return undefined;
}
