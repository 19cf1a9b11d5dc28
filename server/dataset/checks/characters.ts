import type { Fault } from '../tables/faults.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const BREAKS = /[\u00AD\u200B\u2060\uFEFF]/;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
const MEND = 'Remove it; it may have come with a copy.';

/** Characters nobody sees: controls, those that turn the direction of the letters around them, and soft hyphens. */
export function unseen(text: string): Pick<Fault, 'severity' | 'message' | 'mend'>[] {
  const [control, turn, breaks] = [CONTROL, TURNS, BREAKS].map((signs) => signs.exec(text)?.[0]);
  return [
    ...(control === undefined
      ? []
      : [{ severity: 'error' as const, message: `A control character, ${codePoint(control)}.`, mend: MEND }]),
    ...(turn === undefined
      ? []
      : [
          {
            severity: 'warning' as const,
            message: `${codePoint(turn)} stands here unseen, and changes the direction of the text.`,
            mend: MEND,
          },
        ]),
    ...(breaks === undefined
      ? []
      : [
          {
            severity: 'warning' as const,
            message: `${codePoint(breaks)} stands here unseen, and says where a line may end.`,
            mend: MEND,
          },
        ]),
  ];
}

const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
