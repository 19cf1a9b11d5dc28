import { SectionName, type Briefing } from '#contract/briefing.ts';
import { SECTION_TITLES } from '#words/briefing.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { moved } from './drafts.ts';
import styles from './Outline.module.css';

/** The title of a part: as it was written, as the house style names it, or as it is called anyway. */
export function titleIn(briefing: Briefing | null, name: SectionName): string {
  const written = briefing?.sections.find((section) => section.name === name)?.title;
  const styled = briefing?.house.sections[briefing.request.template].find(
    (part) => part.name === name,
  )?.title;
  return written ?? styled ?? SECTION_TITLES[name];
}

export const sectionId = (name: SectionName): string => `briefing-${name}`;

function goTo(name: SectionName): void {
  const section = document.getElementById(sectionId(name));
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

interface Props {
  outline: readonly SectionName[];
  /** as it was written last; null: not yet */
  briefing: Briefing | null;
  /** the analyst ordered it, not the house style */
  own?: boolean;
  /** absent: it is only read; undefined: as the house style has it */
  onChange?: (outline: SectionName[] | undefined) => void;
}

type Change = NonNullable<Props['onChange']>;

interface StepsProps {
  name: SectionName;
  title: string;
  at: number;
  outline: readonly SectionName[];
  onChange: Change;
}

function Steps({ name, title, at, outline, onChange }: StepsProps) {
  const move = (by: 1 | -1): void => {
    onChange(moved(outline, name, by));
    announce(`${title} is now ${at + by + 1} of ${outline.length}`);
  };
  return (
    <span className={styles.steps}>
      <Button icon="up" iconOnly look="plain" disabled={at === 0} onClick={() => move(-1)}>
        {`Move ${title} up`}
      </Button>
      <Button icon="down" iconOnly look="plain" disabled={at === outline.length - 1} onClick={() => move(1)}>
        {`Move ${title} down`}
      </Button>
      <Button
        icon="close"
        iconOnly
        look="plain"
        disabled={outline.length === 1}
        onClick={() => onChange(outline.filter((each) => each !== name))}
      >
        {`Leave out ${title}`}
      </Button>
    </span>
  );
}

/** Parts that the analyst writes, or chooses the content of: they wait for that. */
const WRITTEN: readonly SectionName[] = [
  'bottom-line',
  'key-judgements',
  'alternatives',
  'would-change',
  'answers',
];

/** The sections in their order: a way to each, to another order, and to those that are left out. */
export function Outline({ outline, briefing, own = false, onChange }: Props) {
  const follows = (briefing?.request.previous ?? null) !== null;
  const left = SectionName.options.filter((name) => !outline.includes(name) && (name !== 'since' || follows));
  const empty = (name: SectionName): boolean =>
    briefing !== null &&
    !WRITTEN.includes(name) &&
    !briefing.sections.some((section) => section.name === name);
  return (
    <nav className={styles.outline} aria-label="Outline">
      <h3 className={styles.title}>Outline</h3>
      <ol>
        {outline.map((name, at) => (
          <li key={name} className={styles.row}>
            {empty(name) ? (
              <span className={styles.left}>{titleIn(briefing, name)}: nothing to say</span>
            ) : (
              <button type="button" className={styles.name} onClick={() => goTo(name)}>
                {titleIn(briefing, name)}
              </button>
            )}
            {onChange && (
              <Steps
                name={name}
                title={titleIn(briefing, name)}
                at={at}
                outline={outline}
                onChange={onChange}
              />
            )}
          </li>
        ))}
      </ol>
      {onChange && own && (
        <Button look="plain" icon="undo" onClick={() => onChange(undefined)}>
          As the house style has it
        </Button>
      )}
      {onChange && left.length > 0 && (
        <details>
          <summary className={styles.title}>Left out, {left.length}</summary>
          <ul>
            {left.map((name) => (
              <li key={name} className={styles.row}>
                <span className={styles.left}>{titleIn(briefing, name)}</span>
                <span className={styles.steps}>
                  <Button icon="plus" iconOnly look="plain" onClick={() => onChange([...outline, name])}>
                    {`Take in ${titleIn(briefing, name)}`}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}
