/** Texts are ICU message formats; `{name}` takes the evidence's argument of that name. */
export type Messages = Readonly<Record<string, string>>;

/** The texts of one check. */
export interface CheckMessages {
  /** The fault in one line, for tables and headings. */
  readonly title: string;
  /** What it means and why it breaks requests, in two or three sentences. */
  readonly explanation: string;
  /** What a person is to do where no remedy applies. */
  readonly advice: string;
  /** One text per evidence code of the check; the code is `<check id>.<key>`. */
  readonly evidence: Messages;
}

/** The texts of one remedy. */
export interface RemedyMessages {
  /** An imperative in one line. */
  readonly title: string;
  /** What it does and what it leaves alone. */
  readonly explanation: string;
  /** One text per blast-radius code of the remedy; the code is `<remedy id>.<key>`. */
  readonly notes: Messages;
}

/** The texts of one rule of the audit. */
export interface RuleMessages {
  /** An imperative in one line: what to do where the rule is broken. */
  readonly title: string;
  /** What goes wrong without it, in one to three sentences. */
  readonly why: string;
  /** How the AWS CDK does it from the start. TypeScript, shown as it is: no message format. */
  readonly cdk: string;
  /** The same of HTTP and WebSocket APIs, where it differs. */
  readonly cdkV2?: string;
  /** One text per evidence code of the rule; the code is `<rule id>.<key>`. */
  readonly evidence: Messages;
}

/** All texts of one language. */
export interface Catalogue {
  readonly checks: Readonly<Record<string, CheckMessages>>;
  readonly remedies: Readonly<Record<string, RemedyMessages>>;
  /** Per area, for example `incident` or `cli`; the code is `<area>.<key>`. */
  readonly areas: Readonly<Record<string, Messages>>;
}
