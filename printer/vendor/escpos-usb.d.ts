/** The part of escpos-usb 3.0.0-alpha.4 this project uses. It brings no types. */
declare module 'escpos-usb' {
  import type { Device, Endpoint } from 'usb';

  /** What it touches of an interface. */
  export interface OpenableInterface {
    readonly altSetting: number;
    readonly endpoints: readonly Endpoint[];
    /** It goes on when called back, whatever the error; `this` must lead back to the device. */
    setAltSetting(
      setting: number,
      callback: (this: { readonly device: OpenableDevice }, error?: Error) => void,
    ): void;
    isKernelDriverActive(): boolean;
    detachKernelDriver(): void;
    claim(): void;
  }

  /** What it touches of a device. */
  export interface OpenableDevice {
    readonly interfaces: readonly OpenableInterface[] | null;
    open(): void;
  }

  class EscposUsb {
    /** Adds a `detach` listener to usb, which only `close` removes, together with everyone else's. */
    constructor(device: OpenableDevice);
    /** Printer-class devices present. */
    static findPrinter(): Device[];
    /** The first OUT endpoint of any interface, once opened. */
    readonly endpoint?: Endpoint;
    /** Claims every interface. Throws when the device cannot be opened. */
    open(callback: (error?: Error | null) => void): this;
  }

  export default EscposUsb;
}
