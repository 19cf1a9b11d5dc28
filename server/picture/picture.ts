import { toldApart } from '#words/names.ts';
import type { Identities } from '#contract/judgement.ts';
import type { Changes, LensAnswer } from '#contract/lens-answers.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { Ref, Scene } from '#contract/scene.ts';
import type { Words } from '#words/vocabulary.ts';
import { applyLens, type LensResult } from './exploration/apply-lens.ts';
import { joinedBy, type Joined } from './exploration/identity.ts';
import type { PageLens } from './exploration/lens.ts';
import { pairOf, type Picture as Shown } from './exploration/plan.ts';
import { NO_FACTS, type FactBook } from './filter/attributes.ts';
import { filtered, type Drawn, type Known } from './filter/filtered.ts';
import { leftOutOf } from './left-out.ts';
import { isPlain, looksOf, type Looks } from './style/looks.ts';
import type { Theme } from './style/palettes.ts';
import { styled, type Picture } from './style/styled.ts';
import type { Measured } from './style/values.ts';
import type { View } from './style/view.ts';

/** What the server says about an exploration. */
export interface Answers {
  /** everything that its steps put on screen */
  whole: Shown;
  /** what the lens makes of it; null without a lens */
  lens: { answer: LensAnswer; changes: Changes | null } | null;
  identities: Identities | null;
  /** attributes that filters and looks follow; null while they are on their way */
  facts: FactBook | null;
  words: Words;
}

/** What lens, identities and filters leave of a picture. */
export interface Sifted {
  seen: LensResult | null;
  joined: Joined;
  /** before the filters */
  unfiltered: Shown;
  /** what is drawn, and nodes by their ids, also of those that are not */
  picture: Shown;
  node: (id: string) => NetworkNode | undefined;
  /** what the filters keep off */
  off: Drawn;
  words: Words;
  facts: FactBook | null;
}

type Overlaid = Pick<Scene, 'lens' | 'appearance' | 'notes' | 'trace'> & { selection: readonly Ref[] };

/** Where one stands, walking by keys. */
export interface Walking {
  tie: { id: string } | null;
  node: { id: string };
  /** is the focus in the picture, so that it is seen where one stands? */
  here: boolean;
}

/** Runs again only where one of its inputs is another one than before: each stage of a picture costs its time once. */
function stage<In extends readonly unknown[], Out>(run: (...given: In) => Out): (...given: In) => Out {
  let last: { given: In; out: Out } | null = null;
  return (...given) => {
    const before = last?.given;
    if (last === null || given.some((each, at) => each !== before?.[at]))
      last = { given, out: run(...given) };
    return last.out;
  };
}

const knownOf = (facts: FactBook | null, words: Words, { members, drawnAs }: Joined): Known => ({
  facts: facts ?? NO_FACTS,
  words,
  members,
  drawnAs,
});

const idsOf = ({ nodes, ties }: Drawn): Set<string> => new Set([...nodes, ...ties].map(({ id }) => id));

/** Where two share a name, hidden ones among them, each is called so that it is told from the other. */
function apart(whole: Shown): Shown {
  const all = [...whole.nodes, ...whole.hiddenNodes];
  const told = toldApart(all);
  if (told === all) return whole;
  return { ...whole, nodes: told.slice(0, whole.nodes.length), hiddenNodes: told.slice(whole.nodes.length) };
}

function nodesOf(whole: Shown, unfiltered: Shown): (id: string) => NetworkNode | undefined {
  const all = [...whole.nodes, ...whole.hiddenNodes, ...unfiltered.nodes];
  const byId = new Map(all.map((node) => [node.id, node]));
  return (id) => byId.get(id);
}

/** steps → plan → lens → identity → filter: as one function, which keeps what it computed for the same inputs. */
export function createSifting(): (answers: Answers, scene: Pick<Scene, 'lens' | 'filters'>) => Sifted {
  const lensed = stage((whole: Shown, answer: LensAnswer, changes: Changes | null, lens: PageLens) =>
    applyLens(whole, answer, changes, lens),
  );
  const identified = stage((identities: Identities | null, whole: Shown) =>
    joinedBy(identities, whole.nodes),
  );
  const merged = stage((base: Shown, joined: Joined) => joined.apply(base));
  const findable = stage(nodesOf);
  const sieved = stage(
    (base: Shown, filters: Scene['filters'], facts: FactBook | null, words: Words, joined: Joined) => {
      // Until attributes are here, nobody is kept off for want of them.
      const ready = facts === null ? filters.filter(({ by }) => by !== 'attribute') : filters;
      return filtered(base, ready, knownOf(facts, words, joined));
    },
  );
  const named = stage(apart);
  const whole = stage(
    (
      seen: LensResult | null,
      joined: Joined,
      unfiltered: Shown,
      { picture, off }: ReturnType<typeof filtered>,
      node: Sifted['node'],
      words: Words,
      facts: FactBook | null,
    ): Sifted => ({ seen, joined, unfiltered, picture, off, node, words, facts }),
  );
  return ({ whole: asked, lens, identities, facts, words }, scene) => {
    const shown = named(asked);
    const seen = lens && lensed(shown, lens.answer, lens.changes, scene.lens);
    const joined = identified(identities, shown);
    const unfiltered = merged(seen?.picture ?? shown, joined);
    const left = sieved(unfiltered, scene.filters, facts, words, joined);
    return whole(seen, joined, unfiltered, left, findable(shown, unfiltered), words, facts);
  };
}

/** What is selected, of what is drawn: a tie that follows from an event, for one, leaves the picture as it is. */
const selectedOf = (selection: readonly Ref[], { drawnAs }: Joined, drawn: ReadonlySet<string>) =>
  new Set(
    selection.map(({ id }) => drawnAs(id)).filter((id) => id.split(' ').every((part) => drawn.has(part))),
  );

/** Pairs whose ties are drawn singly: those that were clicked open, and those with a chosen tie. */
function openedOf(selection: readonly Ref[], walked: string | null, { ties }: Drawn): Set<string> {
  const chosen = new Set(selection.filter(({ what }) => what === 'tie').map(({ id }) => id));
  if (walked !== null) chosen.add(walked);
  const pairs = selection.filter(({ what }) => what === 'pair').map(({ id }) => id);
  return new Set([
    ...pairs,
    ...(chosen.size === 0 ? [] : ties.filter(({ id }) => chosen.has(id)).map(pairOf)),
  ]);
}

/** What looks follow of a picture: measures of it, selection, notes, what stands out. Keeps what it computed. */
export function createViewing(): (
  sifted: Sifted,
  scene: Overlaid,
  measured: Measured,
  walking: Walking | null,
) => View {
  const drawnIds = stage(idsOf);
  const looked = stage(
    (
      picture: Shown,
      look: Scene['appearance'],
      known: Known,
      measured: Measured,
      comparing: boolean,
    ): Looks | null => (isPlain(look) ? null : looksOf(picture, look, { known, measured, comparing })),
  );
  const known = stage(knownOf);
  const selected = stage(selectedOf);
  const opened = stage(openedOf);
  const noted = stage(
    (notes: Scene['notes'], { drawnAs }: Joined) =>
      new Set(Object.keys(notes).flatMap((id) => [id, drawnAs(id)])),
  );
  const traced = stage(
    (trace: Scene['trace'], { drawnAs }: Joined) =>
      trace && { nodes: new Set(trace.nodes.map(drawnAs)), ties: new Set(trace.ties) },
  );
  const left = stage(leftOutOf);
  let last: View | null = null;
  return (sifted, { lens, appearance, notes, trace, selection }, measured, walking) => {
    const { picture, seen, joined, node, words, facts, off } = sifted;
    const comparing = lens.against !== null || lens.between !== null;
    const view: View = {
      nodes: picture.nodes,
      ties: picture.ties,
      node,
      pins: picture.pins,
      marks: seen?.marks ?? null,
      clock: lens.clock,
      looks: looked(picture, appearance, known(facts, words, joined), measured, comparing),
      noted: noted(notes, joined),
      selected: selected(selection, joined, drawnIds(picture)),
      trace: traced(trace, joined),
      opened: opened(selection, walking?.tie?.id ?? null, picture),
      // Along time each tie has its own place.
      parallel: picture.layout.name === 'time' ? 'curves' : appearance.parallel,
      images: appearance.images,
      walked: walking?.here ? (walking.tie ?? walking.node).id : null,
      words,
      leftOut: left(picture, off, seen, lens.clock),
    };
    // The same one for as long as none of its parts is another one.
    const before = last;
    if (before === null || Object.entries(view).some(([part, value]) => Reflect.get(before, part) !== value))
      last = view;
    return last ?? view;
  };
}

const UNMEASURED: Measured = () => null;

/** A picture as the page shows it, from the answers to its steps: for whoever draws it once. */
export function pictureOf(answers: Answers, scene: Overlaid & Pick<Scene, 'filters'>, theme: Theme): Picture {
  const sifted = createSifting()(answers, scene);
  return styled(createViewing()(sifted, scene, UNMEASURED, null), theme);
}
