/** A process that marks the papers that it is sent, one at a time. */
import { deployedTemplate } from '../../simulator/template-file.ts';
import { markOf } from './mark.ts';
import type { Paper } from './paper.ts';
import type { Result } from './pool.ts';

const template = deployedTemplate();

process.on('message', (paper: Paper) => {
  void answer(paper).then((result) => process.send?.(result));
});

async function answer(paper: Paper): Promise<Result> {
  try {
    return { mark: await markOf(paper, template) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
