import { Suspense, lazy } from 'react';
import { useDesk } from '../../state/use-desk.tsx';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';

const ExportDialog = lazy(() => import('../../features/exports/ExportDialog.tsx'));

/** What lies over everything until it is closed. */
export function Overlays() {
  const { overlay } = useDesk();
  if (overlay === 'palette') return <Palette />;
  if (overlay === 'shortcuts') return <Shortcuts />;
  if (overlay === 'export')
    return (
      <Suspense>
        <ExportDialog />
      </Suspense>
    );
  return null;
}
