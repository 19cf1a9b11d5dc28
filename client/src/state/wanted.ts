import { useEffect, useEffectEvent } from 'react';
import { setPage, usePage } from './page.ts';

/**
 * What a command asks for is done by the part of the page that can, once, as soon as it is drawn.
 * @param act gets what the command says after the name and a colon, '' where that is nothing
 */
export function useWanted(name: string, act: (which: string) => void): void {
  const { wanted } = usePage('wanted');
  const run = useEffectEvent(act);
  useEffect(() => {
    if (wanted !== name && wanted?.startsWith(`${name}:`) !== true) return;
    setPage({ wanted: null });
    run(wanted.slice(name.length + 1));
  }, [wanted, name]);
}
