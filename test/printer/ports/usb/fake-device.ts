import type { Device, Endpoint, Transfer, UsbError } from 'usb';

type Ended = (error: UsbError | undefined, buffer: Buffer, actual: number) => void;

/** A LIBUSB_* number as usb throws it. */
export function usbError(errno: number): UsbError {
  return Object.assign(new Error(`libusb ${errno}`), { errno });
}

export interface FakeTransfer {
  readonly timeout: number;
  readonly buffer: Buffer;
  cancelled: boolean;
  ended: boolean;
  /** Ends it as libusb does. */
  end(actual: number, error?: UsbError): void;
}

/** An endpoint whose transfers end when a test says so; a cancelled one ends by itself a little later. */
export function aFakeEndpoint(): { readonly endpoint: Endpoint; readonly transfers: FakeTransfer[] } {
  const transfers: FakeTransfer[] = [];
  function makeTransfer(timeout: number, ended: Ended): Transfer {
    const transfer: Transfer = {
      submit(buffer) {
        const fake: FakeTransfer = {
          timeout,
          buffer,
          cancelled: false,
          ended: false,
          end(actual, error) {
            fake.ended = true;
            ended(error, buffer, actual);
          },
        };
        transfers.push(fake);
        transfer.cancel = () => {
          fake.cancelled = true;
          setImmediate(() => fake.end(0, usbError(3)));
          return true;
        };
        return transfer;
      },
      cancel: () => false,
    };
    return transfer;
  }
  const descriptor = { bEndpointAddress: 1, bmAttributes: 2, wMaxPacketSize: 64 };
  const endpoint: Endpoint = {
    direction: 'out',
    address: 1,
    descriptor,
    makeTransfer,
    clearHalt: (done) => setImmediate(done),
  };
  return { endpoint, transfers };
}

export interface FakeDevice extends Device {
  /** What it answers to the next requests, one after the other; undefined refuses one. */
  readonly answers: (readonly number[] | undefined)[];
  /** The requests it was sent. */
  readonly asked: number[];
  /** How many of them have come to an end. */
  answered: number;
  closed: number;
  /** How often it was closed while it was not open, each of which ends a program with the real usb. */
  crashes: number;
}

export function aFakeDevice(): FakeDevice {
  const device: FakeDevice = {
    deviceDescriptor: {
      idVendor: 0x04b8,
      idProduct: 0x0202,
      iManufacturer: 0,
      iProduct: 0,
      iSerialNumber: 0,
    },
    configDescriptor: null,
    interfaces: undefined,
    timeout: 1_000,
    answers: [],
    asked: [],
    answered: 0,
    closed: 0,
    crashes: 0,
    open() {
      Object.assign(device, { interfaces: [] });
    },
    close() {
      if (device.interfaces) device.closed += 1;
      else device.crashes += 1;
      Object.assign(device, { interfaces: null });
    },
    controlTransfer(_type, request, _value, _index, _length, callback) {
      device.asked.push(request);
      const answer = device.answers.shift();
      setImmediate(() => {
        device.answered += 1;
        if (answer === undefined) callback(usbError(4));
        else callback(undefined, Buffer.from(answer));
      });
    },
  };
  return device;
}
