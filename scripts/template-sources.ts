/** The stack, and what it derives permissions, texts and workflows from: a change in any of them makes the template stale. */
export const templateSources: readonly string[] = [
  'lib',
  'core',
  'statemachines',
  'package-lock.json',
];
