import { isCalled } from './dispute-called.ts';
import type { Template } from '../contract/briefing.ts';
import { Lens } from '../contract/lens.ts';
import { AppError } from '../errors.ts';
import type { Reads } from '../graph/reads.ts';

/** What somebody who has no picture on screen asks for. */
export interface Wanted {
  template: Template;
  /** the actor or event it is about */
  focus: string | null;
  /** the tie, or subject id and property, that is disputed */
  dispute: string | null;
}

const MOST = 100;

const around = async (reads: Reads, id: string): Promise<string[]> => {
  const { neighbours } = await reads.neighbours({ id, direction: 'both', limit: MOST });
  return [...new Set([id, ...neighbours.map(({ node }) => node.id)])];
};

/** The ends of a disputed tie, or whatever stands around what the disputed attribute belongs to. */
async function ofDispute(reads: Reads, dispute: string): Promise<string[]> {
  const { disputes } = await reads.lens.disputes({ ids: null, lens: Lens.parse({}), limit: 2000 });
  const found = disputes.find((each) => isCalled(each, dispute));
  if (found === undefined) throw new AppError('not-found', `Nothing of the name "${dispute}" is disputed.`);
  if (found.tie !== null) return [found.tie.subject.id, found.tie.object.id];
  return around(reads, found.node?.id ?? '');
}

/**
 * The nodes that a briefing is about where no picture names them: what stands around its focus, or the opening view.
 * @throws AppError not-found
 */
export async function scopeOf(reads: Reads, { template, focus, dispute }: Wanted): Promise<string[]> {
  if (template === 'dispute' && dispute !== null) return ofDispute(reads, dispute);
  if (focus !== null) return around(reads, focus);
  return (await reads.opening()).picture.nodes.map(({ id }) => id);
}
