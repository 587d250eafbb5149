export { NightPage } from './NightPage.tsx';
export { SleepPage } from './SleepPage.tsx';
export { TonightPage } from './TonightPage.tsx';
