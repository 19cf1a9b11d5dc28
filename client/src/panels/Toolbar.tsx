import { useId, useState } from 'react';
import { useDesk } from '../desk/use-desk.tsx';
import { canRedo, canUndo } from '../exploration/steps.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import type { Theme } from '../ui/use-theme.ts';
import { keyOf, LAYOUTS } from '../exploration/layout-choices.ts';
import styles from './Toolbar.module.css';

function Layouts() {
  const { picture, dispatch } = useExploration();
  const id = useId();
  return (
    <span className={styles.layouts}>
      <label htmlFor={id}>Arrange</label>
      <select
        id={id}
        value={keyOf(picture?.layout ?? { name: 'force' })}
        disabled={picture === null}
        onChange={(event) => {
          const chosen = LAYOUTS.find((layout) => layout.key === event.target.value);
          if (chosen) dispatch({ do: 'step', step: chosen.step });
        }}
      >
        {LAYOUTS.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

function CopyLink() {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
    announce('Link copied');
    window.setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Button icon="link" onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy link'}
    </Button>
  );
}

interface Props {
  theme: Theme;
  onTheme: () => void;
}

export function Toolbar({ theme, onTheme }: Props) {
  const { camera } = useDesk();
  const { state, dispatch } = useExploration();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Picture">
      <Button
        icon="undo"
        iconOnly
        look="plain"
        disabled={!canUndo(state)}
        onClick={() => dispatch({ do: 'undo' })}
      >
        Undo (Ctrl+Z)
      </Button>
      <Button
        icon="redo"
        iconOnly
        look="plain"
        disabled={!canRedo(state)}
        onClick={() => dispatch({ do: 'redo' })}
      >
        Redo (Ctrl+Shift+Z)
      </Button>
      <Layouts />
      <span className={styles.gap} />
      <Button
        icon="minus"
        iconOnly
        look="plain"
        className={styles.zoom ?? ''}
        onClick={() => camera.current?.zoom(1 / 1.3)}
      >
        Zoom out
      </Button>
      <Button
        icon="plus"
        iconOnly
        look="plain"
        className={styles.zoom ?? ''}
        onClick={() => camera.current?.zoom(1.3)}
      >
        Zoom in
      </Button>
      <Button icon="fit" iconOnly look="plain" onClick={() => camera.current?.fit()}>
        Fit the picture
      </Button>
      <Button icon={theme === 'dark' ? 'sun' : 'moon'} iconOnly look="plain" onClick={onTheme}>
        {theme === 'dark' ? 'Light theme' : 'Dark theme'}
      </Button>
      <CopyLink />
    </div>
  );
}
