/** A scenario leads to something that the simulator does not stand in for. It says so rather than guess. */
export class BeyondSimulator extends Error {
  override readonly name = 'BeyondSimulator';
}
