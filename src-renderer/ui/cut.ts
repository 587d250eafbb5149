export { cutAt } from '../../src-shared/graphemes.ts';
