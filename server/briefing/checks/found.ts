import type { Warning } from '#contract/briefing.ts';
import type { Material } from '../prose/material.ts';

/** What one check found, before it has its id and its answer. */
export type Found = Omit<Warning, 'id' | 'answer'>;
export type Judged = Material['request']['authored']['keyJudgements'][number];
