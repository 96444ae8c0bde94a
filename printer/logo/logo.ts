/** An office's logo as it is printed: black or white dots, made once from its file (make-logo.ts). Stored as JSON. */
export interface Logo {
  /** One drawing for each width of paper, by its mm. */
  readonly 58: LogoDots;
  readonly 80: LogoDots;
}

export interface LogoDots {
  /** In dots. Rows start on a byte; what is left of their last byte is white. */
  readonly width: number;
  readonly height: number;
  /** Base64, a bit a dot (1 is black), rows from the top, the leftmost dot in the highest bit. */
  readonly dots: string;
}

/**
 * Why a file cannot be a logo: it is no PNG, weighs too much, has too many pixels to be read safely, is damaged, or has
 * nothing dark enough in it to be printed.
 */
export type LogoRefusal = 'not-png' | 'too-large' | 'too-many-pixels' | 'damaged' | 'blank';
