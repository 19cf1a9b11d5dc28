import type { NetworkTie } from '#contract/network.ts';
import { useExploration } from '../state/use-exploration.tsx';
import { Rows } from '../ui/Rows.tsx';
import { TieSentence } from './TieSentence.tsx';

/** Ties of the picture as sentences, each of which opens its tie. */
export function TieList({ ties }: { ties: readonly NetworkTie[] }) {
  const { node } = useExploration();
  return (
    <Rows of={ties}>
      {(tie) => {
        const [subject, object] = [node(tie.subjectId), node(tie.objectId)];
        return subject && object ? <TieSentence tie={tie} subject={subject} object={object} /> : null;
      }}
    </Rows>
  );
}
