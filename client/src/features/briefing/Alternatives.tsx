import { TypedItems } from './TypedItems.tsx';

/** What else could be so, and what would show it. */
export function Alternatives() {
  return (
    <TypedItems
      kind={{
        list: 'alternatives',
        one: 'alternative',
        most: 20,
        placeholder: 'What else could explain it?',
        beside: 'indicators',
        besideTitle: 'It would show in',
        besideLabel: (one) => `What would show ${one}`,
        besidePlaceholder: 'what would be seen if it were so?',
        first: 'Write an alternative',
      }}
    />
  );
}
