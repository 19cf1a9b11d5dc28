import type { NetworkFile } from '#contract/export.ts';
import type { Claim, DocumentSummary, SourceSummary } from '#contract/evidence.ts';
import type { ClaimsAbout } from '#contract/tellers.ts';
import { counted } from '#words/counts.ts';
import { inOrder } from './network-file.ts';

/** What is asked of the server; a test asks in its own way. */
export interface Asking {
  claims: (ids: readonly string[]) => Promise<ClaimsAbout>;
  sources: () => Promise<readonly SourceSummary[]>;
  documents: () => Promise<readonly DocumentSummary[]>;
  document: (id: string) => Promise<DocumentSummary>;
  /** @throws what `claims` throws where one answer cannot hold so much; then less is asked for */
  isTooMuch: (error: unknown) => boolean;
}

const BATCH = 500;
/** Claims that one file holds: more is no file that anybody reads, and programs ask the API. */
export const MOST_CLAIMS = 60_000;

interface Gathered {
  claims: Map<string, Claim>;
  about: Map<string, readonly string[]>;
  names: Map<string, ClaimsAbout['names'][number]['names']>;
}

/** @throws Error where there are more claims than a file holds */
function keep({ claims, about, names }: Gathered, answer: ClaimsAbout): void {
  for (const claim of answer.claims) {
    // What was asked for about one end of a picture may know less of the lens than what was asked about another.
    const known = claims.get(claim.id);
    if (known === undefined || (known.outside !== null && claim.outside === null))
      claims.set(claim.id, claim);
  }
  for (const each of answer.about) about.set(each.id, each.claimIds);
  for (const each of answer.names) names.set(each.id, each.names);
  if (claims.size > MOST_CLAIMS)
    throw new Error(
      `More than ${counted(MOST_CLAIMS, 'claim')} stand behind this, which is more than one file holds. Narrow it down with filters, or select a part.`,
    );
}

async function ask(ids: readonly string[], asking: Asking): Promise<ClaimsAbout[]> {
  try {
    return [await asking.claims(ids)];
  } catch (error) {
    if (ids.length === 1 || !asking.isTooMuch(error)) throw error;
    const half = Math.ceil(ids.length / 2);
    return [...(await ask(ids.slice(0, half), asking)), ...(await ask(ids.slice(half), asking))];
  }
}

async function gathered(
  ids: readonly string[],
  asking: Asking,
  told: (done: number, of: number) => void,
): Promise<Gathered> {
  const all: Gathered = { claims: new Map(), about: new Map(), names: new Map() };
  for (let from = 0; from < ids.length; from += BATCH) {
    told(from, ids.length);
    for (const answer of await ask(ids.slice(from, from + BATCH), asking)) keep(all, answer);
  }
  return all;
}

/** Those who tell the claims of a file, each with how many of them. */
function sourcesOf(claims: readonly Claim[], known: readonly SourceSummary[]): SourceSummary[] {
  const notes = new Map(known.map(({ id, note }) => [id, note]));
  const found = new Map<string, SourceSummary>();
  for (const { chain } of claims) {
    const last = Math.max(...chain.map(({ hop }) => hop));
    const first = new Set(
      chain.filter(({ hop }) => hop === last).flatMap(({ sources }) => sources.map(({ id }) => id)),
    );
    for (const source of new Map(
      chain.flatMap(({ sources }) => sources.map((each) => [each.id, each])),
    ).values()) {
      const before = found.get(source.id) ?? {
        ...source,
        dataset: source.id.slice(0, source.id.indexOf(':')),
        note: notes.get(source.id) ?? null,
        first: 0,
        told: 0,
      };
      found.set(source.id, {
        ...before,
        told: before.told + 1,
        first: before.first + (first.has(source.id) ? 1 : 0),
      });
    }
  }
  return inOrder([...found.values()]);
}

async function documentsOf(claims: readonly Claim[], asking: Asking): Promise<DocumentSummary[]> {
  const wanted = new Set(claims.flatMap(({ passages }) => passages.map(({ documentId }) => documentId)));
  if (wanted.size === 0) return [];
  const listed = (await asking.documents()).filter(({ id }) => wanted.has(id));
  const known = new Set(listed.map(({ id }) => id));
  const rest: DocumentSummary[] = [];
  for (const id of wanted) if (!known.has(id)) rest.push(await asking.document(id));
  return inOrder([...listed, ...rest]);
}

/**
 * A file with everything that its nodes and ties rest on.
 * @param told how many of its nodes and ties have been asked about
 * @throws ApiProblem; Error where there are more claims than a file holds
 */
export async function withEvidence(
  file: NetworkFile,
  asking: Asking,
  told: (done: number, of: number) => void,
): Promise<NetworkFile> {
  const nodeIds = file.nodes.flatMap(({ id, sameAs }) => [id, ...sameAs]);
  const ids = [...new Set([...nodeIds, ...file.ties.map(({ id }) => id)])];
  const { claims, about, names } = await gathered(ids, asking, told);
  const all = inOrder([...claims.values()]);
  const claimIdsOf = (of: readonly string[]): string[] => [
    ...new Set(of.flatMap((id) => about.get(id) ?? [])),
  ];
  return {
    ...file,
    nodes: file.nodes.map((node) => ({
      ...node,
      claimIds: claimIdsOf([node.id, ...node.sameAs]),
      names: [node.id, ...node.sameAs].flatMap((id) => names.get(id) ?? []),
    })),
    ties: file.ties.map((tie) => ({ ...tie, claimIds: claimIdsOf([tie.id]) })),
    claims: all,
    sources: sourcesOf(all, await asking.sources()),
    documents: await documentsOf(all, asking),
  };
}
