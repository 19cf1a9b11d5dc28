import type { Section } from '../../contract/briefing.ts';
import type { Material } from '../material.ts';
import { method } from '../text.ts';

/** How to get the same again. */
export function annexSection({ request, datasets }: Material): Section {
  const versions = datasets.map(({ id, version }) => `${id} ${version}`).join('\n');
  return {
    name: 'annex',
    title: 'Annex: how to get this again',
    blocks: [
      {
        block: 'text',
        sentences: [
          method(
            'Save the request below as request.json and run the command in a checkout of Relata that holds the same datasets; the bundle is then the same to the byte, apart from the date of the run.',
          ),
        ],
      },
      { block: 'code', language: 'sh', text: 'npm run briefing -- --request request.json --out briefing' },
      { block: 'code', language: 'text', text: versions },
      { block: 'code', language: 'json', text: JSON.stringify({ ...request, scene: undefined }, null, 1) },
    ],
  };
}
