import type { DrawnScene } from '#contract/drawn.ts';
import type { NetworkFile } from '#contract/export.ts';
import { sceneSvg } from '#picture/svg/scene-svg.ts';
import { answerTo } from '../../state/api.ts';
import { csvFiles } from './csv.ts';
import { cypher } from './cypher.ts';
import { fontFaces } from './font-faces.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { toPng } from './png.ts';

interface Told {
  name: string;
  about: string;
  extension: string;
}
export type PictureFormat = Told & {
  of: 'picture';
  scaled?: true;
  make: (scene: DrawnScene, scale: number) => Promise<Blob>;
};
export type DataFormat = Told & { of: 'data'; make: (file: NetworkFile) => Promise<Blob> | Blob };
export type Format = PictureFormat | DataFormat;

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });

const drawing = async (scene: DrawnScene) => sceneSvg(scene, await fontFaces(scene));

async function zipped(files: Record<string, string>): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
  return new Blob([zipSync(Object.fromEntries(entries)).slice()], { type: 'application/zip' });
}

export const FORMATS: Readonly<Record<string, Format>> = {
  png: {
    of: 'picture',
    name: 'PNG',
    about: 'pixels, for slides and messages',
    extension: 'png',
    scaled: true,
    make: async (scene, scale) => toPng(await drawing(scene), scale),
  },
  svg: {
    of: 'picture',
    name: 'SVG',
    about: 'lines and text, for the web and drawing programs',
    extension: 'svg',
    make: async (scene) => text((await drawing(scene)).svg, 'image/svg+xml'),
  },
  pdf: {
    of: 'picture',
    name: 'PDF',
    about: 'lines and text on one page, for print',
    extension: 'pdf',
    make: async (scene) => (await answerTo('pictureFile', { body: { scene } })).blob(),
  },
  csv: {
    of: 'data',
    name: 'CSV',
    about: 'nodes and ties as two tables in one ZIP, for spreadsheets',
    extension: 'zip',
    make: (file) => zipped(csvFiles(file)),
  },
  json: {
    of: 'data',
    name: 'JSON',
    about: 'everything, for programs',
    extension: 'json',
    make: (file) => text(`${JSON.stringify(file, null, 1)}\n`, 'application/json'),
  },
  graphml: {
    of: 'data',
    name: 'GraphML',
    about: 'for yEd, networkx, igraph, Cytoscape',
    extension: 'graphml',
    make: (file) => text(graphml(file), 'application/graphml+xml'),
  },
  gexf: {
    of: 'data',
    name: 'GEXF',
    about: 'with the time of each tie, for Gephi',
    extension: 'gexf',
    make: (file) => text(gexf(file), 'application/gexf+xml'),
  },
  cypher: {
    of: 'data',
    name: 'Cypher',
    about: 'a script that rebuilds it in an empty Neo4j',
    extension: 'cypher',
    make: (file) => text(cypher(file), 'text/plain'),
  },
};
