import { useId } from 'react';
import type { Scale } from '#contract/authored.ts';
import { SCALES } from '#contract/likelihood.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Authored.module.css';
import { ChecksOf } from './Checks.tsx';
import type { Judgement } from './drafts.ts';
import { ItemActions } from './ItemActions.tsx';
import { RestsOn } from './RestsOn.tsx';
import { Words } from './Words.tsx';
import { CONFIDENCES } from './words.ts';
import { useWriting, withItem } from './writing.tsx';
import document from './Document.module.css';
import { TypedItems } from './TypedItems.tsx';

/** What is taken to be so without evidence, each with what follows if it is not. */
function Assumptions() {
  const { draft } = useWriting();
  return (
    <>
      {draft.authored.assumptions.length > 0 && <h4 className={document.heading}>Assumptions</h4>}
      <TypedItems
        kind={{
          list: 'assumptions',
          one: 'assumption',
          most: 50,
          placeholder: 'What is taken to be so without evidence?',
          beside: 'ifWrong',
          besideTitle: 'If it is wrong',
          besideLabel: (one) => `What follows if ${one} is wrong`,
          besidePlaceholder: 'what follows?',
          first: 'Record an assumption',
        }}
      />
    </>
  );
}

const MOST = 20;
const NEW: Judgement = { text: '', likelihood: null, confidence: null, confidenceReason: '', restsOn: [] };

type Change = (change: Partial<Judgement>) => void;

function Likelihood({ id, judgement, scale, onChange }: FieldProps & { scale: Scale }) {
  const { terms } = SCALES[scale];
  const { likelihood } = judgement;
  const foreign = likelihood !== null && !terms.some(({ term }) => term === likelihood);
  return (
    <select
      id={id}
      className={styles.select}
      value={likelihood ?? ''}
      onChange={(event) => onChange({ likelihood: event.target.value === '' ? null : event.target.value })}
    >
      <option value="">not stated</option>
      {foreign && <option value={likelihood}>{likelihood} (of no use on this scale)</option>}
      {terms.map(({ term, range }) => (
        <option key={term} value={term}>
          {term} ({range})
        </option>
      ))}
    </select>
  );
}

interface FieldProps {
  id: string;
  judgement: Judgement;
  onChange: Change;
}

function Confidence({ id, judgement, nth, onChange }: FieldProps & { nth: number }) {
  const { confidence, confidenceReason } = judgement;
  return (
    <span className={styles.choice}>
      <select
        id={id}
        className={styles.select}
        value={confidence ?? ''}
        onChange={(event) =>
          onChange({ confidence: CONFIDENCES.find((each) => each === event.target.value) ?? null })
        }
      >
        <option value="">not stated</option>
        {CONFIDENCES.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <Words
        label={`Reason for the confidence in judgement ${nth}`}
        look="aside"
        value={confidenceReason}
        placeholder="since …"
        onChange={(text) => onChange({ confidenceReason: text })}
      />
    </span>
  );
}

function Item({ judgement, at, onChange }: { judgement: Judgement; at: number; onChange: Change }) {
  const { draft } = useWriting();
  const [likelihood, confidence] = [useId(), useId()];
  const nth = at + 1;
  return (
    <li className={styles.item}>
      <Words
        label={`Judgement ${nth}`}
        value={judgement.text}
        placeholder="What do you judge to be so? One sentence."
        onChange={(text) => onChange({ text })}
      />
      <ChecksOf sentence={judgement.text} />
      <div className={styles.facts}>
        <label htmlFor={likelihood}>Likelihood</label>
        <Likelihood id={likelihood} judgement={judgement} scale={draft.scale} onChange={onChange} />
        <label htmlFor={confidence}>Confidence</label>
        <Confidence id={confidence} judgement={judgement} nth={nth} onChange={onChange} />
        <RestsOn nth={nth} claims={judgement.restsOn} onChange={(restsOn) => onChange({ restsOn })} />
      </div>
      <ItemActions list="keyJudgements" at={at} what={`judgement ${nth}`} />
    </li>
  );
}

function Legend({ scale }: { scale: Scale }) {
  const { name, terms } = SCALES[scale];
  return (
    <p className={styles.legend}>
      Likelihood after {name}: {terms.map(({ term, range }) => `${term} ${range}`).join('; ')}. Confidence is
      stated apart from it.
    </p>
  );
}

/** The analyst’s judgements, each with its likelihood, its confidence and what it rests on; assumptions below. */
export function KeyJudgements() {
  const { draft, write } = useWriting();
  const { keyJudgements } = draft.authored;
  return (
    <>
      <ol className={styles.items} data-numbered hidden={keyJudgements.length === 0}>
        {keyJudgements.map((judgement, at) => (
          <Item
            // oxlint-disable-next-line react/no-array-index-key -- its place is what a judgement is known by
            key={at}
            judgement={judgement}
            at={at}
            onChange={(change) => write({ keyJudgements: withItem(keyJudgements, at, change) })}
          />
        ))}
      </ol>
      {keyJudgements.length === 0 && <ChecksOf sentence="" rule="no-judgement" />}
      {keyJudgements.length > 0 && <Legend scale={draft.scale} />}
      <p className={styles.buttons} data-noprint>
        <Button
          icon="plus"
          disabled={keyJudgements.length >= MOST}
          onClick={() => write({ keyJudgements: [...keyJudgements, NEW] })}
        >
          {keyJudgements.length === 0 ? 'Write a judgement' : 'Another judgement'}
        </Button>
      </p>
      <Assumptions />
    </>
  );
}
