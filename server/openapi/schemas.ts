import * as briefing from '#contract/briefing.ts';
import { NetworkSize, PictureColumns } from '#contract/columns.ts';
import * as analyst from '#contract/console.ts';
import { endpoints } from '#contract/endpoints.ts';
import * as evidence from '#contract/evidence.ts';
import * as exploration from '#contract/exploration.ts';
import * as judgement from '#contract/judgement.ts';
import * as lens from '#contract/lens-answers.ts';
import * as measures from '#contract/measures.ts';
import * as network from '#contract/network.ts';
import { Paths } from '#contract/paths.ts';
import { Problem } from '#contract/problem.ts';
import * as queries from '#contract/queries.ts';
import * as views from '#contract/views.ts';
import { Vocabulary } from '#contract/vocabulary.ts';
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

const named: Record<string, z.ZodType> = {
  NetworkNode: network.NetworkNode,
  NetworkTie: network.NetworkTie,
  ConsoleValue: analyst.ConsoleValue,
  ConsoleLine: analyst.ConsoleLine,
  ConsoleAnswer: analyst.ConsoleAnswer,
  ConsoleCheck: analyst.ConsoleCheck,
  ConsoleCancelled: analyst.ConsoleCancelled,
  ConsoleSchema: analyst.ConsoleSchema,
  ConsoleStep: analyst.ConsoleStep,
  Subgraph: network.Subgraph,
  PictureColumns,
  NetworkSize,
  TieCount: network.TieCount,
  Neighbours: network.Neighbours,
  SearchAnswer: network.SearchAnswer,
  DatasetSummary: network.DatasetSummary,
  Claim: evidence.Claim,
  ActorDetails: evidence.ActorDetails,
  EventDetails: evidence.EventDetails,
  PlaceDetails: evidence.PlaceDetails,
  TieDetails: evidence.TieDetails,
  DocumentSummary: evidence.DocumentSummary,
  DocumentDetails: evidence.DocumentDetails,
  DocumentText: evidence.DocumentText,
  StartingView: exploration.StartingView,
  Opening: exploration.Opening,
  PlayedSteps: exploration.PlayedSteps,
  Judgement: judgement.Judgement,
  Judgements: judgement.Judgements,
  JudgementFile: judgement.JudgementFile,
  ImportReport: judgement.ImportReport,
  Identities: judgement.Identities,
  Paths,
  LensAnswer: lens.LensAnswer,
  LensNetwork: lens.LensNetwork,
  Comparison: lens.Comparison,
  Timeline: lens.Timeline,
  Changes: lens.Changes,
  Disputes: lens.Disputes,
  NetworkLists: measures.NetworkLists,
  Facts: measures.Facts,
  Datasets: endpoints.datasets.response,
  Vocabularies: endpoints.vocabulary.response,
  StartingViews: endpoints.views.response,
  Documents: endpoints.documents.response,
  Sources: endpoints.sources.response,
  SavedViewSummary: views.SavedViewSummary,
  SavedView: views.SavedView,
  SavedViews: views.SavedViews,
  ViewFile: views.ViewFile,
  Briefing: briefing.Briefing,
  SavedBriefing: briefing.SavedBriefing,
  SavedBriefings: briefing.SavedBriefings,
  SavedBriefingSummary: briefing.SavedBriefingSummary,
  SavedQuery: queries.SavedQuery,
  SavedQueries: queries.SavedQueries,
  RowEvidence: queries.RowEvidence,
  Vocabulary,
  Problem,
};

const PLACE = '#/components/schemas/';

/** Every named schema of the contract, each once, referring to one another. */
export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => PLACE + id, io: 'output' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)]));
}

/** A reference to a named schema. @throws Error where the contract answers with one that has no name here */
export function reference(schema: z.ZodType): JsonSchema {
  const name = Object.keys(named).find((key) => named[key] === schema);
  if (name === undefined)
    throw new Error('a response of the contract has no name in server/openapi/schemas.ts');
  return { $ref: PLACE + name };
}

/** What may be sent: before defaults and transforms. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

function bare({ $schema: _schema, $id: _id, ...rest }: JsonSchema): JsonSchema {
  return rest;
}
