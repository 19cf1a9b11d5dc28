declare module 'edtf' {
  /** Parses EDTF; throws a SyntaxError. Only what `server/dataset/edtf.ts` uses is declared. */
  export default function edtf(text: string): EdtfValue;
  export interface EdtfValue {
    type: string;
    min: number;
    max: number;
    values?: unknown[];
  }
}
