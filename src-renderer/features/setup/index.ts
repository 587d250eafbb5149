export { HealthBanner } from './HealthBanner.tsx';
