/** The part of usb 1.9.2 this project uses; the version escpos-usb needs has no types of its own. */
declare module 'usb' {
  export interface UsbError extends Error {
    /** A LIBUSB_ERROR_* (negative) or LIBUSB_TRANSFER_* (positive) number. */
    readonly errno: number;
  }

  export interface Transfer {
    submit(buffer: Buffer): Transfer;
    /** The callback then comes with LIBUSB_TRANSFER_CANCELLED; false when the transfer is over already. */
    cancel(): boolean;
  }

  export interface EndpointDescriptor {
    /** The upper bit is set where data comes in. */
    readonly bEndpointAddress: number;
    /** The lower two bits: 2 is bulk, 3 interrupt. */
    readonly bmAttributes: number;
    readonly wMaxPacketSize: number;
  }

  export interface Endpoint {
    readonly direction: 'in' | 'out';
    readonly address: number;
    readonly descriptor: EndpointDescriptor;
    /** `timeout` in ms, 0 for ever. The callback's `actual` counts the bytes moved, also when it failed. */
    makeTransfer(
      timeout: number,
      callback: (error: UsbError | undefined, buffer: Buffer, actual: number) => void,
    ): Transfer;
    clearHalt(callback: (error?: UsbError) => void): void;
  }

  export interface InterfaceDescriptor {
    readonly bInterfaceNumber: number;
    readonly bAlternateSetting: number;
    readonly bInterfaceClass: number;
    readonly bInterfaceSubClass: number;
    readonly bInterfaceProtocol: number;
    readonly endpoints: readonly EndpointDescriptor[];
  }

  export interface UsbInterface {
    readonly interfaceNumber: number;
    readonly altSetting: number;
    readonly descriptor: InterfaceDescriptor;
    /** Those of the alternate setting chosen. */
    readonly endpoints: readonly Endpoint[];
    /** Only once claimed. */
    setAltSetting(setting: number, callback: (error?: UsbError) => void): void;
    isKernelDriverActive(): boolean;
    detachKernelDriver(): void;
    claim(): void;
  }

  export interface Device {
    readonly deviceDescriptor: {
      readonly idVendor: number;
      readonly idProduct: number;
      /** Numbers of the strings, 0 for none. */
      readonly iManufacturer: number;
      readonly iProduct: number;
      readonly iSerialNumber: number;
    };
    /** Null where the device is not configured; reading it may throw a UsbError. Each interface's alternate settings. */
    readonly configDescriptor: { readonly interfaces: readonly (readonly InterfaceDescriptor[])[] } | null;
    /** Present while open; undefined before the first time, null afterwards. */
    readonly interfaces: readonly UsbInterface[] | null | undefined;
    /** ms for each control transfer. */
    timeout: number;
    open(): void;
    /** Only while open: otherwise it ends the program. Throws while a transfer is pending. */
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

  type PlugEvent = 'attach' | 'detach';
  type PlugListener = (device: Device) => void;

  const usb: {
    getDeviceList(): Device[];
    findByIds(vendorId: number, productId: number): Device | undefined;
    on(event: PlugEvent, listener: PlugListener): void;
    listeners(event: PlugEvent): PlugListener[];
    removeListener(event: PlugEvent, listener: PlugListener): void;
    /** The program may then end while someone listens; only while someone does. */
    unrefHotplugEvents(): void;
    _getLibusbCapability(capability: number): number;
    readonly LIBUSB_CAP_HAS_HOTPLUG: number;
    readonly LIBUSB_ERROR_ACCESS: number;
    readonly LIBUSB_ERROR_BUSY: number;
    readonly LIBUSB_ERROR_NO_DEVICE: number;
    readonly LIBUSB_ERROR_NOT_FOUND: number;
    readonly LIBUSB_ERROR_NOT_SUPPORTED: number;
    readonly LIBUSB_TRANSFER_TIMED_OUT: number;
    readonly LIBUSB_TRANSFER_CANCELLED: number;
    readonly LIBUSB_TRANSFER_STALL: number;
    readonly LIBUSB_TRANSFER_NO_DEVICE: number;
  };
  export default usb;
}
