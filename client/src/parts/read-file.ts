import { readText } from '#words/text-file.ts';

/** The text of a file that was chosen, whatever its marks and line ends. */
export const textOf = async (file: File): Promise<string> =>
  readText(new Uint8Array(await file.arrayBuffer())).text;
