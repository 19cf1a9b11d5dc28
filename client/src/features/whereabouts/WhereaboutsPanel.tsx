import { useId, useState } from 'react';
import type { Clock, NodeRef } from '#contract/lens.ts';
import type { Whereabouts } from '#contract/lens-answers.ts';
import { asked } from '#picture/exploration/lens.ts';
import { counted } from '#words/counts.ts';
import { spanAsTyped, spanOf, typedSpan } from '#words/days.ts';
import { asOfInWords, endedInWords, gradeInWords, lensInWords } from '#words/lens.ts';
import { capital } from '#words/sentences.ts';
import { STANDING, tellersInWords } from '#words/ties.ts';
import details from '../../parts/Details.module.css';
import styles from '../../parts/Lists.module.css';
import { PanelState } from '../../parts/PanelState.tsx';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { useMore } from '../../parts/use-more.ts';
import { useWhereabouts } from '../../state/lens-queries.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { useSourceName } from '../../state/use-source-name.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Rows } from '../../ui/Rows.tsx';
import own from './Whereabouts.module.css';
import { Name } from '../../parts/Name.tsx';

const select = ({ class: what, id }: NodeRef): void => dispatch({ do: 'select', ref: { what, id } });

type Placed = Whereabouts['people'][number];
type Place = Placed['places'][number];

/** How sure a place is, how it stands among the accounts, and what the inference from a death made of it. */
function sureness({ held, bounded, state, ended }: Place, clock: Clock): string {
  const parts = [
    held && gradeInWords(held, bounded, clock),
    state.status !== 'asserted' && STANDING[state.status],
    state.inferred && 'inferred',
    ended && endedInWords(ended),
  ];
  return parts.filter(Boolean).join(', ');
}

function PlaceRow({ place }: { place: Place }) {
  const { lens } = usePage('lens');
  return (
    <li>
      <button
        type="button"
        className={own.place}
        data-status={place.state.status}
        onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: place.tie.id } })}
      >
        <Name className={styles.what}>{place.tie.sentence}</Name>
        <span className={styles.differs}>{sureness(place, lens.clock)}</span>
        {tellersInWords(place.claims, lens.clock).map((line) => (
          <Name key={line} className={styles.by}>
            {line}
          </Name>
        ))}
      </button>
    </li>
  );
}

function PlacesOf({ of }: { of: readonly Placed[] }) {
  return (
    <ul>
      {of.map(({ node, places }) => (
        <li key={node.id} className={own.whose}>
          <button type="button" className={own.name} onClick={() => select(node)}>
            <Name>{capital(node.name)}</Name>
          </button>
          <ul>
            {places.map((place) => (
              <PlaceRow key={place.tie.id} place={place} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Whose places, by name. */
function PlacedList({ title, of }: { title: string; of: readonly Placed[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-label={title} className={details.section}>
      <h3 className={details.heading}>
        {title} <span className={details.count}>{of.length}</span>
      </h3>
      <PlacesOf of={of} />
    </section>
  );
}

/** What nobody dates is told of no day, and so answers the question of none. */
function WithoutDay({ of }: { of: readonly Placed[] }) {
  if (of.length === 0) return null;
  const places = of.flatMap((each) => each.places).length;
  return (
    <details className={styles.group}>
      <summary>{counted(places, 'place is', 'places are')} told without a day</summary>
      <PlacesOf of={of} />
    </details>
  );
}

/** Those of whom a place is told with a date, and then with these places alone; and the rest. */
function byDate(all: readonly Placed[]): { dated: Placed[]; undated: Placed[] } {
  const only = (wanted: boolean): Placed[] =>
    all.flatMap(({ node, places }) => {
      const of = places.filter(({ held }) => (held !== 'undated') === wanted);
      return of.length === 0 ? [] : [{ node, places: of }];
    });
  return { dated: only(true), undated: only(false) };
}

/** People who are only counted, by name when opened. */
function Others({ title, of }: { title: string; of: readonly NodeRef[] }) {
  if (of.length === 0) return null;
  return (
    <details className={styles.group}>
      <summary>{title}</summary>
      <Rows of={of}>
        {(node) => (
          <button type="button" className={details.row} onClick={() => select(node)}>
            <Name>{node.name}</Name>
          </button>
        )}
      </Rows>
    </details>
  );
}

/** A day, or a year or month, which is taken whole. */
function DayField({ asOf }: { asOf: string | null }) {
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const submit = (): void => {
    const span = text === null ? null : typedSpan(text);
    setWrong(text !== null && span === null);
    if (span === null) return;
    const { from, to } = span;
    dispatch({ do: 'lens', change: { asOf: from === to ? from : `${from}/${to}`, between: null } });
    setText(null);
  };
  return (
    <form
      className={own.day}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>On which day?</label>
      <input
        id={id}
        value={text ?? (asOf === null ? '' : spanAsTyped(spanOf(asOf)))}
        placeholder="2016-06-01"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
      />
      <Button onClick={submit}>Look</Button>
      <span id={`${id}-help`} className={styles.by}>
        {wrong
          ? 'Not a date: 2016-06-01, 2016-06 or 2016'
          : '2016-06-01, or 2016-06 or 2016 for some time in it'}
      </span>
    </form>
  );
}

function Answer({ answer, everywhere }: { answer: Whereabouts; everywhere: boolean }) {
  const { words } = usePage('words');
  const { otherwise, untold } = answer;
  const [people, events] = [byDate(answer.people), byDate(answer.events)];
  const isPerson = ({ node: { id, ...node } }: Placed): boolean =>
    words.kind({ ...node, dataset: id.slice(0, id.indexOf(':')) }).hue === 'Person';
  const nobody = [answer.people, answer.events, otherwise, untold].every((of) => of.length === 0);
  return (
    <>
      {nobody && (
        <Notice title="Nobody to ask about">
          <p>
            {everywhere
              ? 'This database has no people.'
              : 'This picture has no people. Look in the whole network, or bring some in.'}
          </p>
        </Notice>
      )}
      <PlacedList title="People" of={people.dated.filter(isPerson)} />
      <PlacedList title="Groups and others" of={people.dated.filter((each) => !isPerson(each))} />
      <PlacedList title="Events" of={events.dated} />
      <WithoutDay of={[...people.undated, ...events.undated]} />
      <Others
        title={`${counted(otherwise.length, 'other')}: a place is told of another time, or as a plan`}
        of={otherwise}
      />
      <Others title={`${counted(untold.length, 'other')}: nobody tells a place`} of={untold} />
    </>
  );
}

/** Where was whom on the day of the lens: person by person, with how sure that is and who says so. */
export function WhereaboutsPanel() {
  const { ids, lens, whereEver: everywhere } = usePage('ids', 'lens', 'whereEver');
  const more = useMore();
  const name = useSourceName();
  const through = asked(lens);
  const list = useWhereabouts(everywhere ? null : ids, through, more.limit);
  return (
    <section aria-label="Where was whom" aria-busy={list.isFetching}>
      <header className={own.intro}>
        <DayField asOf={through.asOf} />
        <label>
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setPage({ whereEver: event.target.checked })}
          />{' '}
          In the whole network, not only in the picture
        </label>
        {through.asOf !== null && (
          <>
            <h3 className={own.title}>Where was whom {asOfInWords(through.asOf)}?</h3>
            <p className={styles.by}>{lensInWords(lens, name)}</p>
          </>
        )}
      </header>
      {through.asOf === null ? (
        <Notice title="No day is chosen">
          <p>Places are told of days. Choose one above, or as of when to look in the lens.</p>
        </Notice>
      ) : list.data === undefined ? (
        <PanelState asked={list} />
      ) : (
        <Answer answer={list.data} everywhere={everywhere} />
      )}
      {through.asOf !== null && list.data?.cut && (
        <ShowMore cut={list.data.cut} more={more} waiting={list.isFetching} />
      )}
    </section>
  );
}
