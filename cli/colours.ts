import picocolors from 'picocolors';

/** Colours where the terminal shows them; NO_COLOR and FORCE_COLOR are respected. */
export const colours = picocolors;
