import { z } from 'zod';

/** The name of a house style: that of its folder. */
export const HouseName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens');

/** The families that come with Relata and stand inside its files; what they do not write, DejaVu does. */
export const FontFamily = z.enum(['Source Serif 4', 'Source Sans 3', 'DejaVu Serif', 'DejaVu Sans']);

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #6b3d00');

/** A part of a briefing: its name in the contract, a title of the house's own, and how long it may be. */
const Part = z.strictObject({
  name: z.string().max(40),
  title: z.string().max(120).optional(),
  marking: z.string().max(30).optional().describe('of this portion, before its title: "U//FOUO"'),
  words: z.int().min(20).max(5000).optional().describe('at most so many words of generated text'),
});

const Parts = z.array(Part).min(1).max(20);

/** How the briefings of a house look, what stands in them, in which order, and how long each part may be. */
export const House = z
  .strictObject({
    name: HouseName,
    title: z.string().max(120).describe('"Full report"'),
    organisation: z.string().max(120).default('').describe('printed in the running head'),
    logo: z.string().max(2_000_000).nullable().default(null).describe('a picture as a data URI'),
    handling: z.string().max(200).default('').describe('where the request names none'),
    colours: z
      .strictObject({
        accent: Colour.default('#6b3d00'),
        ink: Colour.default('#1d2126'),
        wash: Colour.default('#f3ead9'),
      })
      .prefault({}),
    fonts: z
      .strictObject({
        text: FontFamily.default('Source Serif 4'),
        heading: FontFamily.default('Source Sans 3'),
        size: z.number().min(8).max(12).default(10).describe('of the text, in points'),
      })
      .prefault({}),
    paper: z.enum(['a4', 'us-letter']).default('a4'),
    sections: z.strictObject({ network: Parts, person: Parts, event: Parts, dispute: Parts, changes: Parts }),
  })
  .meta({ id: 'House' });

export const HouseSummary = z
  .object({
    name: z.string(),
    title: z.string(),
    problem: z.string().nullable().describe('what is wrong with its file; null: it can be used'),
  })
  .meta({ id: 'HouseSummary' });
export const Houses = z.object({ houses: z.array(HouseSummary) }).meta({ id: 'Houses' });

export type FontFamily = z.infer<typeof FontFamily>;
export type HouseSummary = z.infer<typeof HouseSummary>;
export type House = z.infer<typeof House>;
