/** The most whom one question about paths can name. */
export const MOST_ENDS = 8;
