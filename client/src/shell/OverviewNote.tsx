import { useState } from 'react';
import { PLAIN } from '#picture/exploration/steps.ts';
import { dispatch, setPage, usePage } from '../state/page.ts';
import { figure } from '#words/counts.ts';
import { DETAIL, DETAIL_MOST, drawnBy, type WebGl } from '../render/sigma/switch.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './OverviewNote.module.css';
import troubles from './Troubles.module.css';

/** More than this is not drawn in full at once. */
const REGION = 1500;

/** The nodes that are selected, brought into full detail. */
function Region() {
  const { selection, joined } = usePage('selection', 'joined');
  const ids = selection
    .filter(({ what }) => what !== 'tie' && what !== 'pair')
    .flatMap(({ id }) => joined.members(id));
  if (ids.length < 2) return null;
  const many = ids.length > REGION;
  return (
    <Button
      look="strong"
      disabled={many}
      onClick={() => dispatch({ do: 'step', step: { do: 'only', ids, layout: 'force' } })}
    >
      {many ? `Select up to ${figure(REGION)} for full detail` : `Show the ${ids.length} selected in full`}
    </Button>
  );
}

function WhatIsLeftOut() {
  return (
    <p className={styles.more}>
      Colours, shapes, sizes, the selection, filters and the lens are as in the full picture. Not drawn here:
      arrows, pictures on nodes, the names of most nodes, signs on lines, and ties side by side; what is
      dashed or dotted there is lighter here. Select a region and show it in full
      <span data-for="mouse">, or double-click a node for what surrounds it</span>.
    </p>
  );
}

const WHY: Record<Exclude<WebGl, 'there'>, string> = {
  missing: 'This browser does not let pages draw with WebGL, which the overview needs.',
  lost: 'The graphics card has dropped the overview several times.',
};

interface Without {
  size: number;
  webgl: Exclude<WebGl, 'there'>;
}

const again = (): void => setPage({ webgl: 'there' });

/** In place of the overview, where it cannot be had. */
function InFull({ size, webgl }: Without) {
  return (
    <output className={styles.note} data-testid="drawn-by">
      <span>
        {WHY[webgl]} So {figure(size)} nodes and ties are drawn in full, which may be slow to move.
      </span>
      {webgl === 'lost' && <Button onClick={again}>Try the overview again</Button>}
    </output>
  );
}

/** Where nothing can be drawn: why, and what still works. */
function NotDrawn({ size, webgl }: Without) {
  return (
    <div className={troubles.cover}>
      <Notice title="This picture cannot be drawn here" urgent>
        <p>
          {WHY[webgl]} Without it up to {figure(DETAIL_MOST)} nodes and ties can be drawn; these are{' '}
          {figure(size)}.
        </p>
        <p>
          All else works: search, the list at the side, the table, filters, the lens, briefings and the files
          for programs. With filters that leave fewer the picture is drawn.
        </p>
        <Button icon="table" onClick={() => setPage({ dock: 'table' })}>
          Open the table
        </Button>
        {webgl === 'lost' && <Button onClick={again}>Try the overview again</Button>}
      </Notice>
    </div>
  );
}

/** Says that a picture is drawn simplified, what that leaves out, and how to have it otherwise. */
export function OverviewNote() {
  const { version, picture, webgl } = usePage('version', 'picture', 'webgl');
  const [open, setOpen] = useState(false);
  if (picture === null) return null;
  const { appearance } = version ?? PLAIN;
  const size = picture.nodes.length + picture.ties.length;
  const { renderer, refused } = drawnBy(appearance.renderer, size, webgl);
  const choose = (to: typeof appearance.renderer): void =>
    dispatch({ do: 'set', change: { appearance: { ...appearance, renderer: to } } });
  if (renderer === 'nobody' && webgl !== 'there') return <NotDrawn size={size} webgl={webgl} />;
  const wanted = size > DETAIL || appearance.renderer === 'overview';
  if (webgl !== 'there' && wanted) return <InFull size={size} webgl={webgl} />;
  if (renderer === 'detail' && size <= DETAIL) return null;
  if (renderer === 'detail')
    return (
      <div className={styles.note} data-testid="drawn-by">
        <span>{figure(size)} nodes and ties drawn in full: slow to move</span>
        <Button onClick={() => choose('auto')}>Overview</Button>
      </div>
    );
  const force = size <= DETAIL && appearance.renderer === 'overview' ? 'auto' : 'detail';
  return (
    <div className={styles.note} data-testid="drawn-by">
      <span>
        <strong>Overview</strong>: {figure(picture.nodes.length)} nodes, {figure(picture.ties.length)} ties,
        drawn simplified
        {refused && `. In full are drawn up to ${figure(DETAIL_MOST)} nodes and ties`}
      </span>
      <Region />
      {size <= DETAIL_MOST && <Button onClick={() => choose(force)}>Draw in full</Button>}
      <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        What is left out?
      </Button>
      {open && <WhatIsLeftOut />}
    </div>
  );
}
