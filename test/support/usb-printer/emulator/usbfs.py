"""The Linux usbfs ioctls libusb uses (linux/usbdevice_fs.h), with x86_64's structure sizes."""

READ = 2
WRITE = 1
NONE = 0


def _ioc(direction, number, size):
    return (direction << 30) | (size << 16) | (ord("U") << 8) | number


SETINTERFACE = _ioc(READ, 4, 8)
SETCONFIGURATION = _ioc(READ, 5, 4)
GETDRIVER = _ioc(WRITE, 8, 260)
SUBMITURB = _ioc(READ, 10, 56)
DISCARDURB = _ioc(NONE, 11, 0)
REAPURB = _ioc(WRITE, 12, 8)
REAPURBNDELAY = _ioc(WRITE, 13, 8)
CLAIMINTERFACE = _ioc(READ, 15, 4)
RELEASEINTERFACE = _ioc(READ, 16, 4)
IOCTL = _ioc(READ | WRITE, 18, 16)
RESET = _ioc(NONE, 20, 0)
CLEAR_HALT = _ioc(READ, 21, 4)
GET_CAPABILITIES = _ioc(READ, 26, 4)
GET_SPEED = _ioc(NONE, 31, 0)

URB_SIZE = 56
URB_TYPE_CONTROL = 2
FULL_SPEED = 2

# Zero-length packets, bulk continuation, no packet-size limit, reap after disconnect.
CAPABILITIES = 0x01 | 0x02 | 0x04 | 0x10

# Where struct usbdevfs_urb keeps what is read and written here.
URB_ENDPOINT = 1
URB_STATUS = 4
URB_BUFFER = 16
URB_BUFFER_LENGTH = 24
URB_ACTUAL_LENGTH = 28
