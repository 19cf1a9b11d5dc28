/** "the dates differ" → "The dates differ" */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Held in 2015" → "held in 2015", to go on within a sentence */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A sentence ends with one full stop, however its parts end. */
export const ended = (text: string): string => (/[.!?…]["”’)]?$/.test(text) ? text : `${text}.`);
