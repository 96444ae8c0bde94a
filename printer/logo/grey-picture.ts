/** A picture of one byte a pixel, 0 black to 255 white, rows from the top. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Lighter than this a pixel leaves nothing on paper. */
const NEARLY_WHITE = 250;

/** Without the white around it, so that a logo stands in the middle and as large as it may; undefined when all is white. */
export function withoutMargin(picture: GreyPicture): GreyPicture | undefined {
  const { width, height, grey } = picture;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((grey[y * width + x] ?? 255) >= NEARLY_WHITE) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0
    ? undefined
    : part(picture, { left, top, width: right - left + 1, height: bottom - top + 1 });
}

interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function part({ width, grey }: GreyPicture, wanted: Part): GreyPicture {
  const cut = new Uint8Array(wanted.width * wanted.height);
  for (let y = 0; y < wanted.height; y += 1) {
    const from = (wanted.top + y) * width + wanted.left;
    cut.set(grey.subarray(from, from + wanted.width), y * wanted.width);
  }
  return { width: wanted.width, height: wanted.height, grey: cut };
}

/** Made smaller until it fits the box, keeping its shape; never larger. Each new pixel is the mean of those it covers. */
export function fittedInto(picture: GreyPicture, box: { width: number; height: number }): GreyPicture {
  const scale = Math.min(1, box.width / picture.width, box.height / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const rows = span(y, height, picture.height);
    for (let x = 0; x < width; x += 1)
      grey[y * width + x] = mean(picture, span(x, width, picture.width), rows);
  }
  return { width, height, grey };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The pixels of the old side, `of` long, that pixel `index` of the new one, `into` long, covers; at least one. */
function span(index: number, into: number, of: number): Span {
  const from = Math.floor((index * of) / into);
  return { from, to: Math.max(from + 1, Math.floor(((index + 1) * of) / into)) };
}

function mean({ width, grey }: GreyPicture, columns: Span, rows: Span): number {
  let sum = 0;
  for (let y = rows.from; y < rows.to; y += 1) {
    for (let x = columns.from; x < columns.to; x += 1) sum += grey[y * width + x] ?? 255;
  }
  return Math.round(sum / ((columns.to - columns.from) * (rows.to - rows.from)));
}
