import { timeInWords } from '#words/dates.ts';
import { Measure as Measures, type Measure, type Measuring } from '#contract/measures.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { SelectField } from '../../parts/Fields.tsx';
import filterStyles from '../../parts/Filters.module.css';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { DEFINITIONS, TITLES } from '#picture/measure/definitions.ts';
import type { Command } from '../../state/command.ts';
import { useWanted } from '../../state/wanted.ts';
import styles from './Measures.module.css';
import { Ranking } from './Ranking.tsx';
import type { Run } from './run.ts';
import { useMeasures } from './use-measures.tsx';

const SCOPES = { picture: 'what is drawn', database: 'the whole database' } as const;
const EVENTS = { derived: 'by the ties that follow from them', nodes: 'as nodes, as drawn' } as const;
const WEIGHTS = { one: 'once', ties: 'by how many they are' } as const;

function Options({ of, onChange }: { of: Measuring; onChange: (of: Measuring) => void }) {
  return (
    <details className={styles.define}>
      <summary>How ties are counted</summary>
      <div className={styles.options}>
        <SelectField
          label="Events count"
          value={of.events}
          options={EVENTS}
          onChange={(events) => onChange({ ...of, events })}
        />
        <SelectField
          label="Parallel ties count"
          value={of.weight}
          options={WEIGHTS}
          onChange={(weight) => onChange({ ...of, weight })}
        />
        <label className={filterStyles.check}>
          <input
            type="checkbox"
            checked={of.speech}
            onChange={(event) => onChange({ ...of, speech: event.target.checked })}
          />
          also speech and sources
        </label>
        <p className={filterStyles.hint}>
          Places are never counted or passed through. An event counts by the ties derived from it or by who
          took part, never by both. Numbers of ties weigh in degree, eigenvector, PageRank and communities; a
          way is always counted in steps.
        </p>
      </div>
    </details>
  );
}

/** Of what the numbers are, how many, and when they were taken. */
function Told({ run, stale }: { run: Run; stale: boolean }) {
  const { basis, at, of } = run;
  if (basis === null || at === null) return null;
  return (
    <div className={filterStyles.hint} data-testid="measured-of">
      <p>
        Measured of {SCOPES[of.scope]} at {timeInWords(at)}: {basis.ids.length} nodes and {basis.ties} ties
        {basis.derived > 0 ? ` (${basis.derived} follow from events)` : ''}, between {basis.graph.pairs}{' '}
        pairs.
      </p>
      {stale && <p className={styles.warn}>The picture has changed since: measure again.</p>}
      {basis.cut && (
        <p className={styles.warn}>
          Not the whole: the database holds {basis.cut.nodes} nodes and {basis.cut.ties} ties, more than can
          be measured at once. Every number here is of a part.
        </p>
      )}
      {run.modularity !== null && <p>Modularity of the communities: {run.modularity.toFixed(3)}.</p>}
    </div>
  );
}

function Running({ run }: { run: Run }) {
  const { stop } = useMeasures();
  const name = run.progress && DEFINITIONS[run.progress.measure].title;
  return (
    <div className={styles.progress}>
      <output>{name === null ? 'Getting the network…' : `Measuring: ${name}`}</output>
      <progress max={1} value={run.progress?.share ?? 0} aria-label="Progress of the measurement" />
      <Button
        onClick={() => {
          stop(run.of);
          announce('Measuring stopped');
        }}
      >
        Stop
      </Button>
    </div>
  );
}

function Uses({ measure, of }: { measure: Measure; of: Measuring }) {
  const { version } = usePage('version');
  const look = version?.appearance ?? PLAIN.appearance;
  const by = { by: 'measure', measure, of } as const;
  const groups = measure === 'community' || measure === 'component';
  const set = (change: object, said: string): void => {
    dispatch({ do: 'set', change: { appearance: { ...look, ...change } } });
    announce(said);
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => set({ colour: by }, `Coloured by ${TITLES[measure]}`)}>Colour by this</Button>
      {!groups && (
        <Button onClick={() => set({ size: by }, `Sized by ${TITLES[measure]}`)}>Size by this</Button>
      )}
    </div>
  );
}

/** Each measure by its name: takes it, and ranks by it. */
export const MEASURES: readonly Command[] = Measures.options.map((measure) => ({
  id: `measure.${measure}`,
  title: `Measure: ${TITLES[measure]}`,
  group: 'Measures',
  words: `rank score centrality ${DEFINITIONS[measure].says}`,
  enabled: ({ picture }) => picture !== null || 'there is no picture yet',
  run: () => setPage({ rail: 'measures', drawer: true, wanted: `measure:${measure}` }),
}));

/** Measures of the network, without plug-ins: of what is drawn or of everything, and always said of which. */
export function MeasuresPanel() {
  const { run: runOf, measure: begin, isStale, focus, setFocus } = useMeasures();
  const { of, measure } = focus;
  const setOf = (next: Measuring): void => setFocus({ ...focus, of: next });
  const run = runOf(of);
  const stale = run !== undefined && isStale(run);
  const definition = DEFINITIONS[measure];
  useWanted('measure', (which) => {
    const wanted = Measures.options.find((each) => each === which) ?? measure;
    setFocus({ of, measure: wanted });
    if (run === undefined || stale) begin(of);
  });
  return (
    <section className={filterStyles.panel} aria-label="Measures">
      <h2 className={filterStyles.title}>Measures of the network</h2>
      <SelectField
        label="Of"
        value={of.scope}
        options={SCOPES}
        onChange={(scope) => setOf({ ...of, scope })}
      />
      <Options of={of} onChange={setOf} />
      {run?.state === 'running' ? (
        <Running run={run} />
      ) : (
        <div className={styles.actions}>
          <Button look="strong" onClick={() => begin(of)}>
            {run === undefined ? 'Measure' : 'Measure again'}
          </Button>
        </div>
      )}
      {run?.state === 'stopped' && <p className={styles.warn}>Stopped. The results so far are below.</p>}
      {run?.state === 'failed' && <p className={styles.warn}>{run.detail}</p>}
      {run && <Told run={run} stale={stale} />}
      {run && (
        <>
          <SelectField
            label="Measure"
            value={measure}
            options={TITLES}
            onChange={(next) => setFocus({ of, measure: next })}
          />
          <p>{definition.says}</p>
          <details className={styles.define}>
            <summary>How it is defined</summary>
            <p>{definition.formula}</p>
            <p className={filterStyles.hint}>{definition.source}.</p>
          </details>
          <Uses measure={measure} of={of} />
          <Ranking key={measure} run={run} measure={measure} />
        </>
      )}
      {run === undefined && (
        <p className={filterStyles.hint}>
          Degree, betweenness, closeness, eigenvector, PageRank, cores, communities, connected parts, and who
          splits the network. Worked out beside the page, which stays usable; you can stop it.
        </p>
      )}
    </section>
  );
}
