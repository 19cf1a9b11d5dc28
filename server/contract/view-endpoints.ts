import { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import {
  NewSavedView,
  SavedView,
  SavedViewChange,
  SavedViewId,
  SavedViews,
  SavedViewSummary,
} from './views.ts';

const PATH = '/api/v1/saved-views';
const ONE = `${PATH}/:id` as const;
const None = z.object({});
const ById = z.object({ id: SavedViewId });
const NOT_HERE: readonly ProblemCode[] = ['not-found'];
const NOT_NOW: readonly ProblemCode[] = ['not-found', 'conflict', 'forbidden'];

/** Pictures that analysts keep under a name. */
export const viewEndpoints = {
  savedViews: {
    method: 'get',
    path: PATH,
    summary: 'Views that analysts saved, without their scenes',
    params: None,
    query: None,
    body: null,
    response: SavedViews,
    problems: [] as readonly ProblemCode[],
  },
  saveView: {
    method: 'post',
    path: PATH,
    summary: 'Save a picture under a name, or for a link that is too long',
    params: None,
    query: None,
    body: NewSavedView,
    response: SavedView,
    problems: ['conflict', 'forbidden', 'too-large'] as readonly ProblemCode[],
  },
  savedView: {
    method: 'get',
    path: ONE,
    summary: 'A saved view with its scene',
    params: ById,
    query: None,
    body: null,
    response: SavedView,
    problems: NOT_HERE,
  },
  changeSavedView: {
    method: 'put',
    path: ONE,
    summary: 'Rename a saved view, change its note, or put another picture in its place',
    params: ById,
    query: None,
    body: SavedViewChange,
    response: SavedView,
    problems: [...NOT_NOW, 'too-large'] as readonly ProblemCode[],
  },
  deleteSavedView: {
    method: 'delete',
    path: ONE,
    summary: 'Delete a saved view; for 30 days it can be restored',
    params: ById,
    query: z.object({ revision: z.coerce.number().int().min(1).describe('the one that was seen') }),
    body: null,
    response: SavedViewSummary,
    problems: NOT_NOW,
  },
  restoreSavedView: {
    method: 'post',
    path: `${ONE}/restore`,
    summary: 'Take a deleted view back',
    params: ById,
    query: None,
    body: z.object({}),
    response: SavedViewSummary,
    problems: NOT_NOW,
  },
} as const;
