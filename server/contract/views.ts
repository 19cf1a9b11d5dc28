import { z } from 'zod';
import { Scene } from './scene.ts';
import { endpoint, MB } from './endpoint.ts';

/** Views are kept here, not loaded, so their ids are of their own kind. */
export const SavedViewId = z.uuid();

const Title = z.string().trim().min(1).max(120);
const ViewNote = z.string().max(4000).describe('the analyst’s own words');

/** A small picture for lists, made by the page. */
export const Thumbnail = z
  .string()
  .max(160_000)
  .regex(/^data:image\/(png|webp);base64,[A-Za-z0-9+/]+=*$/, 'a PNG or WebP as a data URL');

const Told = { title: Title, note: ViewNote, thumbnail: Thumbnail.nullable() };
const Revision = z.int().min(1);

/** What the page sends to keep a picture. */
export const NewSavedView = z
  .object({
    id: SavedViewId.optional().describe('absent: the server makes one'),
    ...Told,
    note: ViewNote.default(''),
    thumbnail: Thumbnail.nullable().default(null),
    scene: Scene,
    forkedFrom: SavedViewId.nullable().default(null).describe('the view it is a copy of'),
    listed: z
      .boolean()
      .default(true)
      .describe('false: it only stands for a link that is too long, and is in no list'),
  })
  .meta({ id: 'NewSavedView' });

/** What changes, and the revision that whoever changes it has seen. */
export const SavedViewChange = z
  .object({
    revision: Revision,
    title: Title.optional(),
    note: ViewNote.optional(),
    thumbnail: Thumbnail.nullable().optional(),
    scene: Scene.optional(),
  })
  .meta({ id: 'SavedViewChange' });

export const SavedViewSummary = z
  .object({
    id: SavedViewId,
    ...Told,
    listed: z.boolean(),
    forkedFrom: SavedViewId.nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    deletedAt: z.iso
      .datetime()
      .nullable()
      .describe('set while it is deleted; it can be restored for 30 days'),
    revision: Revision.describe('one more with each change'),
  })
  .meta({ id: 'SavedViewSummary' });

export const SavedView = SavedViewSummary.extend({ scene: Scene }).meta({ id: 'SavedView' });

export const SavedViews = z
  .object({
    views: z.array(SavedViewSummary).describe('the last changed first'),
    total: z.int().describe('how many there are, where one answer does not carry them all'),
  })
  .meta({ id: 'SavedViews' });

/** The file of a view: what the page exports and imports. */
export const ViewFile = z.object({
  format: z.literal('relata-view'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  datasets: z
    .array(z.object({ id: z.string(), version: z.string().describe('SHA-256 over its files') }))
    .describe('the datasets of the database it was exported from'),
  view: z.object({ ...Told, scene: Scene, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime() }),
});

const ById = z.object({ id: SavedViewId });

/** Pictures that analysts keep under a name. */
export const viewEndpoints = {
  savedViews: endpoint('GET /api/v1/saved-views', 'Views that analysts saved, without their scenes', {
    response: SavedViews,
  }),
  saveView: endpoint(
    'POST /api/v1/saved-views',
    'Save a picture under a name, or for a link that is too long',
    {
      body: NewSavedView,
      bodyLimit: 4 * MB,
      response: SavedView,
      problems: ['conflict'],
    },
  ),
  savedView: endpoint('GET /api/v1/saved-views/:id', 'A saved view with its scene', {
    params: ById,
    response: SavedView,
    problems: ['not-found'],
  }),
  changeSavedView: endpoint(
    'PUT /api/v1/saved-views/:id',
    'Rename a saved view, change its note, or put another picture in its place',
    {
      params: ById,
      body: SavedViewChange,
      bodyLimit: 4 * MB,
      response: SavedView,
      problems: ['not-found', 'conflict'],
    },
  ),
  deleteSavedView: endpoint(
    'DELETE /api/v1/saved-views/:id',
    'Delete a saved view; for 30 days it can be restored',
    {
      params: ById,
      query: z.object({ revision: z.coerce.number().int().min(1).describe('the one that was seen') }),
      response: SavedViewSummary,
      problems: ['not-found', 'conflict'],
    },
  ),
  restoreSavedView: endpoint('POST /api/v1/saved-views/:id/restore', 'Take a deleted view back', {
    params: ById,
    response: SavedViewSummary,
    problems: ['not-found', 'conflict'],
  }),
};

export type NewSavedView = z.infer<typeof NewSavedView>;
export type SavedViewChange = z.infer<typeof SavedViewChange>;
export type SavedViewSummary = z.infer<typeof SavedViewSummary>;
export type SavedView = z.infer<typeof SavedView>;
export type SavedViews = z.infer<typeof SavedViews>;
export type ViewFile = z.infer<typeof ViewFile>;
