/** The values of one access-log line by `$context` variable, without the prefix; unset ones (`-`) are absent. */
export type Values = ReadonlyMap<string, string>;

/** How to read the lines of one access-log format, whichever it is: JSON, CLF, XML, CSV or a person's own. */
export interface AccessFormat {
  /** @returns undefined where the line was not written in this format */
  read(line: string): Values | undefined;
  /**
   * The start of a line up to a variable, as a regular expression that RE2 and JavaScript both take, or undefined where
   * the format lacks the variable. For a filter on what follows it.
   */
  upTo(variable: string): string | undefined;
}

/** The values of a line, without those that API Gateway left unset. */
export const valuesOf = (pairs: readonly (readonly [string, string | undefined])[]): Values =>
  new Map(pairs.filter((pair): pair is [string, string] => !!pair[1] && pair[1] !== '-'));
