/** A process that marks papers. */
import { deployedTemplate } from '../../simulator/template-file.ts';
import { serve } from '../pool.ts';
import { markOf } from './mark.ts';
import type { Paper } from './paper.ts';

const template = deployedTemplate();
serve((paper: Paper) => markOf(paper, template));
