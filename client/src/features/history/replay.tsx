import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { call } from '../../state/api.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { readJsonFile, type FileFault } from '../../ui/file-faults.ts';
import { actionOf, idsIn, Script } from './script.ts';

/** A script that is being played, over whatever the panel shows. */
export interface Replay {
  script: Script | null;
  /** lines played so far */
  at: number;
  playing: boolean;
  faults: readonly FileFault[];
  /** ids that the script names and this database does not hold; null while that is asked */
  missing: readonly string[] | null;
  named: number;
  /** datasets of the script that are not here, or in another version */
  others: readonly string[];
  load: (text: string) => void;
  play: () => void;
  pause: () => void;
  /** all that is left, at once */
  finish: () => void;
  stop: () => void;
}

const Context = createContext<Replay | null>(null);

/** Throws outside of ReplayProvider. */
export function useReplay(): Replay {
  const replay = use(Context);
  if (replay === null) throw new Error('useReplay belongs inside ReplayProvider');
  return replay;
}

/** Long enough to see what a step did. */
const PAUSE = 1200;

function useMissing(script: Script | null) {
  const ids = useMemo(() => (script === null ? [] : idsIn(script).slice(0, 2000)), [script]);
  const asked = useQuery({
    queryKey: ['names', ids],
    queryFn: ({ signal }) => call('subgraph', { body: { ids }, signal }),
    enabled: ids.length > 0,
  });
  return { named: ids.length, missing: ids.length === 0 ? [] : (asked.data?.missing ?? null) };
}

interface Playing {
  script: Script;
  at: number;
  playing: boolean;
  /** the version that the first line comes after */
  base: number;
}

export function ReplayProvider({ children }: { children: ReactNode }) {
  const { cursor, loading, datasets } = usePage('cursor', 'loading', 'datasets');
  const [now, setNow] = useState<Playing | null>(null);
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const { named, missing } = useMissing(now?.script ?? null);

  useEffect(() => {
    if (now === null || !now.playing || loading) return undefined;
    const timer = window.setTimeout(
      () => {
        playLines(now, now.at + 1);
        setNow({ ...now, at: now.at + 1, playing: now.at + 1 < now.script.lines.length });
      },
      now.at === 0 ? 0 : PAUSE,
    );
    return () => window.clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- playLines is made anew and does the same
  }, [now, loading]);

  function playLines({ script, at, base }: Playing, to: number): void {
    script.lines.slice(at, to).forEach((line, index) => {
      dispatch(actionOf(line));
      if (line.name !== undefined) dispatch({ do: 'name', at: base + at + index + 1, name: line.name });
    });
  }

  const replay: Replay = {
    script: now?.script ?? null,
    at: now?.at ?? 0,
    playing: now?.playing ?? false,
    faults,
    named,
    missing,
    others: (now?.script.datasets ?? [])
      .filter(({ id, version }) => datasets.find((each) => each.id === id)?.version !== version)
      .map(({ id }) => id),
    load: (text) => {
      const read = readJsonFile(text, Script, 'relata-script', 1);
      setFaults(read.faults);
      setNow(read.content && { script: read.content, at: 0, playing: false, base: cursor });
    },
    play: () => setNow(now && { ...now, playing: true, ...(now.at === 0 && { base: cursor }) }),
    pause: () => setNow(now && { ...now, playing: false }),
    finish: () => {
      if (now === null) return;
      const from = now.at === 0 ? { ...now, base: cursor } : now;
      playLines(from, now.script.lines.length);
      setNow({ ...from, at: now.script.lines.length, playing: false });
    },
    stop: () => setNow(null),
  };
  return <Context value={replay}>{children}</Context>;
}
