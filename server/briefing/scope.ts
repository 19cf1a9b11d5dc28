import { isCalled } from './prose/dispute-called.ts';
import type { BriefingRequest, Template } from '#contract/briefing.ts';
import { Lens } from '#contract/lens.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { readDisputes } from '../lens/reads-lists.ts';
import { readNeighbours } from '../network/network.ts';
import { readOpening } from '../network/steps.ts';

/** A request without a picture on screen: from the command line or the API. */
export interface Wanted {
  template: Template;
  /** the actor or event it is about */
  focus: string | null;
  /** the tie, or subject id and property, that is disputed */
  dispute: string | null;
}

const MOST = 100;

/** The nodes of a briefing, and how many more there are than it takes. */
export interface Scope {
  ids: string[];
  leftOut: number;
}

const around = async (db: Database, id: string): Promise<Scope> => {
  const { neighbours, total } = await readNeighbours(db, { id, direction: 'both', limit: MOST });
  const ids = [...new Set([id, ...neighbours.map(({ node }) => node.id)])];
  return { ids, leftOut: total - neighbours.length };
};

type About = Pick<BriefingRequest['about'], 'focus' | 'dispute' | 'between'>;

const fault = (field: string, needed: string): AppError =>
  new AppError('bad-input', `about.${field}: ${needed}`);

/**
 * Does a template know what it is about, where no picture tells it?
 * @throws AppError bad-input naming what is missing
 */
export function mustBeAbout(template: Template, { focus, dispute }: About): void {
  if (template === 'person' && focus === null)
    throw fault('focus', 'a profile needs the id of the actor whom it is about, such as "dataset:name".');
  if (template === 'event' && focus === null)
    throw fault('focus', 'an event reconstruction needs the id of the event, such as "dataset:name".');
  if (template === 'dispute' && dispute === null)
    throw fault(
      'dispute',
      'a disputed point needs the id of the tie, or "SUBJECT PROPERTY" of the attribute, that is disputed.',
    );
}

/** @throws AppError bad-input where two days are missing or the wrong way round */
export function mustBeBetween(template: Template, { between }: About, fromPicture: boolean): void {
  if (between === null && template === 'changes' && !fromPicture)
    throw new AppError(
      'bad-input',
      'about.between: what changed needs two days, such as 2014-01-01 and 2018-01-01.',
    );
  if (between !== null && between[0] >= between[1])
    throw new AppError(
      'bad-input',
      `about.between: the first day, ${between[0]}, must lie before the second, ${between[1]}.`,
    );
}

/** The ends of a disputed tie, or whatever stands around what the disputed attribute belongs to. */
async function ofDispute(db: Database, dispute: string): Promise<Scope> {
  const { disputes } = await readDisputes(db, { ids: null, lens: Lens.parse({}) }, 2000);
  const found = disputes.find((each) => isCalled(each, dispute));
  if (found === undefined)
    throw new AppError(
      'not-found',
      `Nothing of the name "${dispute}" is disputed. Give the id of a tie, or the id of a node, a space and the name of an attribute; GET /api/v1/disputes lists them.`,
    );
  if (found.tie !== null) return { ids: [found.tie.subject.id, found.tie.object.id], leftOut: 0 };
  return around(db, found.node?.id ?? '');
}

/**
 * The nodes that a briefing is about where no picture names them: what stands around its focus, or the opening view.
 * @throws AppError not-found
 */
export async function scopeOf(db: Database, { template, focus, dispute }: Wanted): Promise<Scope> {
  if (template === 'dispute' && dispute !== null) return ofDispute(db, dispute);
  if (focus !== null) return around(db, focus);
  return { ids: (await readOpening(db)).picture.nodes.map(({ id }) => id), leftOut: 0 };
}
