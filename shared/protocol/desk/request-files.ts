/** Documents of a request as officers see and remove them; they come in and go out over HTTP (server/http/request-files.ts). */
import { z } from 'zod';
import type { FileKind } from '../../domain/requests/file-kind.ts';
import * as f from '../fields.ts';

export const removeRequestFile = z.object({ requestId: f.id, fileId: f.id });

export interface RequestFile {
  readonly id: string;
  /** The entry of the checklist it stands for; null where for none. */
  readonly documentId: string | null;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  readonly by: string;
  readonly at: number;
}
