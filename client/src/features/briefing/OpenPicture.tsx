import type { Briefing } from '#contract/briefing.ts';
import { tell } from '../../state/command.ts';
import { dispatch, setPage } from '../../state/page.ts';
import { versionOf } from '#picture/exploration/steps.ts';
import { Button } from '../../ui/Button.tsx';

/** Opens the picture that a briefing was made from, as it was then. */
export function OpenPicture({ request }: { request: Pick<Briefing['request'], 'scene' | 'title'> }) {
  const { scene, title } = request;
  if (scene === null) return null;
  const open = (): void => {
    const version = versionOf(scene, { opened: `Opened the picture of the briefing “${title}”` });
    dispatch({ do: 'open', version, selection: scene.selection, camera: scene.camera });
    setPage({ dock: 'none' });
    tell('The picture of the briefing; undo brings back the one before');
  };
  return (
    <Button look="plain" icon="back" onClick={open}>
      Open its picture
    </Button>
  );
}
