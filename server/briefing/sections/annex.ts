import type { Section } from '#contract/briefing.ts';
import type { Material } from '../prose/material.ts';
import { method } from '../prose/text.ts';

/** How to get the same again. */
export function annexSection({ request, datasets }: Material): Section {
  const versions = datasets.map(({ id, version }) => `${id} ${version}`).join('\n');
  const same = 'the bundle is then the same to the byte, apart from the date of the run.';
  const command =
    'Save the request below as request.json and run the command in a checkout of Relata that holds the same datasets; ';
  const again =
    request.scene === null
      ? [method(`${command}${same}`)]
      : [
          method(`${command}what it says of the world is then the same.`),
          method(
            `The steps by which its picture was made stand in the bundle alone: give that as the request (--request briefing.jsonl); ${same}`,
          ),
        ];
  return {
    name: 'annex',
    title: 'Annex: how to get this again',
    blocks: [
      { block: 'text', sentences: again },
      { block: 'code', language: 'sh', text: 'npm run briefing -- --request request.json --out briefing' },
      { block: 'code', language: 'text', text: versions },
      { block: 'code', language: 'json', text: JSON.stringify({ ...request, scene: undefined }, null, 1) },
    ],
  };
}
