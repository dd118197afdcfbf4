import type { Answer } from '../answer.ts';
import type { Passage } from '../passage.ts';

/** One phase of a request. @returns an answer where the request goes no further */
export type Phase = (passage: Passage) => Answer | undefined;
