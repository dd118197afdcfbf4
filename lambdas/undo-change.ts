import { undoChange } from '../core/incident/steps/undo-change.ts';
import { attemptInput, step } from './step.ts';

/** Takes the attempt's changes back. */
export const handler = step({
  input: attemptInput,
  run: (input, environment) => undoChange(environment, input),
});
