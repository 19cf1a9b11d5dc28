import { Suspense, lazy } from 'react';
import { usePage } from '../../state/page.ts';
import { Palette } from './Palette.tsx';
import { Shortcuts } from './Shortcuts.tsx';

const ExportDialog = lazy(() => import('../../features/exports/ExportDialog.tsx'));

/** What lies over everything until it is closed. */
export function Overlays() {
  const { overlay } = usePage('overlay');
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
