export { createForgetting, type Forgetting } from './forgetting.ts';
