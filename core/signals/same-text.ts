/** What differs between two lines about the same fault: ids, addresses, times and numbers. */
const varying: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '#'],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '#'],
  [/\b(?=[\w-]*\d)(?=[\w-]*[a-z])[0-9a-z]{10,}\b/gi, '#'],
  [/(?<![\w/])(?=[\w+/-]*\d)[\w+/-]{20,}={0,2}(?![\w/])/g, '#'],
  [/\d+(?:[.,:]\d+)*/g, '#'],
];

/** A log line with everything replaced that differs from request to request: lines that say the same become equal. */
export const sameText = (line: string): string =>
  varying.reduce((text, [pattern, mark]) => text.replaceAll(pattern, mark), line).toLowerCase();
