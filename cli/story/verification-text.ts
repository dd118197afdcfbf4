import { render, say } from '../../core/messages/render.ts';
import type { Verification } from '../../core/model/verification.ts';
import { colours } from '../colours.ts';

const paint = {
  recovered: colours.green,
  watching: colours.green,
  unknown: colours.yellow,
  failing: colours.red,
  worse: colours.red,
};

/** A look at the API after the change: the verdict, and why. */
export function verificationText({ verdict, reasons }: Verification): string[] {
  return [
    paint[verdict](say(`story.verdict-${verdict}`)),
    ...reasons.slice(0, 3).map((reason) => `· ${render(reason)}`),
  ];
}
