import { type Briefing, type Form, MEDIA_TYPES } from '#contract/briefing.ts';
import { AppError } from '../../runtime/errors.ts';
import { toBundle } from './bundle.ts';
import { toDocx } from './docx.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toPdf } from './pdf.ts';

/** A briefing in the form in which it is given out. */
export interface File {
  name: string;
  type: string;
  content: string | Buffer;
}

/** Letters that every file system takes, and the day: "who-was-exchanged-2026-11-22.pdf". */
function nameOf({ request, madeAt }: Briefing, form: Form): string {
  const words = request.title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const plain = words.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'briefing';
  return `${plain}-${madeAt.slice(0, 10)}.${form}`;
}

/** @throws AppError not-found where the picture is wanted of a briefing that has none */
function pictureOf({ sections }: Briefing): string {
  for (const { blocks } of sections)
    for (const block of blocks) if (block.block === 'picture') return block.svg;
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
      return toMarkdown(briefing);
    case 'jsonl':
      return toBundle(briefing);
    default:
      return pictureOf(briefing);
  }
}

/** @throws AppError not-found where the picture is wanted of a briefing that has none */
export async function fileOf(briefing: Briefing, form: Form): Promise<File> {
  return { name: nameOf(briefing, form), type: MEDIA_TYPES[form], content: await contentOf(briefing, form) };
}
