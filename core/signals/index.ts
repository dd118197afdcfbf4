export { classify, knownCauses } from './classify.ts';
export { signalsOf } from './signals-of.ts';
