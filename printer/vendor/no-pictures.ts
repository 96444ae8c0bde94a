/**
 * Stands in for `get-pixels` in the bundled hub (the bundler's alias): escpos loads it at once though only its picture
 * functions need it, and with its HTTP client and decoders it is most of what escpos costs. Slips hold no pictures.
 */
export default function getPixels(): never {
  throw new Error('this build prints no pictures through escpos');
}
