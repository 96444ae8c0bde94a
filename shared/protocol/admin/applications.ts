/** Other programs that hand in requests, as an administrator lets them in. */
import { z } from 'zod';
import * as f from '../fields.ts';

export const createApplication = z.object({ name: f.line(60).min(1) });
export const onApplication = z.object({ applicationId: f.id });

export interface ApplicationView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly createdBy: string;
  /** Null where it never was. */
  readonly lastUsedAt: number | null;
  /** Null while it may hand in requests. */
  readonly revokedAt: number | null;
}

/** The token is shown this once: the hub keeps its hash alone. */
export interface ApplicationCreated {
  readonly id: string;
  readonly token: string;
}
