import type { Template } from '#contract/briefing.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { StartingView } from '#contract/exploration.ts';
import type { Joined } from '#picture/exploration/identity.ts';
import type { PageLens } from '#picture/exploration/lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import type { Ref, Version } from '#picture/exploration/steps.ts';
import { edtfInWords } from '#words/dates.ts';
import { cut } from '#words/names.ts';
import { tieInWords } from '#words/ties.ts';
import type { Words } from '#words/vocabulary.ts';

/** Where a briefing takes its nodes from: all that is on screen, these alone, or what the server finds around its focus. */
export type From = 'picture' | 'around' | readonly string[];

/** The words of a briefing: the question is its title; a short one is for lists and running heads. */
interface Titled {
  title: string;
  question: string;
}

/** What a new briefing is to be about, before its form is filled in. */
export interface BriefingStart extends Titled {
  template: Template;
  from: From;
  /** the actor or event */
  focus: Pick<NetworkNode, 'id' | 'name' | 'class'> | null;
  /** the disputed point as the server calls it, and in words */
  dispute: { id: string; words: string } | null;
  between: readonly [string, string] | null;
  /** the kept briefing since which it tells what changed */
  since: { id: string; title: string } | null;
  /** what it asks where it is about the picture, or about some of its nodes */
  plain: Titled;
}

/** The page, as far as a briefing can be about it. */
export interface Screen {
  version: Version | null;
  view: StartingView | null;
  lens: PageLens;
  selection: readonly Ref[];
  picture: Picture | null;
  joined: Joined;
  words: Words;
  node: (id: string) => NetworkNode | undefined;
}

const short = (text: string): string => cut(text, 160).toWellFormed();

const ASKED: Titled = {
  title: '',
  question: 'Who is tied to whom, how well is that known, and from whom?',
};

/** A disputed tie is asked after, never put down as so; of a disputed attribute both accounts are. */
const disputeAsked = ({ id, words }: NonNullable<BriefingStart['dispute']>): string =>
  id.includes(' ')
    ? `What do the accounts say of “${short(words)}”, and who says so?`
    : `Is it so that ${short(words)}, and according to whom?`;

/** The title and the question that fit what is chosen, in the program’s words. */
export function worded({ template, focus, dispute, between, since, plain }: BriefingStart): Titled {
  const name = focus === null ? null : short(focus.name);
  if (template === 'changes' && since !== null)
    return { title: '', question: `What has changed since the briefing “${short(since.title)}”?` };
  if (template === 'changes')
    return {
      title: '',
      question:
        between === null || between.includes('')
          ? 'What changed, and who says so?'
          : `What changed between ${edtfInWords(between[0])} and ${edtfInWords(between[1])}, and who says so?`,
    };
  if (template === 'dispute')
    return {
      title: '',
      question: dispute === null ? 'Where do the accounts differ, and who says what?' : disputeAsked(dispute),
    };
  if (template === 'event')
    return {
      title: name ?? '',
      question:
        name === null
          ? 'What happened, and according to whom?'
          : `What happened in “${name}”, and according to whom?`,
    };
  if (name === null) return template === 'person' ? { title: '', question: 'Who is it?' } : plain;
  return { title: name, question: `What is known of ${name}, how well, and from whom?` };
}

/** With other choices: what the program asked is asked anew, what somebody typed stays. */
export function withChoice(start: BriefingStart, choice: Partial<BriefingStart>): BriefingStart {
  const next = { ...start, ...choice };
  const [before, after] = [worded(start), worded(next)];
  return {
    ...next,
    title: next.title === before.title ? after.title : next.title,
    question: next.question === before.question ? after.question : next.question,
  };
}

function begun(choice: Partial<BriefingStart> & Pick<BriefingStart, 'template' | 'from'>): BriefingStart {
  const start = { focus: null, dispute: null, between: null, since: null, plain: ASKED, ...choice };
  return { ...start, ...worded({ ...start, ...ASKED }) };
}

/** The picture as it is on screen; with a lens between two days, what changed between them. */
export function ofPicture({ version, view, lens }: Screen): BriefingStart {
  if (lens.between !== null) return ofChanges(lens.between);
  const name = version?.name ?? view?.title;
  const plain = name === undefined || name === null ? ASKED : { ...ASKED, title: short(name) };
  return begun({ template: 'network', from: 'picture', plain });
}

export const ofChanges = (between: readonly [string, string]): BriefingStart =>
  begun({ template: 'changes', from: 'picture', between });

/** A person, an event, or any other node with what stands around it. */
export const ofNode = ({ id, name, class: kind }: NonNullable<BriefingStart['focus']>): BriefingStart =>
  begun({
    template: kind === 'event' ? 'event' : kind === 'actor' ? 'person' : 'network',
    from: 'around',
    focus: { id, name, class: kind },
  });

export const ofDispute = (id: string, words: string): BriefingStart =>
  begun({ template: 'dispute', from: 'around', dispute: { id, words } });

/** These nodes and the ties among them: what was selected, or what a query answered. */
export const ofNodes = (ids: readonly string[], title: string, question?: string): BriefingStart =>
  begun({
    template: 'network',
    from: ids,
    plain: {
      title: short(title),
      question: short(question ?? 'How are these tied to each other, and according to whom?'),
    },
  });

/** Two accounts of the picture held against each other by the lens. */
export const ofComparison = (words: string): BriefingStart =>
  begun({
    template: 'network',
    from: 'picture',
    plain: {
      title: 'Accounts compared',
      question: short(`Where do these accounts agree and differ? ${words}`),
    },
  });

/** What is selected, else all that is on screen. */
export function ofScreen(page: Screen): BriefingStart {
  const { selection, words } = page;
  const [only, ...more] = selection;
  if (only === undefined) return ofPicture(page);
  if (more.length === 0) {
    const tie = page.picture?.ties.find(({ id }) => id === only.id);
    const [subject, object] = [page.node(tie?.subjectId ?? ''), page.node(tie?.objectId ?? '')];
    if (tie?.status === 'disputed' && subject && object)
      return ofDispute(tie.id, tieInWords(tie, subject, object, words));
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
    template,
    focus: template === 'dispute' || template === 'changes' ? null : focus,
    dispute: template === 'dispute' ? start.dispute : null,
    between: template === 'changes' ? start.between : null,
    since: template === 'changes' ? start.since : null,
  };
  const lost = start.from === 'around' && kept.focus === null && kept.dispute === null;
  return withChoice(start, lost ? { ...kept, from: 'picture' } : kept);
}
