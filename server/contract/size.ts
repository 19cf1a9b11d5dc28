/** The largest picture: what one answer carries and one overview draws. Beyond it, the API says how to narrow down. */
export const LARGEST = { nodes: 25_000, ties: 60_000 } as const;

/** As many ties of one node as one answer gives. */
export const MOST_NEIGHBOURS = 5000;
