import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/standard.css';
import '@fontsource-variable/source-serif-4/standard-italic.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './shell/App.tsx';
import { DeskProvider } from './state/use-desk.tsx';
import { createQueryClient } from './state/queries.ts';
import { ExplorationProvider } from './state/use-exploration.tsx';
import { PathsProvider } from './features/paths/use-paths.tsx';
import { MeasuresProvider } from './features/measures/use-measures.tsx';
import { ReplayProvider } from './features/history/replay.tsx';
import { applyTheme } from './state/use-theme.ts';

// Our policy forbids making functions from text; zod would try, and be told off in the log.
config({ jitless: true });
applyTheme();
const page = document.querySelector('#page');
if (page === null) throw new Error('index.html has no #page');

createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <ExplorationProvider>
        <MeasuresProvider>
          <DeskProvider>
            <PathsProvider>
              <ReplayProvider>
                <App />
              </ReplayProvider>
            </PathsProvider>
          </DeskProvider>
        </MeasuresProvider>
      </ExplorationProvider>
    </QueryClientProvider>
  </StrictMode>,
);
