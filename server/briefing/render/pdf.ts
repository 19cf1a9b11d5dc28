import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Briefing } from '#contract/briefing.ts';
import { PICTURE_FONTS } from '../../exports/fonts.ts';
import { toTypst } from './typst.ts';

/** Compiles in this process, with no browser and no network; its fonts and ours are all it needs. */
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...PICTURE_FONTS] }] });

/**
 * Tagged PDF with bookmarks, page numbers, alt text and the caveat in its margins.
 * @throws Error with the compiler's message, which is a fault of ours
 */
export function toPdf(briefing: Briefing): Buffer {
  const pdf = compiler.pdf({ mainFileContent: toTypst(briefing) });
  compiler.evictCache(10);
  return pdf;
}
