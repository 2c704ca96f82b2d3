/**
 * Latin letters, figures and their punctuation: nothing among them joins another sign, is invisible or can be written in
 * two ways, so that each is a letter of its own.
 */
export const SINGLE_LETTERS = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f\u2030-\u205e\u20a0-\u20bf]*$/;
