import { languageOf, patchLanguageOf } from '../../model/deployment-tools.ts';
import { type Evidence, evidence } from '../../model/evidence.ts';
import type { ChangeEvent } from '../../model/facts/changes.ts';
import type { Facts } from '../../model/facts.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import type { ManagedBy } from '../../model/managed-by.ts';
import type { Call } from '../../model/plan.ts';
import { patchOf } from './patches.ts';
import { type Touched, touchedBy } from './touched.ts';

/** Characters of a name that a tag gives. */
const longest = 128;

/** A deployment tool that would undo a change. */
interface Owner {
  readonly tool: string;
  readonly logicalId?: string | undefined;
}

/** A tool as CloudTrail shows it. */
interface Seen {
  readonly tool: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * Which calls of a plan a deployment tool can undo, as far as tags of the resources or CloudTrail show one: whose they are, and the change
 * in the language of that tool. Where tags and CloudTrail name tools of different languages, both are said.
 */
export const ownerNotes = (calls: readonly Call[], facts: Facts): Evidence[] =>
  calls.flatMap((call) => {
    const touched = touchedBy(call, facts);
    return touched ? notesOn(call, touched, facts) : [];
  });

function notesOn(call: Call, touched: Touched, facts: Facts): Evidence[] {
  const { managedBy, beside, name } = touched;
  const trail = lastTool(touched, facts);
  if (managedBy) return byTags(call, name, managedBy, trail);
  if (trail) {
    // The remedy itself says of a function what CloudTrail shows.
    if (call.action === 'UpdateFunctionConfiguration') return [];
    return [
      evidence('owner.by-trail', { ...trail, name }),
      ...(beside && isAlike(beside.tool, trail.tool) ? [said(name, beside, false)] : []),
      patchNote(call, trail),
    ];
  }
  return beside ? [said(name, beside, false), patchNote(call, { tool: beside.tool })] : [];
}

/** What a resource's own tags say, and what CloudTrail says against it. */
function byTags(call: Call, name: string, managedBy: ManagedBy, trail: Seen | undefined) {
  const { tool, logicalId } = managedBy;
  const other = trail && !isAlike(trail.tool, tool) ? trail : undefined;
  return [
    said(name, managedBy, true),
    ...(other ? [evidence('owner.disagree', { ...other, name, tagged: tool })] : []),
    patchNote(call, { tool, logicalId }),
    ...(other ? [patchNote(call, other)] : []),
  ];
}

/** What tags say: of the resource itself, or of the API beside it. */
function said(name: string, { tool, stack, logicalId }: ManagedBy, own: boolean): Evidence {
  const named = { name, tool, stack: cut(stack ?? 'none') };
  // A stack is CloudFormation's; other tools have what their users call workspaces and projects.
  if (stack === undefined || languageOf(tool) !== 'cloudformation')
    return evidence(own ? 'owner.by-tag' : 'owner.beside-tag', named);
  return own
    ? evidence('owner.by-stack', { ...named, logicalId: cut(logicalId ?? 'none') })
    : evidence('owner.beside-stack', named);
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** The change in the language of the tool, where that can say it. */
function patchNote(call: Call, { tool, logicalId }: Owner): Evidence {
  const language = patchLanguageOf(tool);
  const patch = language && patchOf(call, language);
  if (!language || !patch) return evidence('owner.patch-none', { tool });
  const place = logicalId ? `${cut(logicalId)} (${patch.type})` : patch.type;
  return evidence(`owner.patch-${language}`, { place, patch: patch.text });
}

/** The tool among the changes of a resource that CloudTrail lists last, and when it was. */
function lastTool({ id }: Touched, facts: Facts): Seen | undefined {
  const last = listedChanges(facts).find(
    (change: ChangeEvent) =>
      languageOf(change.tool) !== undefined && change.resources.some((one) => one.id === id),
  );
  return last?.tool === undefined ? undefined : { tool: last.tool, at: last.at };
}

/** Whether two tools are served by the same sources: CDK and SAM deploy by CloudFormation. */
const isAlike = (one: string, other: string | undefined): boolean =>
  languageOf(one) === languageOf(other);
