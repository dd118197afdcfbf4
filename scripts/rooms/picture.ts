import { type Room, type RoomName, roomNames, rooms } from './table.ts';

const nodeOf = (name: string): string => name.replaceAll(/\W/g, '_');
const label = (name: RoomName): string =>
  `${nodeOf(name)}["<b>${name}</b><br/>${rooms[name].does}"]`;
const isPure = (name: RoomName): boolean => (rooms[name] as Room).pure === true;

/** Every room may know these, so their arrows would only hide the others. */
const ground: readonly string[] = ['core/model', 'core/messages', 'core/aws'];

/** Whether one room can be reached from another over a third: then the arrow itself says nothing new. */
function isDetour(from: RoomName, to: string): boolean {
  const reach = (name: string, seen = new Set<string>()): Set<string> => {
    for (const next of rooms[name as RoomName].imports) {
      if (seen.has(next)) continue;
      seen.add(next);
      reach(next, seen);
    }
    return seen;
  };
  return rooms[from].imports.some((other) => other !== to && reach(other).has(to));
}

/** The rooms and what they import, as a Mermaid flowchart: judgement, which is pure, beside what acts. */
export function picture(): string {
  const box = (id: string, title: string, names: readonly RoomName[]) => [
    `  subgraph ${id}["${title}"]`,
    ...names.map((name) => `    ${label(name)}`),
    '  end',
  ];
  const upper = roomNames.filter((name) => !ground.includes(name));
  const arrows = upper.flatMap((from) =>
    rooms[from].imports
      .filter((to) => !ground.includes(to) && !isDetour(from, to))
      .map((to) => `  ${nodeOf(from)} --> ${nodeOf(to)}`),
  );
  return [
    '```mermaid',
    'flowchart TD',
    ...box(
      'users',
      'Who uses core',
      upper.filter((name) => !name.startsWith('core/')),
    ),
    ...box(
      'acting',
      'What acts',
      upper.filter((name) => name.startsWith('core/') && !isPure(name)),
    ),
    ...box('judging', 'What judges: pure', upper.filter(isPure)),
    ...box(
      'ground',
      'What every room may know',
      roomNames.filter((name) => ground.includes(name)),
    ),
    ...arrows,
    '```',
  ].join('\n');
}
