import { type ReactNode, useId } from 'react';
import type { Scale, SectionName } from '#contract/briefing.ts';
import { SCALES } from '#contract/likelihood.ts';
import { useAnalyst } from '../judgements/analyst.ts';
import { AllChecks, ChecksOf } from './Checks.tsx';
import desk from './Desk.module.css';
import styles from './Document.module.css';
import { Header, SectionView } from './Document.tsx';
import { Grades } from './Grades.tsx';
import { KeyJudgements } from './KeyJudgements.tsx';
import { OpenPicture } from './OpenPicture.tsx';
import { Outline } from './Outline.tsx';
import { Words } from './Words.tsx';
import { SECTIONS } from './words.ts';
import { useWriting } from './writing.tsx';
import { TypedItems } from './TypedItems.tsx';

/** What else could be so, and what would show it. */
function Alternatives() {
  return (
    <TypedItems
      kind={{
        list: 'alternatives',
        one: 'alternative',
        most: 20,
        placeholder: 'What else could explain it?',
        beside: 'indicators',
        besideTitle: 'It would show in',
        besideLabel: (one) => `What would show ${one}`,
        besidePlaceholder: 'what would be seen if it were so?',
        first: 'Write an alternative',
      }}
    />
  );
}

const SCALE_NAMES: readonly Scale[] = ['icd', 'phia'];
/** What stands in the header as fields of its own. */
const TYPED = ['Question', 'By', 'Handling', 'Likelihood'];

function Settings() {
  const { draft, change } = useWriting();
  const [, remember] = useAnalyst();
  const [by, scale, caveat] = [useId(), useId(), useId()];
  return (
    <>
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
    </>
  );
}

function BottomLine() {
  const { draft, write } = useWriting();
  const { bottomLine } = draft.authored;
  return (
    <>
      <Words
        label="Bottom line"
        value={bottomLine}
        placeholder="The answer to the question, in a sentence or two of your own."
        onChange={(text) => write({ bottomLine: text })}
      />
      <ChecksOf sentence={bottomLine} />
    </>
  );
}

const OWN: Partial<Record<SectionName, ReactNode>> = {
  'bottom-line': <BottomLine />,
  'key-judgements': <KeyJudgements />,
  alternatives: <Alternatives />,
};

interface Props {
  outline: readonly SectionName[];
  onOutline: (outline: SectionName[]) => void;
  /** what is to be told above the text */
  children: ReactNode;
}

/** The draft as it will be read, with the analyst’s own words typed where they will stand. */
export function DraftPaper({ outline, onOutline, children }: Props) {
  const { draft, briefing, change } = useWriting();
  const sections = new Map(briefing?.sections.map((section) => [section.name, section]));
  return (
    <article className={styles.paper} data-paper aria-label={draft.title || 'Briefing without a title'}>
      <div data-noprint>
        <details className={desk.folded}>
          <summary>Outline</summary>
          <Outline outline={outline} follows={draft.previous !== null} onChange={onOutline} />
        </details>
        {children}
      </div>
      <Words
        label="Title"
        look="title"
        oneLine
        max={200}
        value={draft.title}
        placeholder="Title"
        onChange={(title) => change({ title })}
      />
      <Words
        label="Question"
        look="question"
        oneLine
        max={500}
        value={draft.question}
        placeholder="Which question does it answer?"
        onChange={(question) => change({ question })}
      />
      <Settings />
      {briefing ? (
        <Header header={briefing.header} without={TYPED} />
      ) : (
        <p className={styles.waiting}>Reading the claims and writing the draft…</p>
      )}
      <div className={styles.section} data-noprint>
        <AllChecks />
        <OpenPicture request={draft} />
      </div>
      {(outline.length > 0 ? outline : (['bottom-line', 'key-judgements'] as const)).map((name) => (
        <SectionView
          key={name}
          name={name}
          title={SECTIONS[name]}
          section={sections.get(name) ?? null}
          own={OWN[name]}
          below={name === 'sources' ? <Grades /> : undefined}
        />
      ))}
    </article>
  );
}
