/** The part of escpos 3.0.0-alpha.6 this project uses; @types/escpos describes 2.5, which differs. */
declare module 'escpos' {
  export interface Adapter {
    write(data: Buffer, callback?: (error?: Error | null) => void): unknown;
  }

  export class Printer {
    constructor(adapter: Adapter, options?: { encoding?: string; width?: number });
    /** Raw bytes when given a Buffer; a string is written as UTF-8, so bytes above 0x7f must be a Buffer. */
    print(content: Buffer | string): this;
    hardware(command: 'INIT'): this;
    setCharacterCodeTable(table: number): this;
    align(side: 'LT' | 'CT' | 'RT'): this;
    /** Times larger than normal, less one: 0 is normal size. */
    size(width: number, height: number): this;
    flush(callback: (error?: Error | null) => void): this;
  }

  const escpos: { Printer: typeof Printer };
  export default escpos;
}
