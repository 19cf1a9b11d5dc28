import { z } from 'zod';
import {
  Briefing,
  BriefingRequest,
  Form,
  MEDIA_TYPES,
  SavedBriefing,
  SavedBriefings,
  SavedBriefingSummary,
} from './briefing.ts';
import { endpoint, MB } from './endpoint.ts';
import { Houses } from './house.ts';

const FILE = { file: Object.values(MEDIA_TYPES) as readonly string[] };
const ById = z.object({ id: z.uuid() });

/** What is asked for where no picture names the nodes: what stands around the focus or the dispute. */
const BriefingBody = BriefingRequest.extend({
  about: BriefingRequest.shape.about.extend({
    ids: BriefingRequest.shape.about.shape.ids
      .optional()
      .describe('absent: what stands around the focus or the dispute, else the opening view'),
  }),
}).meta({ id: 'BriefingBody' });

/** The rows of the API about briefings. */
export const briefingEndpoints = {
  draftBriefing: endpoint('POST /api/v1/briefings/draft', 'Write a briefing without keeping it', {
    body: BriefingBody,
    bodyLimit: 4 * MB,
    response: Briefing,
    problems: ['not-found'],
  }),
  briefingFile: {
    ...endpoint(
      'POST /api/v1/briefings/file/:form',
      'Write a briefing and give it out as a file: HTML, PDF, Word, Markdown, JSON lines or its picture',
      {
        params: z.object({ form: Form }),
        body: BriefingBody,
        bodyLimit: 4 * MB,
        response: z.string(),
        problems: ['not-found'],
      },
    ),
    ...FILE,
  },
  keepBriefing: endpoint(
    'POST /api/v1/briefings',
    'Write a briefing and keep it with the evidence that it cites',
    { body: BriefingBody, bodyLimit: 4 * MB, response: SavedBriefing, problems: ['not-found'] },
  ),
  briefings: endpoint('GET /api/v1/briefings', 'The briefings that are kept, the last made first', {
    response: SavedBriefings,
  }),
  briefingHouses: endpoint('GET /api/v1/briefings/houses', 'The house styles that a briefing can be set in', {
    response: Houses,
  }),
  briefing: endpoint('GET /api/v1/briefings/:id', 'A briefing as it was made, and what has changed since', {
    params: ById,
    response: SavedBriefing,
    problems: ['not-found'],
  }),
  deleteBriefing: endpoint(
    'DELETE /api/v1/briefings/:id',
    'Delete a briefing; it can be restored for 30 days',
    {
      params: ById,
      response: SavedBriefingSummary,
      problems: ['not-found', 'conflict'],
    },
  ),
  keptBriefingFile: {
    ...endpoint('GET /api/v1/briefings/:id/file/:form', 'A briefing that is kept, as a file', {
      params: ById.extend({ form: Form }),
      response: z.string(),
      problems: ['not-found'],
    }),
    ...FILE,
  },
  restoreBriefing: endpoint('POST /api/v1/briefings/:id/restore', 'Take a deleted briefing back', {
    params: ById,
    response: SavedBriefingSummary,
    problems: ['not-found', 'conflict'],
  }),
};
