import { Fragment, type ReactNode } from 'react';
import type { Bar, Block, Citation } from '#contract/briefing.ts';
import { axisOf, SPELLS_HEAD, spellInWords, type Axis } from '#words/briefing.ts';
import { useCited } from './cited.tsx';
import styles from './Document.module.css';
import { Cites, Prose } from './Prose.tsx';
import { Name } from '../../parts/Name.tsx';

interface TableProps {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

function Table({ caption, head, rows }: TableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what scrolls must be reached by keys
    <div className={styles.wide} role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], row) => (
            // oxlint-disable-next-line react/no-array-index-key -- a table is replaced as a whole
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]} data-head={head[column + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Hatched where it is possible, solid where it is certain, open where no bound is known. */
function DrawnBar({ bar, at }: { bar: Bar; at: Axis }) {
  const [left, right] = [bar.from === null ? 0 : at(bar.from), bar.to === null ? 100 : at(bar.to)];
  const [from, to] = [bar.certainFrom, bar.certainTo];
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      <rect x={left} y="4" width={Math.max(0.8, right - left)} height="4" className={styles.possible} />
      {from !== null && to !== null && (
        <rect
          x={at(from)}
          y="3"
          width={Math.max(0.8, at(to) - at(from))}
          height="6"
          className={styles.certain}
        />
      )}
      {bar.from === null && <path d="M2 2 0 6 2 10" className={styles.open} />}
      {bar.to === null && <path d="M98 2 100 6 98 10" className={styles.open} />}
    </svg>
  );
}

function Timeline({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const at = axisOf(bars);
  const rows = bars.map((bar) => [
    <Fragment key="what">
      <Prose sentences={bar.label} />
      <DrawnBar bar={bar} at={at} />
    </Fragment>,
    ...spellInWords(bar),
  ]);
  return <Table caption={caption} head={SPELLS_HEAD} rows={rows} />;
}

const CHECKED: Record<Citation['passages'][number]['checked'], string> = {
  matches: 'hash matches',
  differs: 'HASH DIFFERS FROM THE TEXT',
  'no text': 'text not at hand',
};

/** Where it stands, document by document, and whether the hash of each passage was found again in the text. */
function Where({ citation }: { citation: Citation }) {
  const documents = [...Map.groupBy(citation.passages, ({ documentId }) => documentId)];
  return documents.map(([id, passages]) => (
    <span key={id} className={styles.where}>
      <Name>{passages[0]?.document}</Name>;{' '}
      {passages.map(({ id: passage, locator, checked }, index) => (
        <span key={passage} data-checked={checked}>
          {index > 0 && ', '}
          {locator} ({CHECKED[checked]})
        </span>
      ))}{' '}
    </span>
  ));
}

function References() {
  const { citations } = useCited();
  return (
    <ol className={styles.references}>
      {citations.map((citation) => (
        <li key={citation.n} value={citation.n}>
          <strong>
            <Name>{citation.who}</Name>
          </strong>{' '}
          <span className={styles.grade}>{citation.grade ?? 'not graded'}</span>{' '}
          <Name>{citation.paraphrase}</Name>
          {citation.quote !== null && (
            <>
              {' '}
              In words: <q>{citation.quote}</q>.
            </>
          )}{' '}
          <Where citation={citation} /> <Cites claims={[citation.n]} />
        </li>
      ))}
    </ol>
  );
}

/** One block of a section, as it will stand in every form that is given out. */
export function BlockView({ block }: { block: Block }) {
  switch (block.block) {
    case 'heading':
      return <h4 className={styles.heading}>{block.text}</h4>;
    case 'text':
      return (
        <p>
          <Prose sentences={block.sentences} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List className={styles.list}>
          {block.items.map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a list is replaced as a whole
            <li key={index}>
              <Prose sentences={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <Table
          caption={block.caption}
          head={block.head}
          // oxlint-disable-next-line react/no-array-index-key -- a table is replaced as a whole
          rows={block.rows.map((cells) => cells.map((cell, index) => <Prose key={index} sentences={cell} />))}
        />
      );
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.rows.map(({ label, cell }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Prose sentences={cell} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'timeline':
      return <Timeline caption={block.caption} bars={block.bars} />;
    case 'picture':
      return (
        <figure className={styles.figure}>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(block.svg)}`}
            width={block.width}
            height={block.height}
            alt={block.alt}
          />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
    case 'code':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it
        <pre className={styles.code} tabIndex={0}>
          {block.text}
        </pre>
      );
    default:
      return <References />;
  }
}
