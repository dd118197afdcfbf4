import queries from './en/queries.ts';
import { textsOf } from './texts-of.ts';

/** The texts of log queries, for nearly every Lambda reads logs. */
export const gapText = textsOf({ queries });
