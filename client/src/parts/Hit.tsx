import type { ComponentProps } from 'react';
import { counted } from '#words/counts.ts';
import type { SearchHit } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';
import { edtfInWords } from '#words/dates.ts';
import { endOf, startOf } from '#words/times.ts';
import { usePage } from '../state/page.ts';
import styles from './NodePicker.module.css';
import { cut } from '#words/names.ts';
import { Name } from './Name.tsx';

/** An event has a date; of anybody else it is told from when to when the ties are. */
function when({ node, span, reach }: SearchHit): string | null {
  if (node.date !== null) return edtfInWords(node.date);
  if (reach === null) return null;
  const [named, other] = [span?.first?.slice(0, 4), span?.last?.slice(0, 4)];
  // Where every day that is told lies in one year, that year says it.
  if (named !== undefined && named === other) return `ties dated ${named}`;
  const years = byYear(reach);
  const [first, last] = [startOf(years), endOf(years)];
  if (first === null || last === null || first === last) return `ties dated ${first ?? last}`;
  return last === `${first} or later` ? `ties dated ${last}` : `ties dated ${first} to ${last}`;
}

/** The years in which these days lie, whole. */
const byYear = ({ fromMin, fromMax, toMin, toMax }: Bounds): Bounds => ({
  fromMin: fromMin && `${fromMin.slice(0, 4)}-01-01`,
  fromMax: fromMax && `${fromMax.slice(0, 4)}-12-31`,
  toMin: toMin && `${toMin.slice(0, 4)}-01-01`,
  toMax: toMax && `${toMax.slice(0, 4)}-12-31`,
});

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** By what it was found, where that is not its name. */
function foundBy({ node, matched, how }: SearchHit): string | null {
  if (how === 'consonants') return `sounds like ${cut(matched, 80)}`;
  return plain(matched) === plain(node.name) ? null : `as ${cut(matched, 80)}`;
}

interface Props {
  hit: SearchHit;
  /** what makes its row an option of the list */
  option: ComponentProps<'div'>;
}

/** One that was found, as a row of a list: name, kind, by what it was found, when, whether it is here, how many ties. */
export function Hit({ hit, option }: Props) {
  const { words, picture } = usePage('words', 'picture');
  const here = picture?.nodes.some(({ id }) => id === hit.node.id) ?? false;
  const { node } = hit;
  const facts = [words.kind(node).label, foundBy(hit), when(hit), here ? 'in the picture' : null];
  return (
    <div {...option} className={styles.hit}>
      <span className={styles.name}>
        <Name>{cut(node.name, 120)}</Name>
      </span>
      <span className={styles.facts}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              <Name>{fact}</Name>
            </span>
          ))}
      </span>
      <span className={styles.ties}>{counted(node.ties, 'tie')}</span>
    </div>
  );
}
