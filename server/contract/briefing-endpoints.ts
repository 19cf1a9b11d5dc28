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
import type { ProblemCode } from './problem.ts';

const None = z.object({});
const FILES: readonly string[] = Object.values(MEDIA_TYPES);
const ById = z.object({ id: z.uuid() });

/** What is asked for where no picture names the nodes: what stands around the focus or the dispute. */
const Asked = BriefingRequest.extend({
  about: BriefingRequest.shape.about.extend({
    ids: BriefingRequest.shape.about.shape.ids
      .optional()
      .describe('absent: what stands around the focus or the dispute, else the opening view'),
  }),
});

/** The rows of the API about briefings. */
export const briefingEndpoints = {
  draftBriefing: {
    method: 'post' as const,
    path: '/api/v1/briefings/draft',
    summary: 'Write a briefing without keeping it',
    params: None,
    query: None,
    body: Asked,
    response: Briefing,
    problems: ['not-found'] as readonly ProblemCode[],
  },
  briefingFile: {
    method: 'post' as const,
    path: '/api/v1/briefings/file/:form',
    summary:
      'Write a briefing and give it out as a file: HTML, PDF, Word, Markdown, JSON lines or its picture',
    params: z.object({ form: Form }),
    query: None,
    body: Asked,
    response: z.string(),
    file: FILES,
    problems: ['not-found'] as readonly ProblemCode[],
  },
  keepBriefing: {
    method: 'post' as const,
    path: '/api/v1/briefings',
    summary: 'Write a briefing and keep it with the evidence that it cites',
    params: None,
    query: None,
    body: Asked,
    response: SavedBriefing,
    problems: ['not-found', 'forbidden'] as readonly ProblemCode[],
  },
  briefings: {
    method: 'get' as const,
    path: '/api/v1/briefings',
    summary: 'The briefings that are kept, the last made first',
    params: None,
    query: None,
    body: null,
    response: SavedBriefings,
    problems: [] as readonly ProblemCode[],
  },
  briefing: {
    method: 'get' as const,
    path: '/api/v1/briefings/:id',
    summary: 'A briefing as it was made, and what has changed since',
    params: ById,
    query: None,
    body: null,
    response: SavedBriefing,
    problems: ['not-found'] as readonly ProblemCode[],
  },
  deleteBriefing: {
    method: 'delete' as const,
    path: '/api/v1/briefings/:id',
    summary: 'Delete a briefing; it can be restored for 30 days',
    params: ById,
    query: None,
    body: null,
    response: SavedBriefingSummary,
    problems: ['not-found', 'forbidden'] as readonly ProblemCode[],
  },
  keptBriefingFile: {
    method: 'get' as const,
    path: '/api/v1/briefings/:id/file/:form',
    summary: 'A briefing that is kept, as a file',
    params: ById.extend({ form: Form }),
    query: None,
    body: null,
    response: z.string(),
    file: FILES,
    problems: ['not-found'] as readonly ProblemCode[],
  },
  restoreBriefing: {
    method: 'post' as const,
    path: '/api/v1/briefings/:id/restore',
    summary: 'Take a deleted briefing back',
    params: ById,
    query: None,
    body: null,
    response: SavedBriefingSummary,
    problems: ['not-found', 'forbidden'] as readonly ProblemCode[],
  },
};
