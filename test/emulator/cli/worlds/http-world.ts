import type { HttpSetup } from '../http-api.ts';
import type { Expected } from './expected.ts';

/** An HTTP API and what the command line has to find in it. */
export interface HttpWorld extends HttpSetup, Expected {}
