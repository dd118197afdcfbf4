import type { Reading } from '../reading.ts';
import type { Asked } from './asked.ts';
import type { ReadDomain } from './domain.ts';
import type { Probed, Resolved } from './probed.ts';

/** An API as far as it decides whether requests reach a stage. */
export interface FrontApi {
  readonly kind: 'REST' | 'HTTP';
  readonly id: string;
  readonly name: string;
  readonly endpointType: string;
  readonly disabled: boolean;
  readonly stages: readonly string[];
}

/** Where a URL leads. */
export interface Leads {
  readonly apiId: string;
  /** Undefined where the path names none. */
  readonly stage: string | undefined;
  /** What is left of the path, after the stage; begins with `/`. */
  readonly rest: string;
}

/** All that lies between a client and a stage, for one URL. */
export interface Front {
  readonly asked: Asked;
  /** ISO 8601; when it was read. */
  readonly at: string;
  readonly probed: Probed;
  /** The custom domain; null: the account and Region have none of this name. Undefined for an `execute-api` host. */
  readonly domain: Reading<ReadDomain | null> | undefined;
  /** The addresses of the host that DNS should lead to; undefined where it is not known. */
  readonly target: Resolved | undefined;
  /** Undefined where nothing leads to an API. */
  readonly chosen: Leads | undefined;
  /** null: there is no API of the id. Undefined where none is known. */
  readonly api: Reading<FrontApi | null> | undefined;
}
