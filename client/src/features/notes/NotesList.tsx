import type { NetworkTie } from '#contract/network.ts';
import { tieInWords } from '#words/ties.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { dispatch, usePage, type PageState } from '../../state/page.ts';
import details from '../../parts/Details.module.css';
import { Note } from './Note.tsx';
import styles from './Notes.module.css';
import { PICTURE, useNotes } from './use-notes.ts';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

type Known = Pick<PageState, 'whole' | 'node' | 'words'>;

interface Noted {
  ref: Ref;
  name: string;
  sign: string;
}

function nameOfTie(tie: NetworkTie, { node, words }: Known): string {
  const [subject, object] = [node(tie.subjectId), node(tie.objectId)];
  return subject && object ? tieInWords(tie, subject, object, words) : tie.id;
}

/** What a note is on; whoever is not in the picture now keeps the note all the same. */
function notedBy(id: string, page: Known): Noted {
  const known = page.node(id);
  const tie = [...(page.whole?.ties ?? []), ...(page.whole?.hiddenTies ?? [])].find((each) => each.id === id);
  if (known) return { ref: { what: known.class, id }, name: known.name, sign: page.words.kind(known).label };
  const there = tie === undefined ? 'not in the picture now' : 'tie';
  return { ref: { what: 'tie', id }, name: tie ? nameOfTie(tie, page) : id, sign: there };
}

/** The note on the picture, and every other note in it, one click away from what it is on. */
export function NotesList() {
  const page = usePage('picture', 'whole', 'node', 'words');
  const notes = useNotes();
  const others = Object.entries(notes).filter(([id]) => id !== PICTURE);
  if (page.picture === null) return null;
  return (
    <>
      <Note id={PICTURE} on="this picture" />
      {others.length > 0 && (
        <section className={details.section} aria-label="Notes">
          <h3 className={details.heading}>
            Notes <span className={details.count}>{others.length}</span>
          </h3>
          <ul>
            {others.map(([id, text]) => {
              const { ref, name, sign } = notedBy(id, page);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={details.row}
                    onClick={() => dispatch({ do: 'select', ref })}
                  >
                    <span>
                      <Name>{cut(name, 160)}</Name> <span className={details.fact}>{sign}</span>
                    </span>
                    <Name className={styles.text}>{cut(text, 200)}</Name>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
