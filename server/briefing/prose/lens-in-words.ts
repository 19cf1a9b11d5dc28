import { edtfInWords } from '#words/dates.ts';
import type { Material } from './material.ts';
import { listed } from '#words/counts.ts';

function who({ request, sources }: Material): string {
  const { lens } = request;
  const named = (ids: readonly string[]): string => listed(ids.map((id) => sources.get(id)?.name ?? id));
  const told =
    lens.sources.length === 0
      ? 'as told by everyone'
      : `as told ${lens.relayed ? 'or relayed ' : ''}by ${named(lens.sources)}`;
  if (lens.against === null) return told;
  return `${told}, compared with ${lens.against === 'others' ? 'all others' : named(lens.against)}`;
}

function when({ request }: Material): string {
  const { asOf, clock, certainty } = request.lens;
  const verb = { valid: 'Held', said: 'Said', recorded: 'Recorded' }[clock];
  if (asOf === null) return `${verb} at any time`;
  const [from = '', to = from] = asOf.split('/');
  const sure = certainty === 'certain' ? ', certainly' : ', possibly or certainly';
  if (clock !== 'valid') return `${verb} by ${edtfInWords(to)}`;
  return from === to
    ? `Held on ${edtfInWords(from)}${sure}`
    : `Held at some time from ${edtfInWords(from)} to ${edtfInWords(to)}${sure}`;
}

/** "Held on 1 June 2015, possibly or certainly, as told by Atoun." The clock is always named. */
export const lensInWords = (material: Material): string => `${when(material)}, ${who(material)}.`;
