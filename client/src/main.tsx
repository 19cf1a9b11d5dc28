import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/standard.css';
import '@fontsource-variable/source-serif-4/standard-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './App.tsx';
import { DeskProvider } from './desk/use-desk.tsx';
import { createQueryClient } from './exploration/queries.ts';
import { ExplorationProvider } from './exploration/use-exploration.tsx';
import { PathsProvider } from './paths/use-paths.tsx';
import { MeasuresProvider } from './measures/use-measures.tsx';
import { ReplayProvider } from './history/replay.tsx';
import { applyTheme } from './ui/use-theme.ts';

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
