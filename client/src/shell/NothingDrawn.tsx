import { manyInWords } from '../features/filters/Kept.tsx';
import { isOn, NO_LENS } from '#picture/exploration/lens.ts';
import { dispatch, usePage } from '../state/page.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Troubles.module.css';

/** Where the picture is empty: why, and the way back. */
export function NothingDrawn() {
  const { picture, off, lens, loading, trouble } = usePage('picture', 'off', 'lens', 'loading', 'trouble');
  if (picture === null || picture.nodes.length > 0 || loading || trouble !== null) return null;
  return (
    <div className={styles.cover}>
      <Notice title="Nothing is drawn">
        <Why kept={off.nodes.length > 0 ? manyInWords(off) : null} lensed={isOn(lens)} />
      </Notice>
    </div>
  );
}

function Why({ kept, lensed }: { kept: string | null; lensed: boolean }) {
  const { picture } = usePage('picture');
  const hidden = [...(picture?.hiddenNodes ?? []), ...(picture?.hiddenTies ?? [])].map(({ id }) => id);
  if (kept !== null)
    return (
      <>
        <p>The filters keep off {kept}.</p>
        <Button onClick={() => dispatch({ do: 'set', change: { filters: [] } })}>Take the filters off</Button>
      </>
    );
  if ((picture?.hiddenNodes.length ?? 0) > 0)
    return (
      <>
        <p>Everything that you brought in is hidden.</p>
        <Button onClick={() => dispatch({ do: 'step', step: { do: 'unhide', ids: hidden } })}>
          {`Show all ${hidden.length} again`}
        </Button>
      </>
    );
  if (lensed)
    return (
      <>
        <p>Nothing in the picture passes the lens.</p>
        <Button onClick={() => dispatch({ do: 'lens', change: NO_LENS })}>Take the lens off</Button>
      </>
    );
  return <p>Begin with a starting view, a question or a name.</p>;
}
