import probe from './en/probe.ts';
import { textsOf } from './texts-of.ts';

/** The texts of tests of methods, for a Lambda that needs no others. */
export const probeText = textsOf({ probe });
