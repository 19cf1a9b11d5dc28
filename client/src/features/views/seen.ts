/** The revision of each view that this page has opened or saved: what it may overwrite without overwriting others. */
const revisions = new Map<string, number>();

export const useSeenRevisions = (): Map<string, number> => revisions;
