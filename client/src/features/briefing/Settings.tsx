import { useId } from 'react';
import type { Scale } from '#contract/authored.ts';
import type { HouseSummary } from '#contract/house.ts';
import { SCALES } from '#contract/likelihood.ts';
import { useAnalyst } from '../judgements/analyst.ts';
import styles from './Document.module.css';
import { useHouses } from './queries.ts';
import { useWriting } from './writing.tsx';
import { Unread } from '../../parts/PanelState.tsx';

const SCALE_NAMES: readonly Scale[] = ['icd', 'phia'];

/** Each by its title; one whose file is wrong says so and cannot be chosen. */
export function HouseOptions({ houses }: { houses: readonly HouseSummary[] }) {
  return houses.map(({ name, title, problem }) => (
    <option key={name} value={name} disabled={problem !== null}>
      {problem === null ? title : `${title}: ${problem}`}
    </option>
  ));
}

/** In which house style it is set; what stands in it and how long follows from that. */
function HouseField() {
  const { draft, briefing, change } = useWriting();
  const id = useId();
  const { houses, asked } = useHouses();
  const here = briefing?.house;
  const missing = houses.some(({ name }) => name === draft.house)
    ? []
    : [{ name: draft.house, title: here?.name === draft.house ? here.title : draft.house, problem: null }];
  return (
    <p className={styles.setting}>
      <label htmlFor={id}>House style</label>
      <span>
        <select
          id={id}
          value={draft.house}
          onChange={({ target }) => change({ house: target.value, outline: undefined })}
        >
          <HouseOptions houses={[...houses, ...missing]} />
        </select>
        <Unread asked={asked} what="The house styles" />
      </span>
    </p>
  );
}

/** Who writes it, in which style, with which handling and scale, and whether the parts for checking go along. */
export function Settings() {
  const { draft, change } = useWriting();
  const [, remember] = useAnalyst();
  const [by, scale, caveat, annex] = [useId(), useId(), useId(), useId()];
  return (
    <div className={styles.settings}>
      <p className={styles.setting}>
        <label htmlFor={by}>By</label>
        <input
          id={by}
          required
          maxLength={80}
          value={draft.by}
          autoComplete="name"
          onChange={(event) => change({ by: event.target.value })}
          onBlur={() => draft.by.trim() !== '' && remember(draft.by.trim())}
        />
      </p>
      <HouseField />
      <p className={styles.setting}>
        <label htmlFor={caveat}>Handling</label>
        <input
          id={caveat}
          maxLength={200}
          value={draft.caveat}
          placeholder="printed in every margin; may stay empty"
          onChange={(event) => change({ caveat: event.target.value })}
        />
      </p>
      <p className={styles.setting}>
        <label htmlFor={scale}>Likelihood</label>
        <select
          id={scale}
          value={draft.scale}
          onChange={(event) => change({ scale: event.target.value === 'phia' ? 'phia' : 'icd' })}
        >
          {SCALE_NAMES.map((each) => (
            <option key={each} value={each}>
              in the words of {SCALES[each].name}
            </option>
          ))}
        </select>
      </p>
      <p className={styles.setting}>
        <label htmlFor={annex}>Annex</label>
        <span>
          <input
            id={annex}
            type="checkbox"
            checked={draft.annex}
            onChange={({ target }) => change({ annex: target.checked })}
          />{' '}
          the parts for checking go along in every form
        </span>
      </p>
    </div>
  );
}
