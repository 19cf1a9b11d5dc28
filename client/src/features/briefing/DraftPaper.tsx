import type { ReactNode } from 'react';
import type { SectionName } from '#contract/briefing.ts';
import { draftMark } from '#words/briefing.ts';
import { AllChecks, ChecksOf, useCount } from './Checks.tsx';
import { Answers } from './Answers.tsx';
import desk from './Desk.module.css';
import styles from './Document.module.css';
import { Behind, FrontLine, SectionView } from './Document.tsx';
import { Grades } from './Grades.tsx';
import { KeyJudgements } from './KeyJudgements.tsx';
import { OpenPicture } from './OpenPicture.tsx';
import { Outline, titleIn } from './Outline.tsx';
import { Settings } from './Settings.tsx';
import { Settles } from './Settles.tsx';
import { Words } from './Words.tsx';
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
      <ChecksOf sentence={bottomLine} rule="no-bottom-line" />
    </>
  );
}

const OWN: Partial<Record<SectionName, ReactNode>> = {
  'bottom-line': <BottomLine />,
  'key-judgements': <KeyJudgements />,
  alternatives: <Alternatives />,
};

const BELOW: Partial<Record<SectionName, ReactNode>> = {
  'would-change': <Settles />,
  answers: <Answers />,
  basis: <Grades />,
};

/** In the margin of every sheet, as long as a check is open. */
function MarginMark() {
  const { open } = useCount();
  const mark = draftMark(open);
  return mark === null ? null : <p className={styles.margin}>{mark}</p>;
}

interface Props {
  outline: readonly SectionName[];
  onOutline: (outline: SectionName[] | undefined) => void;
  /** what is to be told above the text */
  children: ReactNode;
}

/** The draft as it will be read, with the analyst’s own words typed where they will stand. */
export function DraftPaper({ outline, onOutline, children }: Props) {
  const { draft, briefing, change } = useWriting();
  const sections = new Map(briefing?.sections.map((section) => [section.name, section]));
  const shown = (outline.length > 0 ? outline : (['bottom-line', 'key-judgements'] as const)).filter(
    (name) => sections.has(name) || name in OWN || name in BELOW,
  );
  return (
    <article
      className={styles.paper}
      data-paper
      aria-label={draft.title || draft.question || 'Briefing without a question'}
    >
      <MarginMark />
      <div data-noprint>
        <details className={desk.folded}>
          <summary>Outline</summary>
          <Outline
            outline={outline}
            onChange={onOutline}
            briefing={briefing}
            own={draft.outline !== undefined}
          />
        </details>
        {children}
      </div>
      <Words
        label="Question"
        look="title"
        oneLine
        max={500}
        value={draft.question}
        placeholder="Which question does it answer?"
        onChange={(question) => change({ question })}
      />
      {briefing ? (
        <FrontLine front={briefing.front} />
      ) : (
        <p className={styles.waiting}>Reading the claims and writing the draft…</p>
      )}
      <details className={styles.folder} data-noprint>
        <summary>Short title, style, handling and annex</summary>
        <p className={styles.setting}>
          <span>Short title</span>
          <Words
            label="Short title"
            look="aside"
            oneLine
            max={200}
            value={draft.title}
            placeholder="for lists and running heads; without one the question stands there"
            onChange={(title) => change({ title })}
          />
        </p>
        <Settings />
      </details>
      <AllChecks />
      <p data-noprint>
        <OpenPicture request={draft} />
      </p>
      {shown.map((name) => (
        <SectionView
          key={name}
          name={name}
          title={titleIn(briefing, name)}
          section={sections.get(name) ?? null}
          own={OWN[name]}
          below={BELOW[name]}
        />
      ))}
      {briefing && <Behind briefing={briefing} />}
    </article>
  );
}
