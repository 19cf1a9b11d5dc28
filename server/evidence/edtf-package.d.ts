declare module 'edtf' {
  /** Parses EDTF; throws. Only what `edtf.ts` uses is declared. */
  export default function edtf(text: string): EdtfValue;
  export interface EdtfValue {
    type: string;
    min: number | null;
    max: number | null;
  }
}
