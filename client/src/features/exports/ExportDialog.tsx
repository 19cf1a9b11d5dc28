import { Fragment, useState, useId, type ReactNode } from 'react';
import { setPage, usePage } from '../../state/page.ts';
import { useWanted } from '../../state/wanted.ts';
import { counted } from '#words/counts.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import type { Scope } from './about.ts';
import styles from './Export.module.css';
import { FORMATS } from './formats.ts';
import { countsInWords } from './about-text.ts';
import { tooMuch, useExporting, useOffers, type Offer, type Wish } from './use-export.ts';

interface Option {
  value: string;
  label: string;
  about: string;
  /** why it cannot be chosen */
  why?: string | null;
  /** what it cannot say, a sentence each: told once it is chosen */
  limits?: readonly string[];
}

interface Props {
  /** of the choice, which may stand in several groups */
  name: string;
  legend: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  children?: ReactNode;
}

function Limits({ of, sentences }: { of: string; sentences: readonly string[] }) {
  return (
    <div className={styles.limits}>
      <p>Limits of {of}:</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** One of several, each with a word of what it is. */
function Choices({ name, legend, options, value, onChange, children }: Props) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Fragment key={option.value}>
          <label className={styles.choice} data-off={Boolean(option.why)}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={Boolean(option.why)}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.label}>{option.label}</span>
            <span className={styles.about}>{option.why ?? option.about}</span>
          </label>
          {option.value === value && option.limits && <Limits of={option.label} sentences={option.limits} />}
        </Fragment>
      ))}
      {children}
    </fieldset>
  );
}

const SCOPES: Record<Scope, string> = {
  selection: 'What is selected',
  view: 'What is drawn',
  everything: 'The whole database',
};
const isScope = (text: string): text is Scope => text in SCOPES;
const SCALES = [1, 2, 3, 4];

const scopeOption = ({ scope, counts, why }: Offer): Option => ({
  value: scope,
  label: SCOPES[scope],
  about: `${countsInWords(counts)}${scope === 'everything' ? ', without lens and filters' : ''}`,
  why,
});

const formatOption = (
  offer: Offer | undefined,
  [value, format]: [string, (typeof FORMATS)[string]],
): Option => ({
  value,
  label: format.name,
  about: format.about,
  ...(format.of !== 'picture' && { limits: format.cannot }),
  why: offer === undefined ? null : tooMuch(value, offer),
});

/** How a picture is made: the rest is as on screen. */
function Look({ wish, change }: { wish: Wish; change: (part: Partial<Wish>) => void }) {
  const format = FORMATS[wish.format];
  if (format?.of !== 'picture') return null;
  return (
    <div className={styles.look}>
      <label>
        Colours
        <select
          value={wish.theme}
          onChange={({ target }) => change({ theme: target.value === 'dark' ? 'dark' : 'light' })}
        >
          <option value="light">light, for paper</option>
          <option value="dark">dark</option>
        </select>
      </label>
      {format.scaled && (
        <label>
          Scale
          <select value={wish.scale} onChange={({ target }) => change({ scale: Number(target.value) })}>
            {SCALES.map((scale) => (
              <option key={scale} value={scale}>
                {scale} ×
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

function outcomeInWords({ isPending, progress, data }: ReturnType<typeof useExporting>): string {
  if (isPending && progress !== null)
    return `Reading the claims: ${progress.done} of ${counted(progress.of, 'node or tie', 'nodes and ties')}…`;
  if (isPending) return 'Making the file…';
  if (data === null) return 'Given up.';
  return data === undefined ? '' : `Saved as ${data}`;
}

function Outcome({ exporting }: { exporting: ReturnType<typeof useExporting> }) {
  if (exporting.error)
    return (
      <p role="alert" className={styles.trouble}>
        {exporting.error.message}
      </p>
    );
  return <output className={styles.done}>{outcomeInWords(exporting)}</output>;
}

const GROUPS = [
  { of: 'picture', legend: 'Picture' },
  { of: 'data', legend: 'Data: nodes and ties' },
  { of: 'evidence', legend: 'Evidence: with claims and sources' },
] as const;

const close = (): void => setPage({ overlay: 'none' });

/** Saves what is selected, what is drawn, or all there is, as a picture or as data. */
export default function ExportDialog() {
  const { theme } = usePage('theme');
  const { offers } = useOffers();
  const exporting = useExporting();
  const id = useId();
  const [wish, setWish] = useState<Wish>({ scope: 'view', format: 'png', scale: 2, theme });
  const change = (part: Partial<Wish>): void => setWish({ ...wish, ...part });
  useWanted('export', (format) => change({ format }));
  const offer = offers.find(({ scope }) => scope === wish.scope);
  const why = offer && (offer.why ?? tooMuch(wish.format, offer));
  const of = (what: (typeof FORMATS)[string]['of']) =>
    Object.entries(FORMATS)
      .filter(([, format]) => format.of === what)
      .map((entry) => formatOption(offer, entry));
  return (
    <Modal label="Export" onClose={close}>
      <div className={styles.head}>
        <h2 className={styles.heading}>Export</h2>
        <Button data-first icon="close" iconOnly look="plain" onClick={close}>
          Close
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <section className={styles.body} tabIndex={0} aria-label="What to export">
        <Choices
          name={`${id}-what`}
          legend="What"
          value={wish.scope}
          onChange={(scope) => isScope(scope) && change({ scope })}
          options={offers.map(scopeOption)}
        />
        {GROUPS.map(({ of: what, legend }) => (
          <Choices
            key={what}
            name={`${id}-format`}
            legend={legend}
            value={wish.format}
            onChange={(format) => change({ format })}
            options={of(what)}
          >
            {what === 'picture' && <Look wish={wish} change={change} />}
          </Choices>
        ))}
        <p className={styles.note}>
          Each file says in itself what it is: lens, filters, date, versions of the datasets, and what was
          left out.
        </p>
      </section>
      <div className={styles.foot}>
        <Outcome exporting={exporting} />
        {exporting.isPending && (
          <Button look="plain" onClick={exporting.giveUp}>
            Give up
          </Button>
        )}
        <Button
          look="strong"
          disabled={Boolean(why) || exporting.isPending}
          onClick={() => exporting.mutate(wish)}
        >
          Save file
        </Button>
      </div>
    </Modal>
  );
}
