/** A phrase that people do not say, and what they say instead. */
export interface Banned {
  readonly phrase: RegExp;
  readonly better: string;
}

/**
 * The word list. Inline code is not checked, and case does not matter. A phrase fails `npm run lint`.
 * Add a phrase when a reader stumbles over it.
 */
export const words: readonly Banned[] = [
  { phrase: /\bt(?:ake|akes|aken|aking|ook)(?: [\w’']+){0,4} back\b/, better: 'undo, undone' },
  { phrase: /\bmend(?:s|ed|ing)?\b/, better: 'fix' },
  { phrase: /\banew\b/, better: 'again, start over, recreate' },
  { phrase: /\bby (?:itself|themselves)\b/, better: 'automatically, on its own, separately' },
  { phrase: /\btold\b(?! apart)/, better: 'determined, notified, reported' },
  { phrase: /\bt(?:ell|ells|elling|old)(?: [\w’']+){0,4} apart\b/, better: 'distinguish' },
  { phrase: /\bt(?:ell|ells|elling) of\b/, better: 'report, show' },
  { phrase: /\bh(?:old|olds|olding|eld)(?: [\w’']+){0,5} against\b/, better: 'check against' },
  {
    phrase: /(?<!there )\b(?:is|are) no (?!longer\b|more than\b|less than\b|better\b|worse\b)\w/,
    better: 'is not a, is not a valid',
  },
  { phrase: /\bmay not\b/, better: 'lacks permission to, cannot, might not' },
  { phrase: /\bsay --/, better: 'use --, pass --' },
  { phrase: /\bone looks like\b/, better: 'for example' },
  { phrase: /\btyping errors?\b/, better: 'typo' },
  { phrase: /\bleav(?:e|es|ing)(?: [\w’'-]+){0,3} away\b/, better: 'omit' },
  { phrase: /\bstands? (?:before|behind|beside|there)\b/, better: 'is in front of, is behind' },
  { phrase: /\bcut off\b/, better: 'interrupted' },
  { phrase: /\b(?:is|are|be|been|stay|stays|stayed) well\b/, better: 'healthy' },
  { phrase: /\bhand(?:s|ed)? (?:it |them |over )?to (?:a person|you)\b/, better: 'escalate' },
  {
    phrase: /\bnothing speaks\b|\bwhat speaks (?:for|against)\b/,
    better: 'evidence for or against',
  },
  {
    phrase: /\bplay(?:s|ed|ing)? (?:a |the |every )?(?:whole )?(?:loop|scenarios?)\b/,
    better: 'run',
  },
  { phrase: /[\d}] %(?!\w)/, better: 'no space before %' },
];
