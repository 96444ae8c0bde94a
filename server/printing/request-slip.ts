/** The receipt of a request as its slip says it: nothing of who asked, or what for. */
import type { RequestRow } from '../../db/repositories/requests.ts';
import type { RequestReceiptSlip } from '../../printer/slip/slips.ts';
import type { LocalText } from '../../shared/domain/pos.ts';
import { requestPage } from '../../shared/domain/ticket-qr.ts';
import type { Context } from '../context.ts';

export function requestReceipt(
  { office, publicUrl }: Pick<Context, 'office' | 'publicUrl'>,
  { language, number, receivedOn, code }: Pick<RequestRow, 'language' | 'number' | 'receivedOn' | 'code'>,
  {
    typeName,
    ...about
  }: { readonly typeName: LocalText; readonly dueDay: string | null; readonly reprint: boolean },
): RequestReceiptSlip {
  const page = publicUrl === null ? null : requestPage(publicUrl);
  return {
    ...{ language, number, receivedOn, code, officeName: office().data.name, typeName: typeName[language] },
    ...about,
    page: page?.replace(/^https?:\/\//, '') ?? null,
    qrContent: page === null ? `ULT-${code}` : `${page}#${code}`,
  };
}
