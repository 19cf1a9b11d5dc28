import { AppError } from '../errors.ts';
import type { Handlers } from './endpoints.ts';

type LensHandlers = Pick<
  Handlers,
  | 'lens'
  | 'told'
  | 'compare'
  | 'compareAmong'
  | 'timeline'
  | 'timelineAmong'
  | 'changes'
  | 'changesAmong'
  | 'disputes'
  | 'disputesAmong'
>;

/** What each read through a lens answers. */
export function lensHandlers(): LensHandlers {
  const soon = () => Promise.reject(new AppError('unavailable', 'This read is being built.'));
  return {
    lens: soon,
    told: soon,
    compare: soon,
    compareAmong: soon,
    timeline: soon,
    timelineAmong: soon,
    changes: soon,
    changesAmong: soon,
    disputes: soon,
    disputesAmong: soon,
  };
}
