import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { DrawnScene } from '#contract/drawn.ts';
import type { Images } from '#picture/svg/node-svg.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { PICTURE_FONTS } from './fonts.ts';
import { shapelessInWords } from './shapes.ts';

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...PICTURE_FONTS] }] });

const PT_PER_PX = 0.75;
/** No page of a PDF is longer, in points. */
const LONGEST = 14_000;
const CAPTION = 6;
const FACES = "'Source Sans 3', 'DejaVu Sans'";

/** A text as a string of Typst's, in which nothing is a sign of its own. */
const literal = (text: string): string =>
  `"${text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

function pageOf(scene: DrawnScene, images: Images): string {
  const { svg, width, height } = sceneSvg({ ...scene, caption: [], font: FACES }, images);
  const scale = Math.min(PT_PER_PX, LONGEST / Math.max(width, height));
  const shapeless = shapelessInWords(`${svg} ${scene.caption.join(' ')}`);
  const caption = [...scene.caption, ...(shapeless === null ? [] : [shapeless])]
    .map((line) => `#par[#${literal(line)}]`)
    .join('\n');
  return `#set document(title: ${literal(scene.title)}, description: ${literal(scene.description)}, date: none)
#set page(width: ${(width * scale).toFixed(2)}pt, height: auto, margin: 0pt, fill: rgb("${scene.paper}"))
#set text(lang: "en", font: ("Source Sans 3", "DejaVu Sans"), size: 9pt, fill: rgb("${scene.quiet}"))
#set par(spacing: ${CAPTION}pt)
#image(bytes(${literal(svg.replaceAll('\n', ' '))}), format: "svg", width: 100%, alt: ${literal(`${scene.title}. ${scene.description}`)})
#block(inset: (x: 21pt, bottom: 16pt), above: 0pt)[
${caption}
]`;
}

/**
 * A picture as a PDF of one page that is as large as it needs to be: lines and letters, tagged, the picture with its
 * description for whoever does not see it.
 * @throws Error with the compiler's message, which is a fault of ours
 */
export function picturePdf(scene: DrawnScene, images: Images = new Map()): Buffer {
  const pdf = compiler.pdf({ mainFileContent: pageOf(scene, images) });
  compiler.evictCache(10);
  return pdf;
}
