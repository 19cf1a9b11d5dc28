import { z } from 'zod';
import { Scene } from './scene.ts';

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
export const NewSavedView = z.object({
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
});

/** What changes, and the revision that whoever changes it has seen. */
export const SavedViewChange = z.object({
  revision: Revision,
  title: Title.optional(),
  note: ViewNote.optional(),
  thumbnail: Thumbnail.nullable().optional(),
  scene: Scene.optional(),
});

export const SavedViewSummary = z.object({
  id: SavedViewId,
  ...Told,
  listed: z.boolean(),
  forkedFrom: SavedViewId.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable().describe('set while it is deleted; it can be restored for 30 days'),
  revision: Revision.describe('one more with each change'),
});

export const SavedView = SavedViewSummary.extend({ scene: Scene });

export const SavedViews = z.object({
  views: z.array(SavedViewSummary).describe('the last changed first'),
  total: z.int().describe('how many there are, where one answer does not carry them all'),
});

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

export type NewSavedView = z.infer<typeof NewSavedView>;
export type SavedViewChange = z.infer<typeof SavedViewChange>;
export type SavedViewSummary = z.infer<typeof SavedViewSummary>;
export type SavedView = z.infer<typeof SavedView>;
export type SavedViews = z.infer<typeof SavedViews>;
export type ViewFile = z.infer<typeof ViewFile>;
