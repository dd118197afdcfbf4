import type { Cause } from '../model/cause.ts';
import type { Confidence } from '../model/finding.ts';
import { catalogueOf, say } from './render.ts';

/** What people call a cause; its id where the catalogue has no name for it. */
export const causeTitle = (check: string): string => catalogueOf().checks[check]?.title ?? check;

/** What people call a remedy; its id where the catalogue has no name for it. */
export const remedyTitle = (remedy: string): string =>
  catalogueOf().remedies[remedy]?.title ?? remedy;

/** How sure a diagnosis is of a cause, in a word. */
export const confidenceText = (confidence: Confidence): string =>
  say(`report.confidence-${confidence}`);

/** How sure a diagnosis is that a cause breaks requests; of one that breaks none, what it does instead. */
export const sureText = ({ role, confidence }: Pick<Cause, 'role' | 'confidence'>): string =>
  role === 'hides' || role === 'hinders' ? say(`report.${role}`) : confidenceText(confidence);
