import type { PrinterIdentity } from '../port.ts';

/** Of a printer that cannot say who it is. */
export const UNKNOWN_IDENTITY: PrinterIdentity = {
  vendorId: null,
  productId: null,
  serial: null,
  maker: null,
  model: null,
};
