import type { Setup } from '../api.ts';
import type { Expected } from './expected.ts';

/** A REST API and what the command line has to find in it. */
export interface World extends Setup, Expected {}

/** The name of each is its API's. */
export type Worlds = Readonly<Record<string, World>>;
