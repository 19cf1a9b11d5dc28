import type { Loosening, PathPair } from '#contract/paths.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Paths.module.css';
import { changeOptions, usePaths, type Options } from './use-paths.ts';

const LONGEST = 6;

/** What can be given up, and how the button that gives it up reads. */
function loosening({ maxHops }: Options): Record<Loosening, [string, Partial<Options>]> {
  const more = Math.min(LONGEST, maxHops + 2);
  return {
    maxHops: [`Allow up to ${more} ties`, { maxHops: more }],
    direction: ['In either direction', { direction: 'both' }],
    types: ['Any type of tie', { types: [] }],
    families: ['All families but speech and sources', { families: [] }],
    lens: ['Without the lens', { withLens: false }],
  };
}

/** Nothing was found: what was tried, and what to loosen. */
export function NoPath({ pair }: { pair: PathPair }) {
  const { options } = usePaths();
  const ways = loosening(options);
  return (
    <div className={styles.none}>
      <p>
        <strong>No path was found.</strong> Tried: {pair.tried}
      </p>
      {pair.loosen.length > 0 ? (
        <p className={styles.loosen}>
          {pair.loosen.map((way) => (
            <Button key={way} onClick={() => changeOptions(ways[way][1])}>
              {ways[way][0]}
            </Button>
          ))}
        </p>
      ) : (
        <p className={styles.quiet}>
          Under no other restriction would there be one, but for ties of speech and sources: choose that
          family to try them.
        </p>
      )}
    </div>
  );
}
