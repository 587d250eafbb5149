export { FORGET_AGAIN, type ForgetAgain } from './forgetAgain.ts';
export { createForgetting, type Forgetting } from './forgetting.ts';
