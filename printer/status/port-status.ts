/** What USB's GET_PORT_STATUS tells (USB printer class 1.1, section 4.2.2): three lines of the old parallel port. */
export type PortStatus = 'ready' | 'out-of-paper' | 'offline';

const PAPER_EMPTY = 0x20;
const SELECTED = 0x10;
const NOT_ERROR = 0x08;

export function readPortStatus(byte: number): PortStatus {
  if ((byte & PAPER_EMPTY) !== 0) return 'out-of-paper';
  return (byte & SELECTED) !== 0 && (byte & NOT_ERROR) !== 0 ? 'ready' : 'offline';
}
