/** US dollars as people read them: cents, or of less the first two digits, down to a millionth. */
export function dollarText(dollars: number): string {
  if (dollars === 0 || dollars >= 0.995) return `$${dollars.toFixed(2)}`;
  if (dollars < 0.000001) return '<$0.000001';
  const digits = Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(dollars))));
  return `$${dollars.toFixed(digits)}`;
}
