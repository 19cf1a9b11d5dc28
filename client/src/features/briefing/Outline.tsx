import type { SectionName } from '#contract/briefing.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { moved } from './drafts.ts';
import styles from './Outline.module.css';
import { SECTIONS } from './words.ts';

const ALL = Object.keys(SECTIONS).filter((name): name is SectionName => name in SECTIONS);

export const sectionId = (name: SectionName): string => `briefing-${name}`;

function goTo(name: SectionName): void {
  const section = document.getElementById(sectionId(name));
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

interface Props {
  outline: readonly SectionName[];
  /** the briefing follows another, so that what changed since can be told */
  follows: boolean;
  /** absent: it is only read */
  onChange?: (outline: SectionName[]) => void;
}

type Change = (outline: SectionName[]) => void;

function Steps({ name, at, outline, onChange }: Props & { name: SectionName; at: number; onChange: Change }) {
  const move = (by: 1 | -1): void => {
    onChange(moved(outline, name, by));
    announce(`${SECTIONS[name]} is now ${at + by + 1} of ${outline.length}`);
  };
  return (
    <span className={styles.steps}>
      <Button icon="up" iconOnly look="plain" disabled={at === 0} onClick={() => move(-1)}>
        {`Move ${SECTIONS[name]} up`}
      </Button>
      <Button icon="down" iconOnly look="plain" disabled={at === outline.length - 1} onClick={() => move(1)}>
        {`Move ${SECTIONS[name]} down`}
      </Button>
      <Button
        icon="close"
        iconOnly
        look="plain"
        disabled={outline.length === 1}
        onClick={() => onChange(outline.filter((each) => each !== name))}
      >
        {`Leave out ${SECTIONS[name]}`}
      </Button>
    </span>
  );
}

/** The sections in their order: a way to each, to another order, and to those that are left out. */
export function Outline({ outline, follows, onChange }: Props) {
  const left = ALL.filter((name) => !outline.includes(name) && (name !== 'since' || follows));
  return (
    <nav className={styles.outline} aria-label="Outline">
      <h3 className={styles.title}>Outline</h3>
      <ol>
        {outline.map((name, at) => (
          <li key={name} className={styles.row}>
            <button type="button" className={styles.name} onClick={() => goTo(name)}>
              {SECTIONS[name]}
            </button>
            {onChange && (
              <Steps name={name} at={at} outline={outline} follows={follows} onChange={onChange} />
            )}
          </li>
        ))}
      </ol>
      {onChange && left.length > 0 && (
        <>
          <h4 className={styles.title}>Left out</h4>
          <ul>
            {left.map((name) => (
              <li key={name} className={styles.row}>
                <span className={styles.left}>{SECTIONS[name]}</span>
                <span className={styles.steps}>
                  <Button icon="plus" iconOnly look="plain" onClick={() => onChange([...outline, name])}>
                    {`Take in ${SECTIONS[name]}`}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
