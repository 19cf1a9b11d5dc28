import { useMemo, useState } from 'react';
import { LookLegend } from './LookLegend.tsx';
import { usePage, type PageState } from '../../state/page.ts';
import { NOTE_SIGN } from '../../render/cytoscape/elements.ts';
import { LensLegend } from './LensLegend.tsx';
import { useNoted } from '../notes/use-notes.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Legend.module.css';
import { LineSample, ShapeSample } from './LegendSamples.tsx';

interface Entries {
  kinds: { key: string; label: string; shape: string; what: string }[];
  families: { key: string; label: string; colour: { light: string; dark: string } }[];
  lines: { key: string; label: string }[];
  unnamed: boolean;
}

const byLabel = <T extends { label: string }>(all: Iterable<T>): T[] =>
  [...all].toSorted((a, b) => a.label.localeCompare(b.label));

/** Just what is in view. */
function entriesOf({ picture, words, node }: Pick<PageState, 'picture' | 'words' | 'node'>): Entries {
  const [nodes, ties] = [picture?.nodes ?? [], picture?.ties ?? []];
  const kinds = new Map(
    nodes.map((each) => {
      const { key, plural, shape } = words.kind(each);
      return [key, { key, label: plural, shape, what: each.class }];
    }),
  );
  const families = new Map(
    ties
      .map((tie) => words.tie(tie, node).family)
      .map(({ key, label, colour }) => [key, { key, label, colour }]),
  );
  const lines = [
    { key: 'disputed', label: 'disputed', here: ties.some((tie) => tie.status === 'disputed') },
    { key: 'inferred', label: 'inferred', here: ties.some((tie) => tie.inferred) },
    { key: 'possible', label: 'possible', here: ties.some((tie) => tie.status === 'possible') },
    { key: 'wide', label: 'wider: more independent origins', here: ties.some((tie) => tie.origins > 1) },
  ].filter((line) => line.here);
  return {
    kinds: byLabel(kinds.values()),
    families: byLabel(families.values()),
    lines,
    unnamed: nodes.some((each) => each.unnamed),
  };
}

export function Legend() {
  const { picture, words, node, seen, lens } = usePage('picture', 'words', 'node', 'seen', 'lens');
  const [open, setOpen] = useState(true);
  const { kinds, families, lines, unnamed } = useMemo(
    () => entriesOf({ picture, words, node }),
    [picture, words, node],
  );
  const noted = useNoted();
  // Compared accounts have the colours to themselves.
  const compared = seen !== null && lens.against !== null;
  if (kinds.length === 0) return null;
  return (
    <section className={styles.legend} aria-label="Legend">
      <button type="button" className={styles.title} aria-expanded={open} onClick={() => setOpen(!open)}>
        How to read the picture
        <Icon name={open ? 'down' : 'up'} />
      </button>
      {open && (
        <div className={styles.body}>
          {seen && <LensLegend seen={seen} />}
          <LookLegend />
          <ul className={styles.pair}>
            {kinds.map((kind) => (
              <li key={kind.key}>
                <ShapeSample shape={kind.shape} what={kind.what} />
                <bdi>{kind.label}</bdi>
              </li>
            ))}
            {unnamed && (
              <li>
                <ShapeSample shape="ellipse" what="hollow" />
                not named
              </li>
            )}
          </ul>
          {!compared && (
            <ul className={styles.pair}>
              {families.map((family) => (
                <li key={family.key}>
                  <LineSample colour={family.colour} />
                  <bdi>{family.label.toLowerCase()}</bdi>
                </li>
              ))}
            </ul>
          )}
          {noted.size > 0 && <p className={styles.noted}>{`${NOTE_SIGN} a note of your own`}</p>}
          {lines.length > 0 && !compared && (
            <ul className={styles.pair}>
              {lines.map((line) => (
                <li key={line.key} data-wide={line.key === 'wide'}>
                  <LineSample look={line.key} />
                  {line.label}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
