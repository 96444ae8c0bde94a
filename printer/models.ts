import type { CodePageName, PrinterOverrides } from '../shared/domain/slip-settings.ts';
import { KNOWN_MODELS, type KnownModel } from './known-models.ts';
import type { PrinterIdentity } from './port.ts';
import { PROFILE_58MM, PROFILE_80MM, type PrinterProfile } from './profile.ts';

/**
 * What is known of the printer that answered (known-models.ts), under what the office set itself. A printer nobody
 * knows is the plainest of its paper.
 *
 * @param fallback paper of a printer whose own is not known, in mm
 */
export function profileFor(
  identity: PrinterIdentity,
  overrides: PrinterOverrides,
  fallback: 58 | 80,
): PrinterProfile {
  const model = modelOf(identity);
  const paperMm = overrides.paperMm ?? model?.paperMm ?? fallback;
  const plain = paperMm === 58 ? PROFILE_58MM : PROFILE_80MM;
  const codePages = model?.codePages ?? plain.codePages;
  return {
    known: model !== undefined,
    paperMm,
    columns: model?.columns[paperMm] ?? plain.columns,
    cutter: overrides.cutter ?? model?.cutter ?? plain.cutter,
    feedLines: model?.feedLines ?? plain.feedLines,
    codePage: codePageOf(overrides.codePage ?? (model === undefined ? 'ascii' : 'wpc1252'), codePages),
    codePages,
    qr: overrides.qr ?? model?.qr ?? plain.qr,
    densityCommand: model?.densityCommand ?? null,
    density: overrides.density,
  };
}

/** A page the printer lacks would print other letters than those that were meant. */
function codePageOf(wanted: CodePageName, pages: PrinterProfile['codePages']): CodePageName {
  return pages[wanted] === undefined ? 'ascii' : wanted;
}

/** Its own name says more than the board in it. */
function modelOf(identity: PrinterIdentity): KnownModel | undefined {
  const name = `${identity.maker ?? ''} ${identity.model ?? ''}`.toUpperCase();
  const id = `${hex(identity.vendorId)}:${hex(identity.productId)}`;
  return (
    KNOWN_MODELS.find((model) => model.name?.test(name) === true) ??
    KNOWN_MODELS.find((model) => model.ids?.includes(id) === true)
  );
}

function hex(number: number | null): string {
  return number === null ? '' : number.toString(16).padStart(4, '0');
}
