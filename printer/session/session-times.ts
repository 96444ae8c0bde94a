/** How long is waited for what, in ms. */
export interface SessionTimes {
  /** For the printer to take one piece of a slip (send-slip.ts). */
  readonly send: number;
  /** For the printer to take a request of its status, and again for its answer. */
  readonly answer: number;
  /** After the last byte, for the printer to say that all is on paper. */
  readonly confirm: number;
  /** The same for one known to give receipts, as long as it says that it is well: it is slow, or has much to print. */
  readonly receipt: number;
  /** Between two looks at a printer that is still printing. */
  readonly look: number;
  /** Before a device that did not answer is asked once more. */
  readonly askAgain: number;
}

export const DEFAULT_TIMES: SessionTimes = {
  send: 5_000,
  answer: 300,
  confirm: 4_000,
  receipt: 20_000,
  look: 400,
  askAgain: 60_000,
};
