import { type Briefing, type Form, MEDIA_TYPES } from '#contract/briefing.ts';
import { dayOfMoment } from '#words/dates.ts';
import { inFileName } from '#words/file-name.ts';
import { AppError } from '../../runtime/errors.ts';
import { toBundle } from './bundle.ts';
import { toDocx } from './docx.ts';
import { toHtml } from './html.ts';
import { markdownZip } from './markdown.ts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PRINT_FONTS } from '../../exports/fonts.ts';
import { toTypst } from './typst.ts';

/** Compiles in this process, with no browser and no network; its fonts and ours are all it needs. */
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...PRINT_FONTS] }] });

/**
 * Tagged PDF with bookmarks, page numbers, alt text and the caveat in its margins.
 * @throws Error with the compiler's message, which is a fault of ours
 */
function toPdf(briefing: Briefing): Buffer {
  const pdf = compiler.pdf({ mainFileContent: toTypst(briefing) });
  compiler.evictCache(10);
  return pdf;
}

/** A briefing in the form in which it is given out. */
export interface File {
  name: string;
  type: string;
  content: string | Buffer;
}

/** The title and the day: "who-was-exchanged-2026-11-22". */
const nameOf = ({ request, madeAt }: Briefing): string =>
  `${inFileName(request.title) || 'briefing'}-${dayOfMoment(madeAt)}`;

/** Markdown goes with its picture beside it, in a ZIP. */
export const endingOf = (form: Form): string => (form === 'md' ? 'zip' : form);

/** Null: it has no picture. */
function pictureOf({ sections }: Briefing): string | null {
  for (const { blocks } of sections)
    for (const block of blocks) if (block.block === 'picture') return block.svg;
  return null;
}

function pictureAlone(briefing: Briefing): string {
  const picture = pictureOf(briefing);
  if (picture !== null) return picture;
  throw new AppError('not-found', 'This briefing has no picture: its outline leaves it out.');
}

function contentOf(briefing: Briefing, form: Form): string | Buffer | Promise<Buffer> {
  switch (form) {
    case 'html':
      return toHtml(briefing);
    case 'pdf':
      return toPdf(briefing);
    case 'docx':
      return toDocx(briefing);
    case 'md':
      return markdownZip(briefing, nameOf(briefing), pictureOf(briefing));
    case 'jsonl':
      return toBundle(briefing);
    default:
      return pictureAlone(briefing);
  }
}

/** @throws AppError not-found where the picture is wanted of a briefing that has none */
export async function fileOf(briefing: Briefing, form: Form): Promise<File> {
  const name = `${nameOf(briefing)}.${endingOf(form)}`;
  return { name, type: MEDIA_TYPES[form], content: await contentOf(briefing, form) };
}
