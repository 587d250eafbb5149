export { NightPage } from './night/NightPage.tsx';
export { SleepPage } from './SleepPage.tsx';
export { TonightPage } from './tonight/TonightPage.tsx';
