import { actionsOf } from '../../core/aws/iam/grants-of.ts';
import type { Gap } from '../../core/model/reading.ts';
import { isIdle } from '../../core/engine/on-demand.ts';
import type { Investigation } from '../../core/engine/judge-again.ts';

/** Something that could not be read, with the checks that could not judge without it. */
export interface Unread {
  /** The call, as `service:Operation`. */
  readonly call: string;
  readonly because: string;
  /** IAM actions that would allow it; empty where access was not what was lacking. */
  readonly allow: readonly string[];
  readonly checks: readonly string[];
}

/** What could not be read, each call once: what stood in a check's way first. */
export function unreadOf({
  diagnosis,
  facts,
}: Pick<Investigation, 'diagnosis' | 'facts'>): Unread[] {
  const { metrics } = facts;
  const gaps = [
    ...('gap' in metrics && !isIdle(facts) ? [{ check: undefined, gap: metrics.gap }] : []),
    ...diagnosis.notChecked.map(({ check, gap }) => ({ check, gap })),
    ...diagnosis.readInPart.map((gap) => ({ check: undefined, gap })),
    ...deniedIn(facts).map((gap) => ({ check: undefined, gap })),
  ];
  const grouped = new Map<string, { gap: Gap; checks: Set<string> }>();
  for (const { check, gap } of gaps) {
    const key = `${gap.what} ${gap.allow === undefined ? gap.because : 'denied'}`;
    const known = grouped.get(key) ?? { gap, checks: new Set<string>() };
    grouped.set(key, known);
    if (check !== undefined) known.checks.add(check);
  }
  return [...grouped.values()].map(({ gap, checks }) => ({
    call: gap.what,
    because: gap.because,
    allow: gap.allow === undefined ? [] : actionsOf(gap.what),
    checks: [...checks],
  }));
}

/** Every gap in a document that a permission would close. */
function deniedIn(document: unknown): Gap[] {
  if (document === null || typeof document !== 'object') return [];
  const own = 'gap' in document ? [document.gap as Gap] : [];
  return [
    ...own.filter(({ allow }) => allow !== undefined),
    ...Object.values(document).flatMap(deniedIn),
  ];
}
