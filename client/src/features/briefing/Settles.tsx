import { isOn } from '#picture/exploration/lens.ts';
import { PageLens } from '#picture/exploration/lens.ts';
import type { Dispute } from '#contract/lens-answers.ts';
import { capital } from '#words/sentences.ts';
import { useDisputes } from '../disputes/queries.ts';
import styles from './Authored.module.css';
import { Words } from './Words.tsx';
import { useWriting } from './writing.tsx';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';

/** Points that one briefing offers a field for. */
const MOST = 40;

interface Point {
  id: string;
  words: string;
}

const isCalled = ({ id, tie, node, property }: Dispute, wanted: string): boolean =>
  id === wanted || `${node?.id ?? tie?.id} ${property}` === wanted;

/** The disputed points of the briefing, and those that something was written about before. */
function usePoints(): { points: Point[]; asked: ReturnType<typeof useDisputes> } {
  const { draft, briefing } = useWriting();
  const { dispute } = draft.about;
  const ids = briefing?.request.about.ids ?? draft.about.ids ?? [];
  const asked = useDisputes(ids, draft.lens, MOST);
  const found = (asked.data?.disputes ?? []).filter((each) => dispute === null || isCalled(each, dispute));
  const here = found.map(({ id, sentence }) => ({ id, words: sentence }));
  const others = (draft.authored.settles ?? [])
    .filter((each) => each.text !== '' && !found.some((point) => isCalled(point, each.dispute)))
    .map((each) => ({ id: each.dispute, words: `${each.dispute} (not disputed here any more)` }));
  return { points: [...here, ...others], asked };
}

/** What would settle each disputed point: what one would look for, in the analyst’s words. */
export function Settles() {
  const { draft, write } = useWriting();
  const { points, asked } = usePoints();
  const { settles = [] } = draft.authored;
  const set = (id: string, text: string): void =>
    write({
      settles: [
        ...settles.filter((each) => each.dispute !== id),
        ...(text === '' ? [] : [{ dispute: id, text }]),
      ],
    });
  const written = settles.filter(({ text }) => text !== '').length;
  return (
    <>
      <Unread asked={asked} what="What is disputed here" />
      {points.length > 0 && (
        <details data-noprint open={written > 0 || draft.template === 'dispute'}>
          <summary className={styles.hint}>
            What would settle it? {written} of {points.length} disputed points answered
          </summary>
          <ul className={styles.settles}>
            {points.map(({ id, words }) => (
              <li key={id}>
                <Name>{capital(words)}</Name>
                <Words
                  label={`What would settle this: ${words}`}
                  look="aside"
                  value={settles.find((each) => each.dispute === id)?.text ?? ''}
                  placeholder="what would one have to find?"
                  onChange={(text) => set(id, text)}
                />
              </li>
            ))}
          </ul>
          {isOn(PageLens.parse(draft.lens)) && <p className={styles.hint}>Points as the lens shows them.</p>}
        </details>
      )}
    </>
  );
}
