/** What the Electron shell offers its page, and nothing more. Present as `window.ult` in the Electron windows only. */
export interface UltBridge {
  /** The token of this device; Electron pairs its own windows. */
  readonly deviceToken: string;
  /** Leaves the kiosk. @returns false where the coordinator's PIN was wrong */
  leave(pin: string): Promise<boolean>;
}

export const IPC = { leave: 'ult:leave' } as const;
