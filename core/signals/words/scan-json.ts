/** A text in a JSON document: the keys that lead to it, and what it is. */
export interface Leaf {
  readonly path: readonly string[];
  readonly text: string;
}

const token = /"((?:[^"\\]|\\[^])*)("?)\s*(:?)|[{}[\],]|[^\s{}[\],":]+/g;

/**
 * The texts of a JSON object with the keys that lead to them, read as far as it goes: logs cut long documents. Items of lists have the
 * path of their list.
 * @returns undefined where the text is not an object; a string that the end of the text cuts is left out
 */
export function scanJson(text: string): Leaf[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  const leaves: Leaf[] = [];
  const path: (string | null)[] = [];
  for (const [whole, string, closed, colon] of text.matchAll(token)) {
    if (whole === '{' || whole === '[') path.push(null);
    else if (whole === '}' || whole === ']') {
      path.pop();
      if (path.length === 0) break;
    } else if (string === undefined) {
      if (whole !== ',') leaves.push({ path: keysOf(path), text: whole });
    } else if (closed === '') break;
    else if (colon === ':') path[path.length - 1] = unescaped(string);
    else leaves.push({ path: keysOf(path), text: unescaped(string) });
  }
  return leaves;
}

const keysOf = (path: readonly (string | null)[]): string[] => path.filter((key) => key !== null);

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text.replace(/[\n\r\t]/g, ' ')}"`));
  } catch {
    return text;
  }
}
