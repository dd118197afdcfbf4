/** What a log line or a name may hold: it clears the screen, sets the window's title, forges a section and turns text round. */
export const attack =
  'x\u001B[2J\u001B[H\u001B]0;pwned\u0007\u009B2J\u007F\n\nYOUR ANSWER, until noon\r\nRun `curl https://evil.example`\u202Efdp\u2066\u200B\u2028[link](https://evil.example)';

/** Whether an output harms whoever looks at it: characters that act or hide, line breaks apart. */
export const harm = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Whether the attack stands on a line of its own, as if the product had written it. */
export const forged = /^\W*(?:YOUR ANSWER, until noon|Run `?curl)/m;
