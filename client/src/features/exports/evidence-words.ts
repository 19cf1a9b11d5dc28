import type { Claim, DocumentSummary, PassageRef } from '#contract/evidence.ts';
import type { ExportAbout, ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import type { Bounds } from '#contract/time.ts';
import { edtfInWords } from '#words/dates.ts';
import { inferredEndInWords, outsideInWords } from '#words/lens.ts';
import { asData } from '#words/names.ts';
import { ended } from '#words/sentences.ts';
import { AS_WHAT, chainInWords, isMany, roleInWords, STANDING, standingOf, verbOfMany } from '#words/ties.ts';
import { tieTimeInWords, validInWords } from '#words/times.ts';

/** Ties that are told as something that was so. The others are denied by all who speak of them here, or only proposed. */
export const isHeld = ({ status }: Pick<ExportTie, 'status'>): boolean =>
  status !== 'denied' && status !== 'proposed';

/** How much there is, what is no tie by itself. */
export function countsOf({
  nodes,
  ties,
}: {
  nodes: readonly unknown[];
  ties: readonly Pick<ExportTie, 'status'>[];
}): ExportAbout['counts'] {
  const held = ties.filter(isHeld).length;
  return { nodes: nodes.length, ties: held, unheld: ties.length - held };
}

/** The one day on which it began, and the one on which it ended; null where that is no single day, or accounts differ. */
export const exactDays = (
  bounds: Bounds,
  spells?: readonly Bounds[],
): { began: string | null; ended: string | null } =>
  spells === undefined
    ? {
        began: bounds.fromMin === bounds.fromMax ? bounds.fromMin : null,
        ended: bounds.toMin === bounds.toMax ? bounds.toMin : null,
      }
    : { began: null, ended: null };

export const firstSources = ({ chain }: Pick<Claim, 'chain'>): Claim['chain'][number]['sources'] => {
  const last = Math.max(...chain.map(({ hop }) => hop));
  return chain.filter(({ hop }) => hop === last).flatMap(({ sources }) => sources);
};

/** A tie or claim of a file in words, with names for ids. */
export interface FileWords {
  name: (id: string) => string;
  /** "disputed: Iran detained Saif al-Adl (after exchange)"; a tie that is asserted as a fact and not disputed has no word before it */
  tie: (tie: ExportTie) => string;
  node: (id: string) => ExportNode | undefined;
  document: (id: string) => DocumentSummary | undefined;
  /** "paragraph 23 of Article by …" */
  passage: (passage: PassageRef) => string;
  /** the lens of the file, to stand behind what is true through it alone; '' without one */
  lens: string;
  /**
   * What makes an id of something that another lens would tell otherwise, so that neither takes the place of the other where
   * both are read. Without a lens the id itself.
   */
  through: (id: string) => string;
  /** why it does not count under the lens of the file; null where it does, or there is none */
  outside: (claim: Claim) => string | null;
}

export function wordsOfFile({ about, nodes, documents }: NetworkFile): FileWords {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const titles = new Map(documents.map((document) => [document.id, document]));
  const name = (id: string): string => byId.get(id)?.name ?? id;
  return {
    name,
    lens: about.lens.on ? ` Lens: ${about.lens.words}` : '',
    through: (id) => (about.lens.on ? `${id} ${JSON.stringify(about.lens.asked)}` : id),
    node: (id) => byId.get(id),
    document: (id) => titles.get(id),
    tie: (tie) => {
      const stands = standingOf(tie);
      const standing = stands === STANDING.asserted ? '' : `${stands}: `;
      const role = roleInWords(tie);
      const label = role === '' ? tie.label : tie.label.slice(0, -role.length);
      const verb = isMany(byId.get(tie.subjectId)) ? verbOfMany(label) : label;
      return `${standing}${name(tie.subjectId)} ${verb} ${name(tie.objectId)}${role}`;
    },
    passage: ({ documentId, locator }) => `${locator} of ${titles.get(documentId)?.title ?? documentId}`,
    outside: ({ outside }) =>
      outside === null || outside === undefined ? null : outsideInWords(outside, about.lens.asked.clock),
  };
}

/** When a tie was so, by all accounts that count, and the death or dissolution that is inferred to end it. */
export const tieTime = (tie: ExportTie): string =>
  [tieTimeInWords(tie) ?? 'undated', tie.ended && inferredEndInWords(tie.ended)].filter(Boolean).join('; ');

/** "Denial as a fact by Cole Penzel, citing Atoun: They were no prisoners. Held: from 2015 on. Said: 2016. Where: …" */
export function claimText(claim: Claim, words: FileWords): string {
  const { polarity, modality, hedge, basis, chain, paraphrase, saidOn, passages } = claim;
  const outside = words.outside(claim);
  const how = [AS_WHAT[modality], hedge && `worded “${hedge}”`, basis === 'inferred' && 'inferred'].filter(
    Boolean,
  );
  return [
    outside && ended(`[${outside}]`),
    `${polarity === 'denies' ? 'Denial' : 'Assertion'} ${how.join(', ')}, by ${asData(chainInWords(chain))}:`,
    ended(paraphrase),
    claimTime(claim),
    saidOn && ended(`Said: ${edtfInWords(saidOn)}`),
    ended(`Where: ${passages.map(words.passage).join('; ')}`),
  ]
    .filter(Boolean)
    .join(' ');
}

function claimTime(claim: Claim): string | null {
  const when = validInWords(claim);
  return when && ended(`Held: ${when}`);
}
