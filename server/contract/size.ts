/** The largest picture: what one answer carries and one overview draws. Beyond it, the API says how to narrow down. */
export const LARGEST = { nodes: 25_000, ties: 60_000 } as const;
