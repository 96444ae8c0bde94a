/**
 * Documents of a request as they were scanned or uploaded: taken in, looked at, taken out. Only for who may know the applicant;
 * the content lies in the document store, the row says what it is. Refused, nothing of it is left.
 */
import { inTransaction, type Queryable, type Transaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import {
  heldContents,
  insertFile,
  isContentHeld,
  removeFile,
  type RequestFileRow,
} from '../../../db/repositories/request-files.ts';
import { recogniseFile, type FileKind } from '../../../shared/domain/requests/file-kind.ts';
import { checkFileName } from '../../../shared/domain/requests/file-name.ts';
import { isOver } from '../../../shared/domain/requests/request-type.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { RequestFile } from '../../../shared/protocol/desk/request-files.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { recordLook } from '../privacy/looks.ts';
import { mayKnowApplicant } from './access.ts';
import { openRequest, type Opened } from './change.ts';

/** More is an archive, not a request. */
const MOST_FILES = 60;

/** Where a document is to go: the request, and the entry of its checklist or none. */
export interface FilePlace {
  readonly requestId: string;
  readonly documentId: string | null;
}

/** Bytes a document may have (setting). */
export function mostBytes(context: Context): number {
  return context.office().data.settings.requestFileMegabytes * 1024 * 1024;
}

/** Whether that officer may add one there now: asked before a byte of it is taken, and again when it is kept. */
export async function checkPlace(
  context: Context,
  db: Queryable,
  caller: Caller,
  { requestId, documentId }: FilePlace,
): Promise<Result<Opened>> {
  const opened = await openRequest(context, db, caller, requestId);
  if (!opened.ok) return opened;
  const { request, type, progress } = opened.value;
  if (!mayKnowApplicant(caller, request)) return refuse('request-unknown');
  if (isOver(type, request.state)) return refuse('request-state', { state: request.state });
  const known = documentId === null || type.documents.some(({ id }) => id === documentId);
  if (!known) return refuse('bad-input', { field: 'documentId' });
  return progress.files.length < MOST_FILES ? opened : refuse('files-full', { most: MOST_FILES });
}

/** What it is by its content, and under which name: its ending says the same. */
export function judgeFile(name: string, content: Uint8Array): Result<{ name: string; kind: FileKind }> {
  if (content.length === 0) return refuse('file-empty');
  const kind = recogniseFile(content);
  if (kind === 'unknown') return refuse('file-kind');
  if (kind === 'broken') return refuse('file-broken');
  const checked = checkFileName(name, kind);
  return checked.ok ? ok({ name: checked.value, kind }) : checked;
}

/** Puts the content away first and then its row, so that no row is without it; what has no row goes again. */
export function addFile(
  context: Context,
  caller: Caller,
  place: FilePlace,
  given: { readonly name: string; readonly content: Uint8Array },
): Promise<Result<{ id: string }>> {
  const judged = judgeFile(given.name, given.content);
  if (!judged.ok) return Promise.resolve(judged);
  return context.documents.inTurn(async () => {
    const file = await context.documents.put(given.content);
    try {
      return await inTransaction(context.db, (tx) =>
        keepRow(context, tx, caller, place, { ...judged.value, file, size: given.content.length }),
      );
    } finally {
      await dropUnheld(context, file);
    }
  });
}

async function keepRow(
  context: Context,
  tx: Transaction,
  caller: Caller,
  place: FilePlace,
  { name, kind, file, size }: { name: string; kind: FileKind; file: string; size: number },
): Promise<Result<{ id: string }>> {
  const opened = await checkPlace(context, tx.db, caller, place);
  if (!opened.ok) return opened;
  const id = context.ids.id();
  await insertFile(tx.db, {
    id,
    ...place,
    nameCipher: context.vault.seal(name),
    kind,
    size,
    file,
    addedBy: caller.id,
    addedAt: context.clock.now(),
    removedBy: null,
    removedAt: null,
    erasedAt: null,
  });
  await told(context, tx, caller, { type: 'request.file-added', id, place });
  return ok({ id });
}

async function told(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { type, id, place }: { type: string; id: string; place: FilePlace },
): Promise<void> {
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type,
    visitId: null,
    actor: actorOf(caller),
    data: { ...place, fileId: id },
  });
  tx.onCommit(() => context.live.adminChanged('request'));
}

export interface OpenedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly content: Buffer;
}

/** The document itself; every look is on record, before it leaves. */
export async function lookAtFile(
  context: Context,
  caller: Caller,
  requestId: string,
  fileId: string,
): Promise<Result<OpenedFile>> {
  const opened = await openRequest(context, context.db, caller, requestId);
  if (!opened.ok) return opened;
  const { request, progress } = opened.value;
  const row = progress.files.find(({ id }) => id === fileId);
  if (!mayKnowApplicant(caller, request)) return refuse('request-unknown');
  const content = row?.file == null ? undefined : await context.documents.get(row.file);
  if (!row || !content) return refuse('file-unknown');
  return inTransaction(context.db, async ({ db }) => {
    const data = { requestId, fileId };
    await recordLook(context, db, caller, { kind: 'request-file', visitId: request.visitId, data });
    return ok({ name: nameOf(context, row), kind: row.kind, content });
  });
}

/** Taken out while the request is open: who did it and when stays; the content goes with the last row that stands for it. */
export function takeFileOut(
  context: Context,
  caller: Caller,
  { requestId, fileId }: CommandInput<'request:remove-file'>,
): Promise<Result<null>> {
  return context.documents.inTurn(async () => {
    const taken = await inTransaction(context.db, (tx) => removeRow(context, tx, caller, requestId, fileId));
    if (!taken.ok) return taken;
    await dropUnheld(context, taken.value);
    return ok(null);
  });
}

/** @returns the content it stood for */
async function removeRow(
  context: Context,
  tx: Transaction,
  caller: Caller,
  requestId: string,
  fileId: string,
): Promise<Result<string>> {
  const opened = await openRequest(context, tx.db, caller, requestId);
  if (!opened.ok) return opened;
  const { request, type, progress } = opened.value;
  if (!mayKnowApplicant(caller, request)) return refuse('request-unknown');
  if (isOver(type, request.state)) return refuse('request-state', { state: request.state });
  const row = progress.files.find(({ id }) => id === fileId);
  if (row?.file == null) return refuse('file-unknown');
  await removeFile(tx.db, fileId, { removedBy: caller.id, removedAt: context.clock.now() });
  const place = { requestId, documentId: row.documentId };
  await told(context, tx, caller, { type: 'request.file-removed', id: fileId, place });
  return ok(row.file);
}

async function dropUnheld(context: Context, content: string): Promise<void> {
  if (!(await isContentHeld(context.db, content))) await context.documents.drop(content);
}

/** Contents nobody stands for, and what was being written: a hub that was killed leaves them, the next start removes them. */
export function sweepDocuments(context: Context): Promise<void> {
  return context.documents.inTurn(async () => {
    const removed = await context.documents.sweep(await heldContents(context.db));
    if (removed > 0) context.logger.info('documents-swept', { count: removed });
  });
}

export function filesShown(
  context: Context,
  { request, progress }: Opened,
  caller: Caller,
): readonly RequestFile[] | null {
  if (!mayKnowApplicant(caller, request)) return null;
  return progress.files.map((row) => ({
    id: row.id,
    documentId: row.documentId,
    name: nameOf(context, row),
    kind: row.kind,
    size: row.size,
    by: context.office().officerName(row.addedBy),
    at: row.addedAt,
  }));
}

function nameOf({ vault }: Context, { nameCipher }: RequestFileRow): string {
  return nameCipher === null ? '' : (vault.unseal(nameCipher) ?? '');
}
