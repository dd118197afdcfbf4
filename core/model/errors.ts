/**
 * The errors that the workflow distinguishes. Each has a literal name, because the state machine's `Catch` matches names and
 * minifying renames classes.
 */

/** The event is not an alarm that can be understood. Nothing was locked. */
export class InvalidAlarmEvent extends Error {
  override readonly name = 'InvalidAlarmEvent';
}

/** The API or the stage does not exist, or no longer. */
export class TargetNotFound extends Error {
  override readonly name = 'TargetNotFound';
}

/** The world is not what the plan expects: plan again. */
export class PlanIsStale extends Error {
  override readonly name = 'PlanIsStale';
}

/** A decision that must not count: another plan, a used or expired token, a closed incident. */
export class DecisionRefused extends Error {
  override readonly name = 'DecisionRefused';
}

/** A file, an option or a setting that a person gave is wrong; the message says what, where and how to fix it. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}

/** A document that the incident needs is not in the store. */
export class DocumentNotFound extends Error {
  override readonly name = 'DocumentNotFound';
}

/** AWS was busy or broken for longer than its client kept trying: the workflow tries the step again. */
export class TemporaryFailure extends Error {
  override readonly name = 'TemporaryFailure';
}

/** Other incidents use what AWS allows, or the places there are: the workflow tries the step again after a while. */
export class MustWait extends Error {
  override readonly name = 'MustWait';
}

/** The kill switch stops the change, or could not be read. */
export class ChangesPaused extends Error {
  override readonly name = 'ChangesPaused';
}

/** What was thrown, as a text: `AccessDeniedException: User is not authorized …`. */
export const errorText = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
