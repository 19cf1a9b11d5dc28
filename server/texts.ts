/** Texts of documents that are at hand: in the folder that RELATA_DOCUMENTS names, or shipped with a dataset. */
export interface Texts {
  has(sha256: string): boolean;
  /** The decoded text, or null where it is not (or no longer) there. */
  read(sha256: string): Promise<string | null>;
}
