import { listed } from '#words/counts.ts';
import { usePage } from '../state/page.ts';
import { useSourceName } from '../state/use-source-name.ts';
import { Name } from './Name.tsx';

/** Who A and B are, while two accounts are compared: nothing otherwise. */
export function TwoSides({ className }: { className?: string | undefined }) {
  const { sources, against } = usePage('lens').lens;
  const name = useSourceName();
  if (against === null) return null;
  return (
    <p className={className}>
      <b>A</b>: <Name>{listed(sources.map(name))}</Name> · <b>B</b>:{' '}
      <Name>{against === 'others' ? 'all others' : listed(against.map(name))}</Name>
    </p>
  );
}
