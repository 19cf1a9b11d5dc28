import type { Told } from '#contract/lens.ts';
import { usePage } from '../../state/page.ts';
import type { Became, Seen } from '#picture/exploration/apply-lens.ts';
import legend from './Legend.module.css';
import { certaintyInWords } from '#words/lens.ts';
import { LineSample } from './LegendSamples.tsx';
import { Sign } from '../../parts/Sign.tsx';

const TOLD: Record<Told, string> = {
  conflict: 'A and B conflict',
  first: 'only A tells it',
  second: 'only B tells it',
  agree: 'A and B agree',
};
const BECAME: Record<Exclude<Became, 'same'>, string> = {
  began: 'began',
  ended: 'ended',
  passed: 'began and ended',
  altered: 'altered',
};

const STATES: readonly Told[] = ['conflict', 'first', 'second', 'agree'];
const CHANGED = ['began', 'ended', 'passed', 'altered'] as const;

/** The signs that the lens puts on lines and names, just those in view. */
export function LensLegend({ seen }: { seen: Seen }) {
  const { lens } = usePage('lens');
  const marks = [...seen.marks.values()];
  const told = STATES.filter((each) => marks.some((mark) => mark.told === each));
  const became = CHANGED.filter((each) => marks.some((mark) => mark.became === each));
  const ties = seen.picture.ties.map((tie) => seen.marks.get(tie.id));
  const held = (['possible', 'undated'] as const).filter((each) => ties.some((mark) => mark?.held === each));
  const ghosts = ties.some((mark) => mark?.ghost);
  if (told.length + became.length + held.length === 0 && !ghosts) return null;
  return (
    <ul className={legend.pair} aria-label="Through the lens">
      {told.map((each) => (
        <li key={each}>
          <Sign told={each} /> {TOLD[each]}
        </li>
      ))}
      {became.map((each) => (
        <li key={each}>
          <Sign became={each} /> {BECAME[each]}
        </li>
      ))}
      {held.includes('possible') && (
        <li>
          <LineSample look="held-possible" /> only {certaintyInWords('possible', lens.clock)}
        </li>
      )}
      {held.includes('undated') && (
        <li>
          <Sign text="?" /> undated
        </li>
      )}
      {ghosts && lens.ghosts && (
        <li>
          <LineSample look="ghost" /> {certaintyInWords('not-held', lens.clock)}
        </li>
      )}
    </ul>
  );
}
