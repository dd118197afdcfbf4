/** What rules see of a request. */
export interface Inspected {
  readonly httpMethod: string;
  readonly path: string;
  readonly sourceIp: string | undefined;
  readonly bodySize: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
