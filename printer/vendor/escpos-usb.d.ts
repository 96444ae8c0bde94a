/** The part of escpos-usb 3.0.0-alpha.4 this project uses. It brings no types. */
declare module 'escpos-usb' {
  import type { Device, Endpoint } from 'usb';

  class EscposUsb {
    /** Adds a `detach` listener to usb, which only `close` removes, together with everyone else's. */
    constructor(device: Device);
    /** Printer-class devices present. */
    static findPrinter(): Device[];
    /** The first OUT endpoint, once opened. */
    readonly endpoint?: Endpoint;
    open(callback: (error?: Error | null) => void): this;
  }

  export default EscposUsb;
}
