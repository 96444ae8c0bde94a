/** How large a file is, as people say it: "812 KB", "1,4 MB". */
import { formatDecimal, formatWhole } from '../../../shared/domain/figure-format.ts';
import type { Lang } from '../../lib/i18n.ts';

const KB = 1024;

export function fileSize(bytes: number, lang: Lang): string {
  if (bytes >= KB * KB) return `${formatDecimal(bytes / (KB * KB), 1, lang)} MB`;
  return `${formatWhole(Math.max(1, Math.round(bytes / KB)), lang)} KB`;
}
