import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '#words/counts.ts';
import { Unread } from '../../parts/PanelState.tsx';
import styles from '../../parts/Details.module.css';
import { askedOfEvidence } from '#picture/exploration/lens.ts';
import { call } from '../../state/api.ts';
import { usePage } from '../../state/page.ts';
import { LongText } from '../../ui/LongText.tsx';
import { ClaimList } from './ClaimList.tsx';

interface Props {
  text: string | null;
  /** ids of the claims that it rests on */
  claims: readonly string[];
}

/** What whoever made the dataset notes of it, or says of a view: ours, told by no source, and so below what is said. */
export function OurNote({ text, claims }: Props) {
  const [open, setOpen] = useState(false);
  if (text === null || text === '') return null;
  return (
    <>
      <aside className={styles.ours} aria-label="Our note">
        <b>Our note, no source:</b> <LongText text={text} />{' '}
        {claims.length > 0 && (
          <button
            type="button"
            className={styles.rests}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >{`It rests on ${counted(claims.length, 'claim')}`}</button>
        )}
      </aside>
      {open && <RestsOn claims={claims} />}
    </>
  );
}

function RestsOn({ claims }: Pick<Props, 'claims'>) {
  const lens = askedOfEvidence(usePage('lens').lens);
  const asked = useQuery({
    queryKey: ['claims of a note', claims, lens],
    queryFn: ({ signal }) =>
      Promise.all(claims.map((id) => call('claim', { params: { id }, query: lens ?? {}, signal }))),
  });
  if (asked.data === undefined) return <Unread asked={asked} what="The claims of the note" />;
  return <ClaimList title="What our note rests on" claims={asked.data} />;
}
