const start = /\$!?\{?[A-Za-z_][\w-]*/y;
const member = /\.[A-Za-z_][\w-]*/y;

/** A template with a 0 in the place of each reference: as JSON, it is a value wherever a value or a part of a string may stand. */
export function withoutReferences(template: string): string {
  let text = '';
  let at = 0;
  while (at < template.length) {
    const end = referenceEnd(template, at);
    text += end === at ? template.charAt(at) : '0';
    at = end === at ? at + 1 : end;
  }
  return text;
}

/** Where the reference that begins at `at` ends; `at` where none begins. */
function referenceEnd(template: string, at: number): number {
  start.lastIndex = at;
  const begun = start.exec(template);
  if (!begun) return at;
  let end = at + begun[0].length;
  for (let next = partEnd(template, end); next > end; next = partEnd(template, end)) end = next;
  return begun[0].includes('{') && template.charAt(end) === '}' ? end + 1 : end;
}

/** Where a member, an index or a call's arguments end. */
function partEnd(template: string, at: number): number {
  member.lastIndex = at;
  const named = member.exec(template);
  if (named) return at + named[0].length;
  return '(['.includes(template.charAt(at) || '-') ? closeOf(template, at) : at;
}

/** Where the bracket that opens at `at` is closed; brackets in quotes do not count. */
function closeOf(template: string, at: number): number {
  let depth = 0;
  let quote = '';
  for (let index = at; index < template.length; index += 1) {
    const char = template.charAt(index);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ('(['.includes(char)) depth += 1;
    else if (')]'.includes(char)) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return at;
}
