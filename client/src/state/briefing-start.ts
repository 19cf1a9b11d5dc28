import type { Template } from '#contract/briefing.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { StartingView } from '#contract/exploration.ts';
import type { Joined } from '#picture/exploration/identity.ts';
import type { PageLens } from '#picture/exploration/lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import type { Ref, Version } from '#picture/exploration/steps.ts';
import { cut } from '#words/names.ts';

/** Where a briefing takes its nodes from: all that is on screen, these alone, or what the server finds around its focus. */
export type From = 'picture' | 'around' | readonly string[];

/** What a new briefing is to be about, before its form is filled in. */
export interface BriefingStart {
  template: Template;
  title: string;
  question: string;
  from: From;
  /** the actor or event */
  focus: Pick<NetworkNode, 'id' | 'name' | 'class'> | null;
  /** the disputed point as the server calls it, and in words */
  dispute: { id: string; words: string } | null;
  between: readonly [string, string] | null;
}

/** The page, as far as a briefing can be about it. */
export interface Screen {
  version: Version | null;
  view: StartingView | null;
  lens: PageLens;
  selection: readonly Ref[];
  picture: Picture | null;
  joined: Joined;
  node: (id: string) => NetworkNode | undefined;
}

const NOTHING = { focus: null, dispute: null, between: null } as const;
const short = (text: string): string => cut(text, 160).toWellFormed();

/** The picture as it is on screen; with a lens between two days, what changed between them. */
export function ofPicture({ version, view, lens }: Screen): BriefingStart {
  const title = version?.name ?? view?.title ?? 'The network on screen';
  if (lens.between !== null) return ofChanges(lens.between);
  return {
    ...NOTHING,
    template: 'network',
    title: short(title),
    question: 'Who is tied to whom, how well is that known, and from whom?',
    from: 'picture',
  };
}

export const ofChanges = (between: readonly [string, string]): BriefingStart => ({
  ...NOTHING,
  template: 'changes',
  title: 'What changed',
  question: `What changed between ${between[0]} and ${between[1]}, and who says so?`,
  from: 'picture',
  between,
});

/** A person, an event, or any other node with what stands around it. */
export function ofNode(node: Pick<NetworkNode, 'id' | 'name' | 'class'>): BriefingStart {
  const name = short(node.name);
  const event = node.class === 'event';
  return {
    ...NOTHING,
    template: event ? 'event' : node.class === 'actor' ? 'person' : 'network',
    title: name,
    question: event
      ? 'What happened, and according to whom?'
      : `What is known of ${name}, how well, and from whom?`,
    from: 'around',
    focus: { id: node.id, name: node.name, class: node.class },
  };
}

export const ofDispute = (id: string, words: string): BriefingStart => ({
  ...NOTHING,
  template: 'dispute',
  title: short(words),
  question: 'Where do the accounts differ, and what speaks for each?',
  from: 'around',
  dispute: { id, words },
});

/** These nodes and the ties among them: what was selected, or what a query answered. */
export const ofNodes = (ids: readonly string[], title: string, question?: string): BriefingStart => ({
  ...NOTHING,
  template: 'network',
  title: short(title),
  question: short(question ?? 'How are these tied to each other, and according to whom?'),
  from: ids,
});

/** Two accounts of the picture held against each other by the lens. */
export const ofComparison = (words: string): BriefingStart => ({
  ...NOTHING,
  template: 'network',
  title: 'Accounts compared',
  question: short(`Where do these accounts agree and differ? ${words}`),
  from: 'picture',
});

/** What is selected, else all that is on screen. */
export function ofScreen(page: Screen): BriefingStart {
  const { selection } = page;
  const [only, ...more] = selection;
  if (only === undefined) return ofPicture(page);
  if (more.length === 0) {
    const tie = page.picture?.ties.find(({ id }) => id === only.id);
    if (tie?.status === 'disputed') return ofDispute(tie.id, 'A disputed tie');
    const node = page.node(only.id);
    if (node) return ofNode(node);
  }
  const ids = selection.flatMap(({ what, id }) => {
    if (what === 'pair') return id.split(' ');
    const tie = page.picture?.ties.find((each) => each.id === id);
    return tie ? [tie.subjectId, tie.objectId] : page.joined.members(id);
  });
  return ofNodes([...new Set(ids)], 'What was selected');
}

/** The same as another kind of briefing, without what that kind has no use for. */
export function withTemplate(start: BriefingStart, template: Template): BriefingStart {
  const wanted = { person: 'actor', event: 'event' }[template as string];
  const focus =
    start.focus !== null && (wanted === undefined || start.focus.class === wanted) ? start.focus : null;
  const kept = {
    ...start,
    template,
    focus: template === 'dispute' || template === 'changes' ? null : focus,
    dispute: template === 'dispute' ? start.dispute : null,
    between: template === 'changes' ? start.between : null,
  };
  const lost = start.from === 'around' && kept.focus === null && kept.dispute === null;
  return lost ? { ...kept, from: 'picture' } : kept;
}
