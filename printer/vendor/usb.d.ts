/** The part of usb 1.9.2 this project uses; the version escpos-usb needs has no types of its own. */
declare module 'usb' {
  export interface UsbError extends Error {
    /** A LIBUSB_ERROR_* (negative) or LIBUSB_TRANSFER_* (positive) number. */
    readonly errno: number;
  }

  export interface Transfer {
    submit(buffer: Buffer): Transfer;
  }

  export interface Endpoint {
    /** `timeout` in ms, 0 for ever. The callback's `actual` counts the bytes moved, also when it failed. */
    makeTransfer(
      timeout: number,
      callback: (error: UsbError | undefined, buffer: Buffer, actual: number) => void,
    ): Transfer;
    clearHalt(callback: (error?: UsbError) => void): void;
  }

  export interface UsbInterface {
    readonly interfaceNumber: number;
    readonly descriptor: { readonly bInterfaceClass: number };
  }

  export interface Device {
    readonly deviceDescriptor: { readonly idVendor: number; readonly idProduct: number };
    /** Present while open. */
    readonly interfaces: readonly UsbInterface[] | null;
    open(): void;
    close(): void;
    controlTransfer(
      requestType: number,
      request: number,
      value: number,
      index: number,
      length: number,
      callback: (error: UsbError | undefined, data?: Buffer) => void,
    ): void;
  }

  type DetachListener = (device: Device) => void;

  const usb: {
    getDeviceList(): Device[];
    findByIds(vendorId: number, productId: number): Device | undefined;
    on(event: 'detach', listener: DetachListener): void;
    listeners(event: 'detach'): DetachListener[];
    removeListener(event: 'detach', listener: DetachListener): void;
    readonly LIBUSB_ERROR_ACCESS: number;
    readonly LIBUSB_ERROR_BUSY: number;
    readonly LIBUSB_ERROR_NO_DEVICE: number;
    readonly LIBUSB_ERROR_NOT_FOUND: number;
    readonly LIBUSB_TRANSFER_TIMED_OUT: number;
    readonly LIBUSB_TRANSFER_STALL: number;
    readonly LIBUSB_TRANSFER_NO_DEVICE: number;
  };
  export default usb;
}
