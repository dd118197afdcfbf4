/** Lines that one query returns where it does not say otherwise. */
export const defaultLimit = 200;

/** What to look for. */
export interface Query {
  readonly groups: readonly string[];
  /** Regular expressions as Insights writes them, without the slashes; see {@link inSlashes}. A line must match each. */
  readonly patterns: readonly string[];
  readonly limit?: number;
}

/**
 * A query in the language of Logs Insights: the newest lines first, each of which matches every pattern.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export const textOf = ({ patterns, limit = defaultLimit }: Query): string =>
  [
    'fields @timestamp, @message, @log',
    // Emulators take each word of a command for one of its own: a pattern is one word.
    ...patterns.map(
      (pattern) => `filter @message like /${pattern.replaceAll(' ', String.raw`\s`)}/`,
    ),
    'sort @timestamp desc',
    `limit ${limit}`,
  ].join(' | ');

/** Text that is to match as it stands, inside the slashes of an Insights pattern. */
export const inSlashes = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
