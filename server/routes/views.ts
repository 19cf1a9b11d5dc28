import type { Handlers } from './handlers.ts';
import type { SavedViews } from '../records/views.ts';

type Names =
  | 'savedViews'
  | 'saveView'
  | 'savedView'
  | 'changeSavedView'
  | 'deleteSavedView'
  | 'restoreSavedView';

/** What the rows of the contract about saved views answer. */
export function viewHandlers(views: SavedViews): Pick<Handlers, Names> {
  return {
    savedViews: () => views.list(),
    saveView: ({ body }) => views.save(body),
    savedView: ({ params }) => views.one(params.id),
    changeSavedView: ({ params, body }) => views.change(params.id, body),
    deleteSavedView: ({ params, query }) => views.delete(params.id, query.revision),
    restoreSavedView: ({ params }) => views.restore(params.id),
  };
}
