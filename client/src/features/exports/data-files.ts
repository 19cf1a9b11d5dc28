import type { NetworkFile } from '#contract/export.ts';
import { counted } from '#words/counts.ts';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { beside, csvFiles } from './csv.ts';
import { cypher } from './cypher.ts';
import type { DATA_FORMATS } from './data-formats.ts';
import { countsOf, isHeld } from './evidence-words.ts';
import { ftm } from './ftm.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonParts } from './json.ts';
import { stix } from './stix.ts';

type Parts = (string | Uint8Array<ArrayBuffer>)[];

/** One archive, file after file, so that only what is packed stays in memory. */
function zipped(files: Record<string, string>): Parts {
  const parts: Parts = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part.slice());
  });
  for (const [name, content] of Object.entries(files)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(content), true);
  }
  zip.end();
  return parts;
}

/** Readers of these take every line for a tie: what nobody tells as done has no place among them. */
function heldOnly(file: NetworkFile): NetworkFile {
  const ties = file.ties.filter(isHeld);
  const left = file.ties.length - ties.length;
  if (left === 0) return file;
  const { about } = file;
  return {
    ...file,
    ties,
    about: {
      ...about,
      counts: countsOf({ nodes: file.nodes, ties }),
      leftOut: [
        ...about.leftOut,
        `${counted(left, 'tie')} denied by all who speak of them here, or only proposed`,
      ],
    },
  };
}

const FTM = {
  name: 'entities.ftm.json',
  about: 'entities of FollowTheMoney, one JSON object a line',
};

/** How each format is made: its media type, and its content in parts. */
export const MAKERS: Readonly<
  Record<keyof typeof DATA_FORMATS, { type: string; make: (file: NetworkFile) => Parts | Promise<Parts> }>
> = {
  graphml: { type: 'application/graphml+xml;charset=utf-8', make: (file) => [graphml(heldOnly(file))] },
  gexf: { type: 'application/gexf+xml;charset=utf-8', make: (file) => [gexf(heldOnly(file))] },
  cypher: { type: 'text/plain;charset=utf-8', make: (file) => [cypher(heldOnly(file))] },
  csv: { type: 'application/zip', make: (file) => zipped(csvFiles(file)) },
  json: { type: 'application/json;charset=utf-8', make: jsonParts },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // It weighs as much as all the others together.
    make: async (file) => [(await (await import('./xlsx.ts')).xlsx(file)).slice()],
  },
  ftm: { type: 'application/zip', make: (file) => zipped(beside(file, { ...FTM, text: ftm(file) })) },
  stix: { type: 'application/stix+json;version=2.1', make: (file) => jsonParts(stix(file)) },
};
