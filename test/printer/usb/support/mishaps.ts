import type { Random } from '../../../../scripts/simulate/random.ts';
import type {
  Deed,
  EmulatedIdentity,
  EmulatedPrinter,
} from '../../../support/usb-printer/emulated-printer.ts';

/** What befalls a printer while some tickets are printed, until somebody puts it right. */
export interface Mishap {
  readonly name: string;
  /** Another printer comes in the place of this one, with the mishap in it. */
  readonly replacement?: EmulatedIdentity;
  /** Has it happen at once, or after some of the next bytes. */
  befall(printer: EmulatedPrinter): Promise<void>;
}

/** Bytes of a ticket, near enough. */
const TICKET = 700;

/** What goes wrong somewhere in the next ticket; a small buffer makes the printer refuse the rest of it. */
function inMidTicket(name: string, random: Random, deed: Deed): Mishap {
  return {
    name,
    async befall(printer) {
      await printer.do({ do: 'buffer', bytes: random.pick([64, 300, null]) });
      await printer.at(random.pick(['taken', 'printed']), 1 + random.below(TICKET), deed);
    },
  };
}

/** The same before the next ticket, whose every byte finds it so. */
function beforehand(name: string, ...deeds: readonly Deed[]): Mishap {
  return {
    name,
    async befall(printer) {
      for (const deed of deeds) await printer.do(deed);
    },
  };
}

/** A ticket is in the buffer when the power goes; it would have been on paper in time to be confirmed. */
function lostBuffer(random: Random): Mishap {
  return {
    name: 'power lost with a full buffer',
    async befall(printer) {
      await printer.do({ do: 'speed', bytesPerSecond: 2_000 });
      await printer.at('taken', 1 + random.below(TICKET), { do: 'power', on: false });
    },
  };
}

/**
 * A printer that does not say what it has printed is another one, put in the place of the one before: what is learned
 * of one device holds for that device. Its power is never lost, as nobody could know then what it had not printed.
 */
function anotherPrinter(name: string, serial: string, ...deeds: readonly Deed[]): Mishap {
  return { ...beforehand(name, ...deeds), replacement: { serial } };
}

/** One mishap by chance; `serial` is one that no printer had yet. */
export function anyMishap(random: Random, serial: string): Mishap {
  const kinds: readonly [() => Mishap, ...(() => Mishap)[]] = [
    () => inMidTicket('paper out', random, { do: 'paper', paper: 'out' }),
    () => inMidTicket('cover open', random, { do: 'cover', open: true }),
    () => inMidTicket('off-line', random, { do: 'online', online: false }),
    () => inMidTicket('too hot', random, { do: 'head', hot: true }),
    () => inMidTicket('broken', random, { do: 'broken', broken: true }),
    () => inMidTicket('cable pulled', random, { do: 'cable', plugged: false }),
    () => inMidTicket('power lost', random, { do: 'power', on: false }),
    () => inMidTicket('stall', random, { do: 'halt' }),
    () => inMidTicket('refuses data', random, { do: 'deaf', deaf: true }),
    () => lostBuffer(random),
    () => beforehand('cutter jam', { do: 'cutter', cutter: 'jams' }),
    () => beforehand('paper out beforehand', { do: 'paper', paper: 'out' }),
    () => beforehand('paper near end', { do: 'paper', paper: 'near-end' }),
    () => beforehand('held by another program', { do: 'busy', busy: true }),
    () => beforehand('slow', { do: 'buffer', bytes: 128 }, { do: 'speed', bytesPerSecond: 8_000 }),
    () => beforehand('garbage', { do: 'noise', bytes: 'ff81c3' }),
    () => anotherPrinter('another model', serial),
    () => anotherPrinter('silence', serial, { do: 'mute', what: ['dle-eot', 'gs-r', 'port-status'] }),
    () => anotherPrinter('no receipts', serial, { do: 'mute', what: ['gs-r'] }),
  ];
  return random.pick(kinds)();
}
