import { useQueryClient } from '@tanstack/react-query';
import { linkedValues, queryLink } from '#contract/query-link.ts';
import type { SavedQuery } from '#contract/queries.ts';
import { tell } from '../../state/command.ts';
import { Button } from '../../ui/Button.tsx';
import type { Draft } from './drafts.ts';
import { parametersIn } from './parameters.ts';
import { call } from '../../state/api.ts';
import { savedQueries } from './queries.ts';

interface Props {
  draft: Draft;
  /** the saved query that the draft came from */
  saved: SavedQuery | undefined;
  onSaved: (query: SavedQuery) => void;
}

/** A name that a saved query may give to a parameter; others stay what is typed for this once. */
const NAMED = /^[a-z][A-Za-z0-9]{0,30}$/;

/** The parameters of the draft: as they were kept, and new ones as texts with what was typed as their default. */
function parametersOf({ text, values }: Draft, saved: SavedQuery | undefined): SavedQuery['parameters'] {
  const before = new Map(saved?.parameters.map((each) => [each.name, each]));
  return parametersIn(text)
    .filter((name) => NAMED.test(name))
    .map(
      (name) => before.get(name) ?? { name, type: 'text' as const, label: name, default: values[name] ?? '' },
    );
}

/** Keeps a draft on the server under the name of its tab, and shares what is kept as a link with its parameters. */
export function Keeping({ draft, saved, onSaved }: Props) {
  const client = useQueryClient();
  const copy = async (query: SavedQuery): Promise<void> => {
    const { values } = linkedValues(query.parameters, draft.values);
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(
      `${origin}${pathname}${queryLink(query.id, query.parameters, values)}`,
    );
    tell('Link to this query copied');
  };
  const save = async (): Promise<void> => {
    const { title, text } = draft;
    const parameters = parametersOf(draft, saved);
    try {
      const body = { title, text, parameters, shows: saved?.shows ?? ('table' as const) };
      const kept = await call('saveQuery', { body });
      await client.invalidateQueries({ queryKey: savedQueries.queryKey });
      onSaved(kept);
      tell(`Saved “${kept.title}”`);
    } catch (error) {
      tell(error instanceof Error ? error.message : 'It could not be saved');
    }
  };
  return (
    <>
      <Button look="plain" disabled={draft.text.trim() === ''} onClick={() => void save()}>
        {saved === undefined ? 'Save' : 'Save a copy'}
      </Button>
      {saved && (
        <Button look="plain" icon="link" onClick={() => void copy(saved)}>
          Copy link
        </Button>
      )}
    </>
  );
}
