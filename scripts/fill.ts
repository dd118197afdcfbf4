/**
 * A document with the generated part between its marks, `<!-- part: written by … -->` and `<!-- end of part -->`.
 * @throws Error where the document lacks the marks
 */
export function filled(text: string, [part, content]: readonly [string, string]): string {
  const between = new RegExp(`(<!-- ${part}: [^>]*-->\n)[\\s\\S]*?(<!-- end of ${part} -->)`);
  if (!between.test(text))
    throw new Error(
      `lacks the marks "<!-- ${part}: written by npm run readme -->" and "<!-- end of ${part} -->"`,
    );
  return text.replace(
    between,
    (_, open: string, close: string) => `${open}\n${content}\n\n${close}`,
  );
}
