import type { NetworkTie } from '#contract/network.ts';
import { usePage } from '../state/page.ts';
import { Rows } from '../ui/Rows.tsx';
import { TieSentence } from './TieSentence.tsx';

/** Ties of the picture as sentences, each of which opens its tie. */
export function TieList({ ties }: { ties: readonly NetworkTie[] }) {
  const { node } = usePage('node');
  return (
    <Rows of={ties}>
      {(tie) => {
        const [subject, object] = [node(tie.subjectId), node(tie.objectId)];
        return subject && object ? <TieSentence tie={tie} subject={subject} object={object} /> : null;
      }}
    </Rows>
  );
}
