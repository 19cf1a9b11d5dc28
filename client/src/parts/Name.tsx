import type { ComponentProps, ReactNode } from 'react';
import { wholeWords } from '#words/names.ts';

/** Every second piece is a word with its particle, which no line may part: what is copied stays as it is written. */
function held(child: ReactNode): ReactNode {
  if (typeof child !== 'string') return child;
  const pieces = wholeWords(child);
  if (pieces.length < 2) return child;
  return pieces.map((piece, at) =>
    at % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces have no other key, and never change places
      <span key={at} data-whole>
        {piece}
      </span>
    ) : (
      piece
    ),
  );
}

/** A name, or a sentence with names: read in its own direction, and "al-" never parted from "Qaeda". */
export function Name({ children, ...given }: ComponentProps<'bdi'>) {
  return <bdi {...given}>{Array.isArray(children) ? children.map(held) : held(children)}</bdi>;
}
