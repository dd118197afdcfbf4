/** Whether a health check's matcher, such as `200`, `200,202` or `200-399`, accepts a status. */
export function accepts(codes: string, status: number): boolean {
  return codes.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return from !== undefined && to !== undefined && from <= status && status <= to;
  });
}
